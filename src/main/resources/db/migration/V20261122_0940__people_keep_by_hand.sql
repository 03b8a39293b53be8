-- A form that was sent twice adds one person.
alter table person add column submission_id uuid;
alter table person add constraint person_submission_unique unique (submission_id);

-- Two people of HR can have the ladder open at once.
alter table level add column version bigint not null default 0;
alter table level add constraint level_name_length check (length(name) between 1 and 40);

-- The few who are on leave or have left, in the order of the list.
create index person_absent_sort_ix on person (status, sort_name, id) where status <> 'ACTIVE';
