-- Links by which somebody sets a password, once: as hashes, since the link itself stands in one mail alone.
create table password_link (
    hash       text        primary key,
    account_id uuid        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    constraint password_link_account_fk foreign key (account_id) references account (id)
);
create index password_link_account_ix on password_link (account_id);
create index password_link_expires_ix on password_link (expires_at);

-- What was typed at the sign-in page by somebody who wants such a link. Kept alike whether anybody has that address, and
-- answered a moment later by a job: so neither the answer nor its time tells.
create table password_link_request (
    id       uuid        primary key,
    address  text        not null,
    asked_at timestamptz not null,
    constraint password_link_request_address_length check (length(address) <= 254)
);
create index password_link_request_asked_ix on password_link_request (asked_at, id);
