create table relationship (
    id                  uuid primary key,
    kind                text        not null,
    -- the sponsor or mentor
    senior_id           uuid        not null,
    protege_id          uuid        not null,
    state               text        not null,
    -- what it is for, in the proposer's words; both read it, and HR
    purpose             text,
    cadence_days        int         not null,
    -- a person, or the account where HR's has none
    proposed_by         uuid        not null,
    proposed_at         timestamptz not null,
    senior_answer       text        not null,
    senior_answered_at  timestamptz,
    protege_answer      text        not null,
    protege_answered_at timestamptz,
    started_on          date,
    ended_on            date,
    end_reason          text,
    last_contact_on     date,
    -- since when nobody has spoken: the order of the list of quiet ones
    silent_since        date generated always as (coalesce(last_contact_on, started_on)) stored,
    -- what the rules found on the day of the proposal: levels apart, the how-manieth protégé, of how many offered
    levels_apart        int         not null,
    place               int         not null,
    places              int         not null,
    submission_id       uuid,
    version             bigint      not null default 0,
    constraint relationship_senior_fk foreign key (senior_id) references person (id),
    constraint relationship_protege_fk foreign key (protege_id) references person (id),
    constraint relationship_not_oneself check (senior_id <> protege_id),
    constraint relationship_kind check (kind in ('SPONSORSHIP', 'MENTORSHIP')),
    constraint relationship_state check (state in ('PROPOSED', 'ACTIVE', 'DECLINED', 'ENDED')),
    constraint relationship_answers check (
        senior_answer in ('PENDING', 'ACCEPTED', 'DECLINED') and protege_answer in ('PENDING', 'ACCEPTED', 'DECLINED')),
    constraint relationship_end_reason check (
        end_reason in ('COMPLETED', 'GOALS_MET', 'MOVED_ON', 'NOT_A_FIT', 'NO_TIME', 'LEFT', 'WITHDRAWN')),
    constraint relationship_begun check (
        (state in ('ACTIVE', 'ENDED')) = (started_on is not null)
        and (started_on is null or (senior_answer = 'ACCEPTED' and protege_answer = 'ACCEPTED'))),
    constraint relationship_ended check (
        (state = 'ENDED') = (ended_on is not null and started_on is not null)
        and (ended_on is null or end_reason is not null) and ended_on >= started_on),
    constraint relationship_cadence check (cadence_days between 1 and 366),
    constraint relationship_purpose_length check (length(purpose) <= 1000),
    constraint relationship_submission_unique unique (proposed_by, submission_id)
);
create unique index relationship_live_unique on relationship (senior_id, protege_id, kind)
    where state in ('PROPOSED', 'ACTIVE');
create index relationship_senior_ix on relationship (senior_id, proposed_at desc);
create index relationship_protege_ix on relationship (protege_id, proposed_at desc);
create index relationship_sponsored_ix on relationship (protege_id) where kind = 'SPONSORSHIP' and state = 'ACTIVE';
create index relationship_newest_ix on relationship (proposed_at desc, id desc);
create index relationship_state_ix on relationship (state, proposed_at desc, id desc);
create index relationship_waiting_ix on relationship (proposed_at, id) where state = 'PROPOSED';
create index relationship_silent_ix on relationship (silent_since, id) where state = 'ACTIVE';

-- Its two parties, and HR. Where HR staff are a party themselves they see it as one; who may write what is finer than
-- rows and stands in the service.
alter table relationship enable row level security;
alter table relationship force row level security;
create policy relationship_read on relationship for select using (
    senior_id = (select vouch_actor()) or protege_id = (select vouch_actor()) or (select vouch_has_role('HR')));
create policy relationship_change on relationship for update using (
    senior_id = (select vouch_actor()) or protege_id = (select vouch_actor()) or (select vouch_has_role('HR')));
-- A leader as the senior; HR for others, never with themselves in it.
create policy relationship_propose on relationship for insert with check (
    senior_id = (select vouch_actor())
    or ((select vouch_has_role('HR')) and protege_id <> (select vouch_actor())));

-- Why somebody said no: their own to read.
create table relationship_decline_note (
    relationship_id uuid primary key,
    owner_id        uuid not null,
    body            text not null,
    constraint relationship_decline_note_fk foreign key (relationship_id) references relationship (id),
    constraint relationship_decline_note_length check (length(body) <= 2000)
);
alter table relationship_decline_note enable row level security;
alter table relationship_decline_note force row level security;
create policy relationship_decline_note_own on relationship_decline_note
    using (owner_id = (select vouch_actor())) with check (owner_id = (select vouch_actor()));

-- A rule broken on purpose, and why: kept with the relationship, never changed.
create table relationship_override (
    relationship_id uuid        not null,
    rule            text        not null,
    reason          text        not null,
    senior_id       uuid        not null,
    protege_id      uuid        not null,
    overridden_by   uuid        not null,
    overridden_at   timestamptz not null,
    constraint relationship_override_pk primary key (relationship_id, rule),
    constraint relationship_override_fk foreign key (relationship_id) references relationship (id),
    constraint relationship_override_rule check (rule in ('LEVEL_GAP', 'OUTSIDE_CHAIN', 'CAPACITY')),
    constraint relationship_override_reason_length check (length(reason) between 20 and 1000),
    constraint relationship_override_not_own check (overridden_by <> senior_id and overridden_by <> protege_id)
);
revoke update, delete on relationship_override from "${app}";
alter table relationship_override enable row level security;
alter table relationship_override force row level security;
create policy relationship_override_read on relationship_override for select using (
    senior_id = (select vouch_actor()) or protege_id = (select vouch_actor()) or (select vouch_has_role('HR')));
create policy relationship_override_write on relationship_override for insert with check (
    (select vouch_has_role('HR')) and overridden_by = (select vouch_actor()));
