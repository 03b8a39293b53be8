-- A person may know who looked at their record. The other lines about them are not theirs: that somebody stood up for
-- them in confidence, or why HR broke a rule for them.
drop policy audit_entry_read on audit_entry;
create policy audit_entry_read on audit_entry for select
    using ((select vouch_has_role('AUDITOR')) or (subject_id = (select vouch_actor()) and kind like '%.read'));
