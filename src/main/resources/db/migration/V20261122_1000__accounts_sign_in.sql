alter table account
    -- a first password typed by somebody else holds for one sign-in
    add column must_change_password boolean not null default false,
    add column signed_in_at         timestamptz,
    add column failed_at            timestamptz,
    -- failed sign-ins since the last that succeeded
    add column failed_count         int not null default 0,
    add constraint account_roles_form check (roles ~ '^([A-Z_]+(,[A-Z_]+)*)?$'),
    add constraint account_email_length check (length(email) between 3 and 254),
    add constraint account_name_length check (length(name) between 1 and 200);
create index account_email_prefix_ix on account (email text_pattern_ops);
create index account_name_prefix_ix on account (lower(name) text_pattern_ops);
create index account_failed_ix on account (failed_at desc) where failed_count > 0;
create index account_disabled_ix on account (disabled_at desc) where disabled_at is not null;

-- A role that takes two: asked for by one administrator, taking effect when another consents.
create table pending_grant (
    account_id uuid        not null,
    role       text        not null,
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    constraint pending_grant_pk primary key (account_id, role),
    constraint pending_grant_account_fk foreign key (account_id) references account (id),
    constraint pending_grant_role check (role in ('ADMIN', 'AUDITOR', 'HR_CONFIDENTIAL')),
    constraint pending_grant_not_for_oneself check (asked_by <> account_id)
);
create index pending_grant_asked_ix on pending_grant (asked_at);

-- Back-off, the same on every node. The key is a hash of the address typed, whether or not an account has it, or of
-- the network address it came from.
create table sign_in_attempt (
    key           text        primary key,
    failures      int         not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
create index sign_in_attempt_last_ix on sign_in_attempt (last_at);
