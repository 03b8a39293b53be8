-- A plan is what somebody's goals, steps and aspirations make; it has no row of its own but who besides the active
-- sponsor and mentor may read it.
create table goal (
    id            uuid primary key,
    owner_id      uuid not null,
    title         text not null,
    why           text,
    by_on         date,
    position      int  not null,
    state         text not null,
    closed_on     date,
    submission_id uuid,
    changed_at    timestamptz not null,
    version       bigint not null default 0,
    constraint goal_owner_fk foreign key (owner_id) references person (id),
    constraint goal_id_owner_unique unique (id, owner_id),
    constraint goal_submission_unique unique (owner_id, submission_id),
    constraint goal_title_length check (length(title) between 1 and 160),
    constraint goal_why_length check (length(why) <= 1000),
    constraint goal_state check (state in ('OPEN', 'REACHED', 'DROPPED')),
    constraint goal_closed_or_open check ((state = 'OPEN') = (closed_on is null))
);
create index goal_owner_position_ix on goal (owner_id, position, id);

create table step (
    id            uuid primary key,
    goal_id       uuid not null,
    -- the goal's owner again, for the row-level policies: the foreign key keeps them the same
    owner_id      uuid not null,
    what          text not null,
    by_on         date,
    how           text,
    stage         text not null,
    position      int  not null,
    state         text not null,
    closed_on     date,
    submission_id uuid,
    changed_at    timestamptz not null,
    version       bigint not null default 0,
    constraint step_goal_fk foreign key (goal_id, owner_id) references goal (id, owner_id),
    constraint step_id_owner_unique unique (id, owner_id),
    constraint step_submission_unique unique (owner_id, submission_id),
    constraint step_what_length check (length(what) between 1 and 200),
    constraint step_how_length check (length(how) <= 500),
    constraint step_stage check (stage in ('NOW', 'NEXT', 'LATER')),
    constraint step_state check (state in ('OPEN', 'DONE', 'DROPPED')),
    constraint step_closed_or_open check ((state = 'OPEN') = (closed_on is null))
);
create index step_owner_position_ix on step (owner_id, position, id);
create index step_goal_ix on step (goal_id, owner_id);

-- Who should know of a step: somebody of the directory, or anybody by name.
create table step_audience (
    id        uuid primary key,
    step_id   uuid not null,
    owner_id  uuid not null,
    person_id uuid,
    name      text,
    position  int  not null,
    told_on   date,
    constraint step_audience_step_fk foreign key (step_id, owner_id) references step (id, owner_id),
    constraint step_audience_person_fk foreign key (person_id) references person (id),
    constraint step_audience_person_or_name check ((person_id is null) <> (name is null)),
    constraint step_audience_name_length check (length(name) between 1 and 120)
);
create index step_audience_owner_ix on step_audience (owner_id, step_id, position);
create index step_audience_step_ix on step_audience (step_id, owner_id);
create index step_audience_person_ix on step_audience (person_id) where person_id is not null;

create table aspiration (
    id              uuid primary key,
    owner_id        uuid not null,
    text            text not null,
    kind            text not null,
    horizon         text not null,
    read_by_sponsor boolean not null,
    read_by_mentor  boolean not null,
    read_by_hr      boolean not null,
    -- the line manager who may read it, by name: whoever comes after them was not chosen
    manager_id      uuid,
    submission_id   uuid,
    changed_at      timestamptz not null,
    version         bigint not null default 0,
    constraint aspiration_owner_fk foreign key (owner_id) references person (id),
    constraint aspiration_manager_fk foreign key (manager_id) references person (id),
    constraint aspiration_submission_unique unique (owner_id, submission_id),
    constraint aspiration_text_length check (length(text) between 1 and 500),
    constraint aspiration_kind check (kind in ('WORK', 'LIFE')),
    constraint aspiration_horizon check (horizon in ('SHORT', 'LONG'))
);
create index aspiration_owner_ix on aspiration (owner_id, id);
create index aspiration_manager_ix on aspiration (manager_id) where manager_id is not null;

