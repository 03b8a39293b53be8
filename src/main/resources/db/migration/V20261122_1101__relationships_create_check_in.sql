-- That two people spoke, and when: theirs and HR's to know. What was said stands in tables of its own, because
-- row-level security is for rows and the readers differ.
create table check_in (
    id              uuid primary key,
    relationship_id uuid        not null,
    senior_id       uuid        not null,
    protege_id      uuid        not null,
    recorded_by     uuid        not null,
    recorded_at     timestamptz not null,
    happened_on     date        not null,
    minutes         int,
    manner          text        not null,
    next_on         date,
    submission_id   uuid,
    constraint check_in_relationship_fk foreign key (relationship_id) references relationship (id),
    constraint check_in_senior_fk foreign key (senior_id) references person (id),
    constraint check_in_protege_fk foreign key (protege_id) references person (id),
    constraint check_in_by_a_party check (recorded_by = senior_id or recorded_by = protege_id),
    constraint check_in_minutes check (minutes between 1 and 600),
    constraint check_in_manner check (manner in ('IN_PERSON', 'CALL', 'VIDEO', 'WRITTEN')),
    constraint check_in_next_later check (next_on > happened_on),
    constraint check_in_submission_unique unique (recorded_by, submission_id)
);
create index check_in_relationship_ix on check_in (relationship_id, happened_on desc, id desc);
create index check_in_pair_ix on check_in (senior_id, protege_id);
create index check_in_protege_ix on check_in (protege_id);
alter table check_in enable row level security;
alter table check_in force row level security;
create policy check_in_read on check_in for select using (
    senior_id = (select vouch_actor()) or protege_id = (select vouch_actor()) or (select vouch_has_role('HR')));
create policy check_in_write on check_in for insert with check (recorded_by = (select vouch_actor()));

-- What one of the two wrote for both, and the step they agreed on.
create table check_in_shared_note (
    id          uuid primary key,
    check_in_id uuid   not null,
    author_id   uuid   not null,
    senior_id   uuid   not null,
    protege_id  uuid   not null,
    body        text   not null,
    next_step   text   not null,
    version     bigint not null default 0,
    constraint check_in_shared_note_unique unique (check_in_id, author_id),
    constraint check_in_shared_note_fk foreign key (check_in_id) references check_in (id),
    constraint check_in_shared_note_by_a_party check (author_id = senior_id or author_id = protege_id),
    constraint check_in_shared_note_length check (length(body) <= 4000 and length(next_step) <= 300)
);
alter table check_in_shared_note enable row level security;
alter table check_in_shared_note force row level security;
create policy check_in_shared_note_read on check_in_shared_note for select using (
    senior_id = (select vouch_actor()) or protege_id = (select vouch_actor()));
create policy check_in_shared_note_write on check_in_shared_note for insert
    with check (author_id = (select vouch_actor()));
create policy check_in_shared_note_change on check_in_shared_note for update
    using (author_id = (select vouch_actor())) with check (author_id = (select vouch_actor()));

-- What one of the two wrote for themself alone.
create table check_in_private_note (
    id          uuid primary key,
    check_in_id uuid   not null,
    owner_id    uuid   not null,
    body        text   not null,
    version     bigint not null default 0,
    constraint check_in_private_note_unique unique (check_in_id, owner_id),
    constraint check_in_private_note_fk foreign key (check_in_id) references check_in (id),
    constraint check_in_private_note_length check (length(body) <= 4000)
);
alter table check_in_private_note enable row level security;
alter table check_in_private_note force row level security;
create policy check_in_private_note_own on check_in_private_note
    using (owner_id = (select vouch_actor())) with check (owner_id = (select vouch_actor()));
