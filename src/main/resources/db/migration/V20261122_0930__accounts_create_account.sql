create table account (
    id            uuid primary key,
    email         text not null,
    -- Argon2id; null until somebody set one
    password_hash text,
    person_id     uuid,
    name          text not null,
    initials      text not null,
    -- granted by hand; EMPLOYEE and LEADER also follow from the person (roles are worked out at sign-in)
    roles         text not null default '',
    theme         text,
    disabled_at   timestamptz,
    created_at    timestamptz not null,
    version       bigint not null default 0,
    constraint account_email_unique unique (email),
    constraint account_email_lower check (email = lower(email)),
    constraint account_person_unique unique (person_id),
    constraint account_person_fk foreign key (person_id) references person (id),
    constraint account_theme check (theme in ('light', 'dark'))
);
