-- The active sponsor and mentor read goals and steps, and say what they think of them; aspirations as the owner chose.
-- Not the former ones: the policies ask for the state at each reading.
do $$
declare confidential text;
begin
    foreach confidential in array array['goal', 'step', 'step_audience', 'plan_comment'] loop
        execute format('create policy %I on %I for select using (owner_id in '
                       '(select r.protege_id from relationship r '
                       'where r.senior_id = (select vouch_actor()) and r.state = ''ACTIVE''))',
                       confidential || '_senior', confidential);
    end loop;
end $$;
create policy plan_comment_senior_writes on plan_comment for insert
    with check (author_id = (select vouch_actor()) and owner_id in
        (select r.protege_id from relationship r where r.senior_id = (select vouch_actor()) and r.state = 'ACTIVE'));
create policy aspiration_sponsor on aspiration for select
    using (read_by_sponsor and owner_id in
        (select r.protege_id from relationship r
         where r.senior_id = (select vouch_actor()) and r.state = 'ACTIVE' and r.kind = 'SPONSORSHIP'));
create policy aspiration_mentor on aspiration for select
    using (read_by_mentor and owner_id in
        (select r.protege_id from relationship r
         where r.senior_id = (select vouch_actor()) and r.state = 'ACTIVE' and r.kind = 'MENTORSHIP'));
