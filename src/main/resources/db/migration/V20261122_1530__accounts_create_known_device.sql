-- Devices on which somebody has signed in, as hashes of a cookie: what is tried from one of them is counted by itself,
-- so that whoever guesses from elsewhere cannot make its holder wait.
create table known_device (
    hash       text        not null,
    account_id uuid        not null,
    used_at    timestamptz not null,
    constraint known_device_pk primary key (hash, account_id),
    constraint known_device_account_fk foreign key (account_id) references account (id) on delete cascade
);
create index known_device_account_ix on known_device (account_id, used_at desc);
