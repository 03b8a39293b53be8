-- The crowd's members :from to :until, and as many of everything that a page lists. Odd and even ones differ.
insert into unit (id, parent_id, name, path)
select md5('unit ' || n)::uuid, md5('unit')::uuid, 'Unit ' || n, 'Crowd/Unit ' || n from generate_series(:from, :until) n;
insert into site (id, name) select md5('site ' || n)::uuid, 'Site ' || n from generate_series(:from, :until) n;
insert into level (id, rank, name) select md5('level ' || n)::uuid, 100 + n, 'X' || n from generate_series(:from, :until) n;
insert into relationship_policy_unit select md5('unit ' || n)::uuid from generate_series(:from, :until) n;
insert into person (id, employee_id, given_name, family_name, display_name, sort_name, initials, email, title, status,
                    supervisor_id, unit_id, level_id, site_id, hired_on)
select md5('person ' || n)::uuid, 'C' || n, 'Member', 'Crowd', 'Member Crowd ' || n, 'crowd member ' || n, 'MC',
       'c' || n || '@crowd.example', 'Tester', 'ACTIVE', md5('protege')::uuid, md5('unit ' || n)::uuid,
       (select id from level where rank = 3), md5('site ' || n)::uuid, date '2020-01-01'
from generate_series(:from, :until) n;
insert into person_word (person_id, word, starts)
select md5('person ' || n)::uuid, word, true from generate_series(:from, :until) n, (values ('member'), ('crowd')) as words(word);

-- The sponsor's protégés: odd ones gone quiet; even ones ended, so without a sponsor, and proposed anew.
insert into relationship (id, kind, senior_id, protege_id, state, cadence_days, proposed_by, proposed_at, senior_answer,
                          protege_answer, started_on, last_contact_on, ended_on, end_reason, levels_apart, place, places)
select md5('sponsored ' || n)::uuid, 'SPONSORSHIP', md5('sponsor')::uuid, md5('person ' || n)::uuid,
       case when n % 2 = 1 then 'ACTIVE' else 'ENDED' end, 30, md5('sponsor')::uuid, now() - interval '1 year', 'ACCEPTED',
       'ACCEPTED', current_date - 300, current_date - 200, case when n % 2 = 0 then current_date - 100 end,
       case when n % 2 = 0 then 'MOVED_ON' end, 3, 1, 3
from generate_series(:from, :until) n;
insert into relationship (id, kind, senior_id, protege_id, state, cadence_days, proposed_by, proposed_at, senior_answer,
                          protege_answer, levels_apart, place, places)
select md5('proposed ' || n)::uuid, 'SPONSORSHIP', md5('sponsor')::uuid, md5('person ' || n)::uuid, 'PROPOSED', 30,
       md5('hr')::uuid, now() - interval '20 days', 'PENDING', 'PENDING', 3, 1, 3
from generate_series(:from, :until) n where n % 2 = 0;
-- Seniors of those who read: odd ones talk with them, even ones were proposed.
insert into relationship (id, kind, senior_id, protege_id, state, cadence_days, proposed_by, proposed_at, senior_answer,
                          protege_answer, started_on, levels_apart, place, places)
select md5(reader || ' mentored ' || n)::uuid, 'MENTORSHIP', md5('person ' || n)::uuid, md5(reader)::uuid,
       case when n % 2 = 1 then 'ACTIVE' else 'PROPOSED' end, 30, md5('person ' || n)::uuid, now() - interval '1 year', 'ACCEPTED',
       case when n % 2 = 1 then 'ACCEPTED' else 'PENDING' end, case when n % 2 = 1 then current_date - 300 end, 3, 1, 3
from generate_series(:from, :until) n, (values ('sponsor'), ('protege'), ('hr')) as readers(reader);

insert into check_in (id, relationship_id, senior_id, protege_id, recorded_by, recorded_at, happened_on, minutes, manner, next_on)
select md5('talk ' || n)::uuid, md5('sponsorship')::uuid, md5('sponsor')::uuid, md5('protege')::uuid, md5('sponsor')::uuid, now(),
       current_date - 9 - n % 700, 30, 'CALL', current_date + 5
