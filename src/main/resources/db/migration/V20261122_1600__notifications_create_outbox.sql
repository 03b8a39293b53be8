-- Letters of the transactions that wrote them, until they are sent. Only who carries the mail reads them: no role of an
-- account is called so.
create table mail (
    id         uuid primary key,
    kind       text        not null,
    address    text        not null,
    name       text        not null,
    language   text        not null,
    zone       text        not null,
    path       text        not null,
    -- completes the link; forgotten as soon as the mail is sent or given up
    secret     text,
    state      text        not null default 'WAITING',
    attempts   int         not null default 0,
    posted_at  timestamptz not null,
    next_at    timestamptz not null,
    settled_at timestamptz,
    fault      text,
    constraint mail_state check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    constraint mail_settled check ((state = 'WAITING') = (settled_at is null)),
    constraint mail_secret_forgotten check (state = 'WAITING' or secret is null),
    constraint mail_path_local check (path like '/%' and path not like '//%'),
    constraint mail_kind_form check (kind ~ '^[a-z-]+([.][a-z-]+)+$')
);
create index mail_due_ix on mail (next_at, id) where state = 'WAITING';
create index mail_given_up_ix on mail (settled_at desc, id) where state = 'GIVEN_UP';
alter table mail enable row level security;
alter table mail force row level security;
create policy mail_posted on mail for insert with check (true);
create policy mail_carried on mail for all using ((select vouch_has_role('POSTMAN')));

-- Jobs, each done once in the whole cluster: the table of db-scheduler, as its version 16 wants it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_ix on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat_ix on scheduled_tasks (last_heartbeat);
