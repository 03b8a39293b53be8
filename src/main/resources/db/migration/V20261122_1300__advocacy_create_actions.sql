create table advocacy_action (
    id                   uuid primary key,
    -- the owner: who stood up, and the only one who writes here
    sponsor_id           uuid not null,
    protege_id           uuid not null,
    kind                 text not null,
    act                  text not null,
    purpose              text not null,
    happened_on          date not null,
    room                 text not null,
    opportunity          text,
    summary              text,
    visibility           text not null,
    decision_expected_on date,
    state                text not null,
    decided_on           date,
    deferred_until       date,
    outcome              text,
    outcome_told_on      date,
    -- when an answer is due, while one is awaited
    due_on               date generated always as (
        case when state = 'DEFERRED' then deferred_until
             when state = 'MADE' and outcome is null then decision_expected_on end) stored,
    -- the form it came by: sent twice, it is one action
    submission_id        uuid,
    logged_at            timestamptz not null,
    version              bigint not null default 0,
    constraint advocacy_action_sponsor_fk foreign key (sponsor_id) references person (id),
    constraint advocacy_action_protege_fk foreign key (protege_id) references person (id),
    constraint advocacy_action_submission_unique unique (sponsor_id, submission_id),
    constraint advocacy_action_not_oneself check (sponsor_id <> protege_id),
    constraint advocacy_action_kind check (kind in ('RECOMMENDATION', 'STRETCH_ASSIGNMENT', 'PROMOTION', 'PAY_RAISE',
        'COMMITTEE_SEAT', 'INTRODUCTION', 'AMPLIFY', 'DEFEND')),
    constraint advocacy_action_act check (act in ('PUT_FORWARD', 'GAVE', 'INTRODUCED', 'AMPLIFIED', 'DEFENDED')),
    constraint advocacy_action_purpose check (purpose in ('ASSIGNMENT', 'PROMOTION', 'PAY_RAISE', 'COMMITTEE_SEAT',
        'AWARD', 'OTHER')),
    constraint advocacy_action_visibility check (visibility in ('SPONSOR', 'HR', 'PROTEGE')),
    constraint advocacy_action_state check (state in ('PLANNED', 'MADE', 'DEFERRED', 'GRANTED', 'DECLINED', 'WITHDRAWN')),
    constraint advocacy_action_room_length check (length(room) between 1 and 200),
    constraint advocacy_action_opportunity_length check (length(opportunity) <= 200),
    constraint advocacy_action_summary_length check (length(summary) <= 1000),
    constraint advocacy_action_decided check ((decided_on is not null) = (state in ('GRANTED', 'DECLINED'))),
    constraint advocacy_action_decided_after check (decided_on >= happened_on),
    constraint advocacy_action_deferred check ((deferred_until is not null) = (state = 'DEFERRED')),
    constraint advocacy_action_expected_after check (decision_expected_on >= happened_on),
    constraint advocacy_action_gift_decided check (
        act <> 'GAVE' or (decision_expected_on is null and state in ('PLANNED', 'GRANTED', 'WITHDRAWN'))),
    constraint advocacy_action_outcome check (outcome in ('THRIVED', 'STEADY', 'STRUGGLED', 'NOT_SUPPORTED', 'LEFT')),
    constraint advocacy_action_outcome_told check ((outcome is null) = (outcome_told_on is null)),
    constraint advocacy_action_outcome_follows check (outcome is null or state in ('MADE', 'GRANTED')),
    constraint advocacy_action_told_after check (outcome_told_on >= coalesce(decided_on, happened_on))
);
create index advocacy_action_own_ix on advocacy_action (sponsor_id, happened_on desc, id desc);
create index advocacy_action_own_protege_ix on advocacy_action (sponsor_id, protege_id, happened_on desc, id desc);
create index advocacy_action_shared_ix on advocacy_action (protege_id, happened_on desc, id desc)
    where visibility = 'PROTEGE';
create index advocacy_action_protege_ix on advocacy_action (protege_id, happened_on desc, id desc)
    where visibility <> 'SPONSOR';
create index advocacy_action_hr_ix on advocacy_action (happened_on desc, id desc) where visibility <> 'SPONSOR';
create index advocacy_action_due_ix on advocacy_action (due_on, id) where visibility <> 'SPONSOR' and due_on is not null;

-- Readers differ from those of the action, and a policy hides rows, not columns: hence tables of their own.
create table advocacy_stake (
    action_id uuid primary key,
    owner_id  uuid not null,
    stake     text not null,
    constraint advocacy_stake_action_fk foreign key (action_id) references advocacy_action (id),
    constraint advocacy_stake_stake check (stake in ('LOW', 'MEDIUM', 'HIGH', 'CAREER'))
);
create index advocacy_stake_owner_ix on advocacy_stake (owner_id);