from generate_series(:from, :until) n;
insert into check_in_shared_note (id, check_in_id, author_id, senior_id, protege_id, body, next_step)
select md5('shared ' || n)::uuid, md5('talk ' || n)::uuid, md5('sponsor')::uuid, md5('sponsor')::uuid, md5('protege')::uuid, 'We spoke',
       'A step'
from generate_series(:from, :until) n;
insert into check_in_private_note (id, check_in_id, owner_id, body)
select md5(reader || ' note ' || n)::uuid, md5('talk ' || n)::uuid, md5(reader)::uuid, 'Mine'
from generate_series(:from, :until) n, (values ('sponsor'), ('protege')) as readers(reader);

-- Overdue, for the protégé, by who may read it; granted ones for everybody; and what was done for those who read.
insert into advocacy_action (id, sponsor_id, protege_id, kind, act, purpose, happened_on, room, summary, visibility, state,
                             decision_expected_on, logged_at)
select md5('overdue ' || n)::uuid, md5('sponsor')::uuid, md5('protege')::uuid, 'PROMOTION', 'PUT_FORWARD', 'PROMOTION',
       current_date - 60 - n % 600, 'Board ' || n, 'A word', (array['PROTEGE', 'HR', 'SPONSOR'])[1 + n % 3], 'MADE',
       current_date - 30, now()
from generate_series(:from, :until) n;
insert into advocacy_action (id, sponsor_id, protege_id, kind, act, purpose, happened_on, room, visibility, state, decided_on, logged_at)
select md5('granted ' || n)::uuid, md5('sponsor')::uuid, md5('person ' || n)::uuid, 'RECOMMENDATION', 'PUT_FORWARD', 'ASSIGNMENT',
       current_date - 60, 'Board ' || n, 'HR', 'GRANTED', current_date - 30, now()
from generate_series(:from, :until) n;
insert into advocacy_action (id, sponsor_id, protege_id, kind, act, purpose, happened_on, room, visibility, state, logged_at)
select md5(reader || ' spoken ' || n)::uuid, md5('person ' || n)::uuid, md5(reader)::uuid, 'AMPLIFY', 'AMPLIFIED', 'OTHER',
       current_date - 60, 'Board ' || n, 'PROTEGE', 'MADE', now()
from generate_series(:from, :until) n, (values ('sponsor'), ('protege'), ('hr')) as readers(reader);
insert into advocacy_stake (action_id, owner_id, stake)
select md5(what || n)::uuid, md5('sponsor')::uuid, 'HIGH'
from generate_series(:from, :until) n, (values ('overdue '), ('granted ')) as actions(what);
insert into advocacy_change (id, action_id, owner_id, actor_id, kind, fields, changed_at)
select md5('change ' || n)::uuid, md5('action')::uuid, md5('sponsor')::uuid, md5('sponsor')::uuid, 'EDITED', 'room', now()
from generate_series(:from, :until) n;
insert into advocacy_former_text (change_id, field, owner_id, body)
select md5('change ' || n)::uuid, 'room', md5('sponsor')::uuid, 'Elsewhere' from generate_series(:from, :until) n;
insert into advocacy_contest (id, action_id, owner_id, body, contested_at)
select md5('contest ' || n)::uuid, md5('action')::uuid, md5('protege')::uuid, 'Not so', now() from generate_series(:from, :until) n;

insert into goal (id, owner_id, title, position, state, changed_at)
select md5(reader || ' goal ' || n)::uuid, md5(reader)::uuid, 'Goal ' || n, 1 + n, 'OPEN', now()
from generate_series(:from, :until) n, (values ('sponsor'), ('protege'), ('hr')) as readers(reader);
insert into step (id, goal_id, owner_id, what, by_on, stage, position, state, closed_on, changed_at)
select md5(reader || ' step ' || n)::uuid, md5(reader || ' goal ' || n)::uuid, md5(reader)::uuid, 'Step ' || n, current_date + 9, 'NOW', n,
       case when n % 2 = 1 then 'OPEN' else 'DONE' end, case when n % 2 = 0 then current_date - 30 end, now()
