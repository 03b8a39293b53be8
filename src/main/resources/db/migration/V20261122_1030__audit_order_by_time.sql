-- The page reads by time, whatever it filters by.
drop index audit_entry_subject_ix;
drop index audit_entry_actor_ix;
drop index audit_entry_account_ix;
drop index audit_entry_kind_ix;
create index audit_entry_subject_ix on audit_entry (subject_id, at desc, id desc);
create index audit_entry_account_ix on audit_entry (account_id, at desc, id desc);
create index audit_entry_kind_ix on audit_entry (kind, at desc, id desc);

-- Asked once a statement, not once a row.
drop policy audit_entry_read on audit_entry;
create policy audit_entry_read on audit_entry for select
    using ((select vouch_has_role('AUDITOR')) or subject_id = (select vouch_actor()));
