create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    -- who: the account, the person behind it, the roles it acted in; null where the system acted by itself
    account_id uuid,
    actor_id   uuid,
    roles      text not null default '',
    kind       text not null,
    record_id  uuid not null,
    subject_id uuid,
    reason     text,
    fields     text not null default '',
    request_id text
);
create index audit_entry_at_ix on audit_entry (at desc, id desc);
create index audit_entry_subject_ix on audit_entry (subject_id, id desc);
create index audit_entry_actor_ix on audit_entry (actor_id, id desc);
create index audit_entry_account_ix on audit_entry (account_id, id desc);
create index audit_entry_kind_ix on audit_entry (kind, id desc);

-- Append-only, twice: by grant for the application's account, by trigger for whoever else.
revoke update, delete, truncate on audit_entry from "${app}";
create function audit_entry_is_append_only() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the audit trail is append-only';
end;
$$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_write on audit_entry for insert with check (true);
create policy audit_entry_read on audit_entry for select
    using (vouch_has_role('AUDITOR') or subject_id = (select vouch_actor()));
