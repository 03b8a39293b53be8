-- What stood in a shared note before its author wrote otherwise. The two read it as they read the note; nobody changes it.
create table check_in_former_note (
    check_in_id uuid        not null,
    author_id   uuid        not null,
    version     bigint      not null,
    senior_id   uuid        not null,
    protege_id  uuid        not null,
    body        text        not null,
    next_step   text        not null,
    replaced_at timestamptz not null,
    primary key (check_in_id, author_id, version),
    constraint check_in_former_note_fk foreign key (check_in_id) references check_in (id),
    constraint check_in_former_note_by_a_party check (author_id = senior_id or author_id = protege_id),
    constraint check_in_former_note_length check (length(body) <= 4000 and length(next_step) <= 300)
);
alter table check_in_former_note enable row level security;
alter table check_in_former_note force row level security;
create policy check_in_former_note_read on check_in_former_note for select using (
    senior_id = (select vouch_actor()) or protege_id = (select vouch_actor()));
create policy check_in_former_note_write on check_in_former_note for insert
    with check (author_id = (select vouch_actor()));