from generate_series(:from, :until) n, (values ('sponsor'), ('protege'), ('hr')) as readers(reader);
insert into goal (id, owner_id, title, position, state, changed_at)
select md5('goal of ' || n)::uuid, md5('person ' || n)::uuid, 'Goal', 1, 'OPEN', now() from generate_series(:from, :until) n;
insert into step (id, goal_id, owner_id, what, stage, position, state, changed_at)
select md5('step of ' || n)::uuid, md5('goal of ' || n)::uuid, md5('person ' || n)::uuid, 'Step', 'NOW', 1, 'OPEN', now()
from generate_series(:from, :until) n;
insert into step_audience (id, step_id, owner_id, person_id, position)
select md5('listener ' || n)::uuid, md5('protege step ' || n)::uuid, md5('protege')::uuid, md5('person ' || n)::uuid, 1
from generate_series(:from, :until) n;
insert into plan_comment (id, owner_id, author_id, goal_id, body, at)
select md5('comment ' || n)::uuid, md5('protege')::uuid, md5('sponsor')::uuid, md5('goal')::uuid, 'Well put', now()
from generate_series(:from, :until) n;
insert into aspiration (id, owner_id, text, kind, horizon, read_by_sponsor, read_by_mentor, read_by_hr, changed_at)
select md5('aspiration ' || n)::uuid, md5('protege')::uuid, 'Aspiration ' || n, 'WORK', 'LONG', true, true, true, now()
from generate_series(:from, :until) n;

insert into account (id, email, person_id, name, initials, created_at, failed_at, failed_count, disabled_at)
select md5('account ' || n)::uuid, 'c' || n || '@crowd.example', md5('person ' || n)::uuid, 'Member', 'MC', now(), now(), 7,
       case when n % 2 = 0 then now() end
from generate_series(:from, :until) n;
insert into pending_grant (account_id, role, asked_by, asked_hand, asked_at)
select md5('account ' || n)::uuid, 'AUDITOR', md5('account hr')::uuid, md5('account hr')::uuid, now() from generate_series(:from, :until) n;
-- Of those who read, each signed in as often.
insert into spring_session
select md5(s.primary_id || n)::uuid::text, md5(s.session_id || n)::uuid::text, s.creation_time, s.last_access_time,
       s.max_inactive_interval, s.expiry_time, s.principal_name
from spring_session s, generate_series(:from, :until) n where s.session_id = any(:sessions);
insert into spring_session_attributes
select md5(s.primary_id || n)::uuid::text, a.attribute_name, a.attribute_bytes
from spring_session s join spring_session_attributes a on a.session_primary_id = s.primary_id, generate_series(:from, :until) n
where s.session_id = any(:sessions);
insert into audit_entry (at, account_id, actor_id, roles, kind, record_id, subject_id)
select now(), md5('account hr')::uuid, md5('hr')::uuid, 'HR', 'relationships.relationship.read', md5('sponsorship')::uuid, md5(reader)::uuid
from generate_series(:from, :until) n, (values ('sponsor'), ('protege'), ('hr')) as readers(reader);

insert into directory_import (id, state, file_name, file_size, complete, uploaded_at, uploaded_by, uploaded_by_name)
select md5('import ' || n)::uuid, 'READY', 'people.csv', 1000, false, now(), md5('account hr')::uuid, 'Hr Cast'
from generate_series(:from, :until) n;
insert into directory_import_row (import_id, row, id, torn, employee_id, given_name, title)
select md5('import')::uuid, 1 + n, md5('row ' || n)::uuid, false, 'C' || n, 'Member', 'Other' from generate_series(:from, :until) n;
insert into directory_import_plan (import_id, position, person_id, action, changed)
select md5('import')::uuid, 1 + n, md5('person ' || n)::uuid, (array['NEW', 'CHANGED', 'LEAVING', 'SAME'])[1 + n % 4], 2147483647
from generate_series(:from, :until) n;
insert into directory_import_error (import_id, row, column_at, kind, value)
select md5('import')::uuid, 1 + n, 5, 'duplicate', 'twice' from generate_series(:from, :until) n;
insert into directory_import_addition select md5('import')::uuid, 'UNIT', 'New ' || n from generate_series(:from, :until) n;
-- At most as many as are kept of a file.
insert into directory_import_sample
select md5('letters')::uuid, 1 + n, 'given_name', 'Zoë' from generate_series(:from, :until) n where n <= 10;
