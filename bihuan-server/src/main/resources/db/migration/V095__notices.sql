-- A notice of a unit that supervises others (通知). It is frozen when it is issued; what was wrong is put
-- right by a new version that points at the old one and is signed for again.
create table notices (
    unit_id uuid not null references units (id),
    id uuid not null,
    thread_id uuid not null,
    version integer not null check (version >= 1),
    corrects uuid,
    title text not null check (title = btrim(title) and char_length(title) between 1 and 200),
    number text not null default '' check (char_length(number) <= 100),
    framework_id text not null,
    framework_version text not null,
    pack text not null check (pack <> ''),
    round text not null check (round = btrim(round) and char_length(round) between 1 and 200),
    period text not null check (char_length(period) between 1 and 40),
    theme text not null default '' check (char_length(theme) <= 1000),
    words text not null default '' check (char_length(words) <= 20000),
    sign_by date not null,
    meeting_from date not null,
    meeting_until date not null check (meeting_until >= meeting_from),
    reason text not null default '' check (char_length(reason) <= 1000),
    issued_by uuid not null,
    issued_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, thread_id, version),
    unique (unit_id, corrects),
    foreign key (unit_id, corrects) references notices (unit_id, id),
    constraint correction_points_back check ((version = 1) = (corrects is null) and (version = 1) = (thread_id = id)),
    constraint correction_says_why check (version = 1 or btrim(reason) <> '')
);
create index notices_by_id on notices (id);
create trigger kept before update or delete on notices
    for each row execute function refuse_change();

-- The document that goes with it, as it came.
create table notice_files (
    unit_id uuid not null,
    notice_id uuid not null,
    file_name text not null check (char_length(file_name) between 1 and 200),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    primary key (unit_id, notice_id),
    foreign key (unit_id, notice_id) references notices (unit_id, id)
);
create trigger kept before update or delete on notice_files
    for each row execute function refuse_change();

-- What each unit got, and that it was signed for (签收).
create table notice_receipts (
    unit_id uuid not null references units (id),
    id uuid not null,
    issuing_unit_id uuid not null references units (id),
    notice_id uuid not null,
    thread_id uuid not null,
    version integer not null,
    cycle_id uuid not null,
    unit_name text not null check (unit_name <> ''),
    signed_by uuid,
    signed_at timestamptz,
    primary key (unit_id, id),
    unique (unit_id, notice_id),
    foreign key (issuing_unit_id, notice_id) references notices (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    constraint signature_is_whole check ((signed_by is null) = (signed_at is null))
);
create index notice_receipts_by_id on notice_receipts (id);
create index notice_receipts_of_notice on notice_receipts (notice_id);
create index notice_receipts_of_cycle on notice_receipts (unit_id, cycle_id);

create function keep_signature() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null then
        raise exception 'signed for already: %', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger signed_once before update on notice_receipts for each row execute function keep_signature();

-- A unit asks to meet after the window; whoever issued the notice agrees or says why not.
create table notice_postponements (
    unit_id uuid not null,
    id uuid not null,
    issuing_unit_id uuid not null references units (id),
    receipt_id uuid not null,
    thread_id uuid not null,
    meeting_on date not null,
    reason text not null check (reason = btrim(reason) and char_length(reason) between 4 and 1000),
    asked_by uuid not null,
    asked_at timestamptz not null,
    agreed boolean,
    answer text not null default '' check (char_length(answer) <= 1000),
    decided_by uuid,
    decided_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, receipt_id) references notice_receipts (unit_id, id),
    constraint decided_whole check (num_nulls(agreed, decided_by, decided_at) in (0, 3)),
    constraint refused_with_reason check (agreed is distinct from false or btrim(answer) <> ''),
    constraint another_decides check (decided_by <> asked_by)
);
create index notice_postponements_by_id on notice_postponements (id);
create index notice_postponements_of_thread on notice_postponements (thread_id);
create unique index one_waiting_postponement on notice_postponements (unit_id, thread_id) where decided_at is null;
create trigger decided_once before update on notice_postponements for each row execute function keep_decision();

alter table notices enable row level security;
alter table notices force row level security;
create policy in_sight on notices using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
create policy received on notices for select using (exists (select 1 from notice_receipts r
    where r.notice_id = notices.id and r.unit_id = any (bihuan_units())));
grant select, insert on notices to bihuan_app;

alter table notice_files enable row level security;
alter table notice_files force row level security;
create policy in_sight on notice_files using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
create policy received on notice_files for select using (exists (select 1 from notice_receipts r
    where r.notice_id = notice_files.notice_id and r.unit_id = any (bihuan_units())));
grant select, insert on notice_files to bihuan_app;

alter table notice_receipts enable row level security;
alter table notice_receipts force row level security;
create policy in_sight on notice_receipts using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
create policy issued on notice_receipts for select using (issuing_unit_id = any (bihuan_units()));
grant select, insert on notice_receipts to bihuan_app;
grant update (signed_by, signed_at) on notice_receipts to bihuan_app;

alter table notice_postponements enable row level security;
alter table notice_postponements force row level security;
create policy in_sight on notice_postponements using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
create policy issued on notice_postponements for select using (issuing_unit_id = any (bihuan_units()));
grant select, insert on notice_postponements to bihuan_app;
grant update (agreed, answer, decided_by, decided_at) on notice_postponements to bihuan_app;

-- Whoever issued a notice sees the days that its receivers plan, also without seeing their work.
create policy noticed on cycle_plans for select using (exists (select 1 from notice_receipts r
    where r.cycle_id = cycle_plans.cycle_id and r.issuing_unit_id = any (bihuan_units())));
