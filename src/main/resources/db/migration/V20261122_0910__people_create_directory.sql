create table level (
    id   uuid primary key,
    rank int  not null,
    name text not null,
    -- who stands here may be a sponsor or mentor
    leads boolean not null default false,
    constraint level_rank_unique unique (rank),
    constraint level_name_unique unique (name),
    constraint level_rank_positive check (rank > 0)
);

create table unit (
    id        uuid primary key,
    parent_id uuid,
    name      text not null,
    -- names from the root, joined with '/': what a file calls it, and the order of the tree
    path      text not null,
    version   bigint not null default 0,
    constraint unit_parent_fk foreign key (parent_id) references unit (id),
    constraint unit_path_unique unique (path),
    constraint unit_not_own_parent check (parent_id <> id)
);
create index unit_parent_ix on unit (parent_id);

create table site (
    id   uuid primary key,
    name text not null,
    constraint site_name_unique unique (name)
);

create table person (
    id               uuid primary key,
    employee_id      text not null,
    given_name       text,
    family_name      text,
    preferred_name   text,
    name_order       text not null default 'GIVEN_FIRST',
    -- made from the four above, in code: what is shown, what it is sorted by, the letters of the portrait
    display_name     text not null,
    sort_name        text not null,
    initials         text not null,
    email            text not null,
    title            text,
    status           text not null,
    supervisor_id    uuid,
    unit_id          uuid not null,
    level_id         uuid not null,
    site_id          uuid,
    hired_on         date,
    in_role_since    date,
    last_promoted_on date,
    left_on          date,
    version          bigint not null default 0,
    constraint person_employee_id_unique unique (employee_id),
    -- deferred, so that two people can swap their addresses in one import
    constraint person_email_unique unique (email) deferrable initially deferred,
    constraint person_email_lower check (email = lower(email)),
    constraint person_has_name check (given_name is not null or family_name is not null or preferred_name is not null),
    constraint person_name_order check (name_order in ('GIVEN_FIRST', 'FAMILY_FIRST', 'SINGLE')),
    constraint person_status check (status in ('ACTIVE', 'LEAVE', 'LEFT')),
    constraint person_not_own_supervisor check (supervisor_id <> id),
    constraint person_supervisor_fk foreign key (supervisor_id) references person (id) deferrable initially deferred,
    constraint person_unit_fk foreign key (unit_id) references unit (id),
    constraint person_level_fk foreign key (level_id) references level (id),
    constraint person_site_fk foreign key (site_id) references site (id)
);
create index person_supervisor_ix on person (supervisor_id);
create index person_sort_ix on person (sort_name, id);
create index person_unit_sort_ix on person (unit_id, sort_name, id);
create index person_level_sort_ix on person (level_id, sort_name, id);
create index person_site_sort_ix on person (site_id, sort_name, id);

-- Search as one types: each word's beginning, and, from four letters, each of its endings, so that both are one range
-- of a b-tree. Folded in code (accents, case).
create table person_word (
    person_id uuid    not null,
    word      text    not null,
    starts    boolean not null,
    constraint person_word_pk primary key (person_id, word, starts),
    constraint person_word_person_fk foreign key (person_id) references person (id) on delete cascade
);
create index person_word_start_ix on person_word (word text_pattern_ops, person_id) where starts;
create index person_word_any_ix on person_word (word text_pattern_ops, person_id);
