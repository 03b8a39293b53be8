-- A person's page asks for all that its reader may see of one protégé, their own hidden actions too.
create index advocacy_action_of_protege_ix on advocacy_action (protege_id, happened_on desc, id desc);
drop index advocacy_action_shared_ix;
drop index advocacy_action_protege_ix;
