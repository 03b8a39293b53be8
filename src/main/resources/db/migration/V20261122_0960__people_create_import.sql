-- A file of the directory that HR handed in: who and when, what it would change, what it changed. Kept for good.
create table directory_import (
    id               uuid primary key,
    state            text not null,
    file_name        text not null,
    file_size        bigint not null,
    -- "this file is everyone": who is not in it has left
    complete         boolean not null,
    uploaded_at      timestamptz not null,
    uploaded_by      uuid not null,
    uploaded_by_name text not null,
    encoding         text,
    columns_present  text[] not null default '{}',
    columns_ignored  text[] not null default '{}',
    row_count        int not null default 0,
    blank_rows       int not null default 0,
    -- where a broken quotation mark made an end of the reading
    read_until       int,
    new_count        int not null default 0,
    changed_count    int not null default 0,
    leaving_count    int not null default 0,
    unchanged_count  int not null default 0,
    error_count      int not null default 0,
    -- people active or on leave when it was read: what leavers are held against
    firm_count       int not null default 0,
    -- of all that it would change, and of the versions that would be changed: another one, another dry run
    fingerprint      numeric,
    settled_at       timestamptz,
    settled_by       uuid,
    settled_by_name  text,
    constraint directory_import_state check (state in ('ENCODING', 'FAULTY', 'READY', 'APPLIED', 'SET_ASIDE')),
    constraint directory_import_settled check ((state = 'APPLIED') <= (settled_at is not null))
);
create index directory_import_uploaded_ix on directory_import (uploaded_at desc, id desc);

-- Kept only until HR has confirmed how it is to be read.
create table directory_import_file (
    import_id uuid primary key,
    content   bytea not null,
    constraint directory_import_file_import_fk foreign key (import_id) references directory_import (id)
);

create table directory_import_sample (
    import_id   uuid not null,
    row         int  not null,
    column_name text not null,
    text        text not null,
    constraint directory_import_sample_pk primary key (import_id, row, column_name),
    constraint directory_import_sample_import_fk foreign key (import_id) references directory_import (id)
);

-- How many people it changes in which column.
create table directory_import_figure (
    import_id   uuid not null,
    column_name text not null,
    people      int  not null,
    constraint directory_import_figure_pk primary key (import_id, column_name),
    constraint directory_import_figure_import_fk foreign key (import_id) references directory_import (id)
);

-- Units and sites that it makes.
create table directory_import_addition (
    import_id uuid not null,
    kind      text not null,
    name      text not null,
    constraint directory_import_addition_pk primary key (import_id, kind, name),
    constraint directory_import_addition_kind check (kind in ('UNIT', 'SITE')),
    constraint directory_import_addition_import_fk foreign key (import_id) references directory_import (id)
);

-- Row 0 and column 0 where the whole file, or the whole row, is meant.
create table directory_import_error (
    import_id   uuid not null,
    row         int  not null,
    column_at   smallint not null,
    kind        text not null,
    value       text,
    detail      text,
    constraint directory_import_error_pk primary key (import_id, row, column_at, kind),
    constraint directory_import_error_import_fk foreign key (import_id) references directory_import (id)
);

-- Staging: what the file says, and what it would do. Unlogged and without foreign keys, because it is copied in at the
-- rate of the disk and dropped when settled; should a crash empty it, the dry run says so and asks for the file again.
create unlogged table directory_import_row (
    import_id        uuid not null,
    row              int  not null,
    -- who this is, if new
    id               uuid not null,
    -- a row with too few or too many cells: nothing of it counts but that its person is in the file
    torn             boolean not null,
    employee_id      text,
    given_name       text,
    family_name      text,
    preferred_name   text,
    name_order       text,
    email            text,
    status           text,
    supervisor_id    text,
    unit             text,
    level_id         uuid,
    title            text,
    location         text,
    hired_on         date,
    in_role_since    date,
    last_promoted_on date,
    constraint directory_import_row_pk primary key (import_id, row)
);

create unlogged table directory_import_plan (
    import_id uuid not null,
    -- the row, or, for those absent from a complete file, a number after the last
    position  int  not null,
    person_id uuid not null,
    action    text not null,
    -- which columns differ, a bit each
    changed   int  not null,
    constraint directory_import_plan_pk primary key (import_id, position)
);
create index directory_import_plan_action_ix on directory_import_plan (import_id, action, position)
    where action <> 'SAME';

-- What is made of the parts of a name, in code, between the file and the directory.
create unlogged table directory_import_name (
    import_id    uuid not null,
    position     int  not null,
    display_name text not null,
    sort_name    text not null,
    initials     text not null,
    constraint directory_import_name_pk primary key (import_id, position)
);