create table advocacy_private_note (
    action_id uuid primary key,
    owner_id  uuid not null,
    body      text not null,
    constraint advocacy_private_note_action_fk foreign key (action_id) references advocacy_action (id),
    constraint advocacy_private_note_length check (length(body) between 1 and 4000)
);

-- What became of an action, line by line. The lines on who may read it and on stake and note are the owner's alone.
create table advocacy_change (
    id         uuid primary key,
    action_id  uuid not null,
    owner_id   uuid not null,
    actor_id   uuid not null,
    kind       text not null,
    -- the outcome, or who may read it since; never a stake or a note
    value      text,
    -- the day it is about: of the decision, or until when
    on_day     date,
    fields     text not null default '',
    changed_at timestamptz not null,
    constraint advocacy_change_action_fk foreign key (action_id) references advocacy_action (id),
    constraint advocacy_change_kind check (kind in ('LOGGED', 'MADE', 'GRANTED', 'DECLINED', 'DEFERRED', 'WITHDRAWN',
        'OUTCOME', 'EDITED', 'VISIBILITY', 'PRIVATE'))
);
create index advocacy_change_action_ix on advocacy_change (action_id, changed_at, id);

-- What stood in a field before it was edited. The owner's alone: it may have been put otherwise before it was shared.
create table advocacy_former_text (
    change_id uuid not null,
    field     text not null,
    owner_id  uuid not null,
    body      text,
    constraint advocacy_former_text_pk primary key (change_id, field),
    constraint advocacy_former_text_change_fk foreign key (change_id) references advocacy_change (id)
);

-- A protégé who sees it otherwise says so; it stands beside the action, for all who may read that.
create table advocacy_contest (
    id            uuid primary key,
    action_id     uuid not null,
    owner_id      uuid not null,
    body          text not null,
    submission_id uuid,
    contested_at  timestamptz not null,
    constraint advocacy_contest_action_fk foreign key (action_id) references advocacy_action (id),
    constraint advocacy_contest_submission_unique unique (owner_id, submission_id),
    constraint advocacy_contest_length check (length(body) between 1 and 1000)
);
create index advocacy_contest_action_ix on advocacy_contest (action_id, contested_at, id);

-- Nothing that was said or decided is lost.
revoke delete, truncate on advocacy_action, advocacy_change, advocacy_former_text, advocacy_contest from "${app}";
revoke update on advocacy_change, advocacy_former_text, advocacy_contest from "${app}";

alter table advocacy_action enable row level security;
alter table advocacy_action force row level security;
create policy advocacy_action_own on advocacy_action
    using (sponsor_id = (select vouch_actor())) with check (sponsor_id = (select vouch_actor()));
create policy advocacy_action_shared on advocacy_action for select
    using (visibility = 'PROTEGE' and protege_id = (select vouch_actor()));
-- On a record about oneself only the subject's own right counts, whatever roles one holds.
create policy advocacy_action_hr on advocacy_action for select
    using (visibility <> 'SPONSOR' and (select vouch_has_role('HR')) and protege_id <> (select vouch_actor()));

alter table advocacy_stake enable row level security;
alter table advocacy_stake force row level security;
create policy advocacy_stake_own on advocacy_stake
    using (owner_id = (select vouch_actor())) with check (owner_id = (select vouch_actor()));

alter table advocacy_private_note enable row level security;
alter table advocacy_private_note force row level security;
create policy advocacy_private_note_own on advocacy_private_note
    using (owner_id = (select vouch_actor())) with check (owner_id = (select vouch_actor()));

-- The lines of one action at a time are read, so asking for the action itself costs one look by its key each; it keeps
-- them with the action's readers also after those have changed.
alter table advocacy_change enable row level security;
alter table advocacy_change force row level security;
create policy advocacy_change_own on advocacy_change
    using (owner_id = (select vouch_actor()))
    with check (owner_id = (select vouch_actor()) and actor_id = (select vouch_actor()));
create policy advocacy_change_read on advocacy_change for select
    using (kind not in ('VISIBILITY', 'PRIVATE')
        and exists (select from advocacy_action a where a.id = action_id));

alter table advocacy_former_text enable row level security;
alter table advocacy_former_text force row level security;
create policy advocacy_former_text_own on advocacy_former_text
    using (owner_id = (select vouch_actor())) with check (owner_id = (select vouch_actor()));

alter table advocacy_contest enable row level security;
alter table advocacy_contest force row level security;
create policy advocacy_contest_read on advocacy_contest for select
    using (exists (select from advocacy_action a where a.id = action_id));
create policy advocacy_contest_write on advocacy_contest for insert
    with check (owner_id = (select vouch_actor())
        and exists (select from advocacy_action a where a.id = action_id and a.protege_id = owner_id));