-- Who else may read goals and steps. No row: nobody.
create table plan_grant (
    owner_id   uuid primary key,
    hr         boolean not null,
    manager_id uuid,
    changed_at timestamptz not null,
    constraint plan_grant_owner_fk foreign key (owner_id) references person (id),
    constraint plan_grant_manager_fk foreign key (manager_id) references person (id)
);
create index plan_grant_manager_ix on plan_grant (manager_id) where manager_id is not null;

create table plan_comment (
    id            uuid primary key,
    owner_id      uuid not null,
    author_id     uuid not null,
    goal_id       uuid,
    step_id       uuid,
    body          text not null,
    at            timestamptz not null,
    submission_id uuid,
    constraint plan_comment_owner_fk foreign key (owner_id) references person (id),
    constraint plan_comment_author_fk foreign key (author_id) references person (id),
    constraint plan_comment_goal_fk foreign key (goal_id, owner_id) references goal (id, owner_id),
    constraint plan_comment_step_fk foreign key (step_id, owner_id) references step (id, owner_id),
    constraint plan_comment_on_one check ((goal_id is null) <> (step_id is null)),
    constraint plan_comment_submission_unique unique (author_id, submission_id),
    constraint plan_comment_body_length check (length(body) between 1 and 2000)
);
create index plan_comment_owner_ix on plan_comment (owner_id, at desc, id desc);
create index plan_comment_goal_ix on plan_comment (goal_id, owner_id);
create index plan_comment_step_ix on plan_comment (step_id, owner_id);

-- The second lock. The owner does what they like with their own; comments are said, never rewritten.
do $$
declare confidential text;
begin
    foreach confidential in array array['goal', 'step', 'step_audience', 'aspiration', 'plan_grant', 'plan_comment'] loop
        execute format('alter table %I enable row level security', confidential);
        execute format('alter table %I force row level security', confidential);
    end loop;
    foreach confidential in array array['goal', 'step', 'step_audience', 'aspiration', 'plan_grant'] loop
        execute format('create policy %I on %I using (owner_id = (select vouch_actor())) '
                       'with check (owner_id = (select vouch_actor()))', confidential || '_owner', confidential);
    end loop;
end $$;
create policy plan_comment_owner_reads on plan_comment for select using (owner_id = (select vouch_actor()));
create policy plan_comment_owner_writes on plan_comment for insert
    with check (author_id = (select vouch_actor()) and owner_id = (select vouch_actor()));

-- What the owner granted: to HR, never about HR's own person; to the line manager named, while they are it.
create policy plan_grant_hr on plan_grant for select
    using (hr and (select vouch_has_role('HR')) and owner_id <> (select vouch_actor()));
create policy plan_grant_manager on plan_grant for select using (manager_id = (select vouch_actor()));
do $$
declare confidential text;
begin
    foreach confidential in array array['goal', 'step', 'step_audience'] loop
        execute format('create policy %I on %I for select using ((select vouch_has_role(''HR'')) '
                       'and owner_id <> (select vouch_actor()) '
                       'and exists (select 1 from plan_grant g where g.owner_id = %2$I.owner_id and g.hr))',
                       confidential || '_hr', confidential);
        execute format('create policy %I on %I for select using (owner_id in '
                       '(select g.owner_id from plan_grant g join person p on p.id = g.owner_id '
                       'where g.manager_id = (select vouch_actor()) and p.supervisor_id = g.manager_id))',
                       confidential || '_manager', confidential);
    end loop;
end $$;
create policy aspiration_hr on aspiration for select
    using (read_by_hr and (select vouch_has_role('HR')) and owner_id <> (select vouch_actor()));
create policy aspiration_manager on aspiration for select
    using (manager_id = (select vouch_actor())
           and exists (select 1 from person p where p.id = aspiration.owner_id and p.supervisor_id = manager_id));
