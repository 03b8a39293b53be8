-- Links for the first account of an installation, as hashes: the link itself stands in the log alone.
create table setup_token (
    hash       text        primary key,
    expires_at timestamptz not null
);
