-- Those who read the pages, once. A record's id is made of its name, so that pages.csv can name it.
insert into unit (id, name, path) values (md5('unit')::uuid, 'Crowd', 'Crowd');
insert into person (id, employee_id, given_name, family_name, display_name, sort_name, initials, email, title, status,
                    supervisor_id, unit_id, level_id, hired_on)
select md5(name)::uuid, name, initcap(name), 'Cast', initcap(name) || ' Cast', 'cast ' || name, 'CC', name || '@crowd.example',
       'Tester', 'ACTIVE', case when name = 'protege' then md5('manager')::uuid end, md5('unit')::uuid,
       (select id from level where rank = r), date '2020-01-01'
from (values ('manager', 7), ('sponsor', 6), ('protege', 3), ('hr', 4)) as them(name, r);
insert into account (id, email, password_hash, person_id, name, initials, roles, created_at)
select md5('account ' || name)::uuid, name || '@vouch.example', :password, (select id from person where id = md5(name)::uuid),
       initcap(name), 'CC', roles, now()
from (values ('sponsor', ''), ('protege', ''), ('hr', 'HR'), ('admin', 'ADMIN'), ('auditor', 'AUDITOR')) as them(name, roles);
insert into plan_grant (owner_id, hr, manager_id, changed_at)
values (md5('protege')::uuid, true, md5('manager')::uuid, now());
insert into relationship_policy values (true, 2, 3, 10, 30, 1.5, 3, 1, 4, 0, 1);

insert into relationship (id, kind, senior_id, protege_id, state, cadence_days, proposed_by, proposed_at, senior_answer,
                          protege_answer, started_on, last_contact_on, levels_apart, place, places)
values (md5('sponsorship')::uuid, 'SPONSORSHIP', md5('sponsor')::uuid, md5('protege')::uuid, 'ACTIVE', 30, md5('hr')::uuid,
        now() - interval '2 years', 'ACCEPTED', 'ACCEPTED', current_date - 720, current_date - 9, 3, 1, 3);
insert into relationship_override values (md5('sponsorship')::uuid, 'CAPACITY', 'Nobody else has the standing for it',
        md5('sponsor')::uuid, md5('protege')::uuid, md5('hr')::uuid, now());
insert into advocacy_action (id, sponsor_id, protege_id, kind, act, purpose, happened_on, room, summary, visibility, state,
                             decision_expected_on, logged_at)
values (md5('action')::uuid, md5('sponsor')::uuid, md5('protege')::uuid, 'PROMOTION', 'PUT_FORWARD', 'PROMOTION',
        current_date - 50, 'Board', 'A word', 'PROTEGE', 'MADE', current_date - 20, now());
insert into goal (id, owner_id, title, position, state, changed_at)
values (md5('goal')::uuid, md5('protege')::uuid, 'Head of Pricing', 1, 'OPEN', now());
insert into directory_import (id, state, file_name, file_size, complete, uploaded_at, uploaded_by, uploaded_by_name, encoding,
                              columns_present, row_count, new_count, changed_count, leaving_count, error_count)
select md5(name)::uuid, state, name || '.csv', 1000, false, now() + interval '1 day', md5('account hr')::uuid, 'Hr Cast', 'UTF-8',
       '{EMPLOYEE_ID,TITLE}', 1000, 250, 250, 250, 500
from (values ('import', 'FAULTY'), ('letters', 'ENCODING')) as files(name, state);
insert into directory_import_figure values (md5('import')::uuid, 'TITLE', 250);
