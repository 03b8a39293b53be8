-- What the application's account may do: rows, never tables. Later migrations take away where that is too much.
grant usage on schema public to "${app}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${app}";
alter default privileges in schema public grant usage, select on sequences to "${app}";

-- Who acts, as the application told at the beginning of the transaction. Nothing told: null and false, so that the
-- row-level policies, the second lock, show nothing.
create function vouch_actor() returns uuid
    language sql stable
    return nullif(current_setting('vouch.actor', true), '')::uuid;

create function vouch_has_role(role text) returns boolean
    language sql stable
    return coalesce(position(',' || role || ',' in current_setting('vouch.roles', true)) > 0, false);
