-- Whether this database holds the sample organisation: begun, and made once it is whole. At most one row.
create table sample_organisation (
    only_one boolean     primary key default true,
    begun_at timestamptz not null,
    made_at  timestamptz,
    constraint sample_organisation_only_one check (only_one)
);
