-- The rules' figures where HR changed them: at most one row; without it the defaults in code hold.
create table relationship_policy (
    only_one           boolean primary key default true,
    level_gap          int           not null,
    capacity           int           not null,
    answer_days        int           not null,
    cadence_days       int           not null,
    quiet_factor       numeric(3, 1) not null,
    lapsed_factor      numeric(3, 1) not null,
    meant_from_rank    int           not null,
    meant_to_rank      int           not null,
    meant_after_months int           not null,
    version            bigint        not null default 0,
    constraint relationship_policy_only_one check (only_one),
    constraint relationship_policy_level_gap check (level_gap between 1 and 10),
    constraint relationship_policy_capacity check (capacity between 1 and 20),
    constraint relationship_policy_answer_days check (answer_days between 1 and 60),
    constraint relationship_policy_cadence check (cadence_days between 7 and 180),
    constraint relationship_policy_factors check (
        quiet_factor between 1.0 and 5.0 and lapsed_factor between 1.5 and 10.0 and lapsed_factor > quiet_factor),
    constraint relationship_policy_meant check (
        meant_from_rank between 1 and 99 and meant_to_rank between meant_from_rank and 99
        and meant_after_months between 0 and 120)
);

-- Whose people are meant to have a sponsor, these and the units beneath; none: everybody's.
create table relationship_policy_unit (
    unit_id uuid primary key,
    constraint relationship_policy_unit_fk foreign key (unit_id) references unit (id)
);
