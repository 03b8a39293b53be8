-- Two who consent must be two people. Whoever typed somebody's password can act as them, also through the change of
-- password at the first sign-in, so it is kept whose hand it was until the holder sets one that nobody else was near.
alter table account
    -- the account that stands behind the password; null for the holder's own
    add column password_set_by  uuid,
    -- whether it was set anew for somebody, not only for the first time
    add column password_reset   boolean not null default false,
    -- never taken back: where there were two administrators once, one never decides alone again
    add column has_administered boolean not null default false;
update account set has_administered = true where 'ADMIN' = any(string_to_array(roles, ','));
create index account_has_administered_ix on account (id) where has_administered;

alter table pending_grant
    -- who stood behind the asking account when it asked
    add column asked_hand uuid,
    drop constraint pending_grant_role,
    -- HR, too, for an account whose password was set anew for it
    add constraint pending_grant_role check (role in ('ADMIN', 'AUDITOR', 'HR_CONFIDENTIAL', 'HR'));
update pending_grant set asked_hand = asked_by;
alter table pending_grant alter column asked_hand set not null;
