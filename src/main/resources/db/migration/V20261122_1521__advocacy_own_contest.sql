-- What somebody said to an action stays theirs to read, whatever becomes of the action's readers.
create policy advocacy_contest_own on advocacy_contest for select using (owner_id = (select vouch_actor()));
