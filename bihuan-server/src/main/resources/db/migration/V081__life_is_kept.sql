-- The rules of V080 where no service can go round them.

create or replace function ledger_item_is_born() returns trigger language plpgsql as $$
begin
    if new.state <> 'issued' or new.version <> 1 or new.extensions <> 0 or new.received_at is not null then
        raise exception 'a ledger item begins as issued' using errcode = 'check_violation';
    end if;
    new.promised_on := coalesce(new.promised_on, new.due_on);
    new.handed_at := coalesce(new.handed_at, new.issued_at);
    return new;
end $$;

-- Whether a change of this kind was agreed on and is being carried out on this version of the item.
create function ledger_change_agreed(item ledger_items, wanted text) returns item_changes language sql stable as $$
    select c from item_changes c
        where c.unit_id = item.unit_id and c.item_id = item.id and c.kind = wanted
            and c.at_version = item.version and (c.approved or c.kind = 'resumption')
$$;

create or replace function ledger_item_moves() returns trigger language plpgsql as $$
declare
    agreed item_changes;
begin
    if old.state in ('closed', 'merged', 'split') then
        raise exception 'a % ledger item never changes', old.state using errcode = 'check_violation';
    end if;
    if (new.id, new.unit_id, new.cycle_id, new.year, new.serial, new.statement_id,
            new.statement_version_id, new.measure_ref, new.measure, new.measure_start,
            new.measure_end, new.measure_place, new.verifier_id, new.expected_kind,
            new.issued_by, new.issued_at, new.sponsor_id, new.deadline_code, new.deadline_form,
            new.review_days, new.promised_on, new.cause_due_on, new.split_from)
        is distinct from
       (old.id, old.unit_id, old.cycle_id, old.year, old.serial, old.statement_id,
            old.statement_version_id, old.measure_ref, old.measure, old.measure_start,
            old.measure_end, old.measure_place, old.verifier_id, old.expected_kind,
            old.issued_by, old.issued_at, old.sponsor_id, old.deadline_code, old.deadline_form,
            old.review_days, old.promised_on, old.cause_due_on, old.split_from) then
        raise exception 'what was promised is never rewritten' using errcode = 'check_violation';
    end if;
    if new.version <> old.version + 1 then
        raise exception 'a ledger item moves one version at a time' using errcode = 'check_violation';
    end if;

    if new.due_on is distinct from old.due_on or new.extensions <> old.extensions then
        agreed := ledger_change_agreed(old, 'extension');
        if agreed.id is not null then
            if new.due_on <> agreed.to_on or old.due_on <> agreed.from_on
                    or new.extensions <> old.extensions + 1 or agreed.decided_by = old.owner_id then
                raise exception 'a due date is never overwritten' using errcode = 'check_violation';
            end if;
        elsif new.extensions <> old.extensions
                or not exists (select from item_reviews r where r.unit_id = old.unit_id and r.item_id = old.id
                    and r.at_version = old.version and r.next_on = new.due_on and old.deadline_form = 'standing')
                and not exists (select from item_stage_marks m join item_stages s
                        on s.unit_id = m.unit_id and s.item_id = m.item_id and s.position = m.position + 1
                    where m.unit_id = old.unit_id and m.item_id = old.id and m.at_version = old.version
                        and s.due_on = new.due_on) then
            raise exception 'a due date is never overwritten' using errcode = 'check_violation';
        end if;
    end if;

    if new.owner_id <> old.owner_id then
        agreed := ledger_change_agreed(old, 'transfer');
        if agreed.id is null or agreed.from_owner <> old.owner_id or agreed.to_owner <> new.owner_id
                or agreed.decided_by in (old.owner_id, new.owner_id) or new.state <> 'issued'
                or new.received_at is not null then
            raise exception 'nobody is given another''s work without an agreed transfer'
                using errcode = 'check_violation';
        end if;
    elsif new.handed_at is distinct from old.handed_at
            or (old.received_at is not null and new.received_at is distinct from old.received_at) then
        raise exception 'a receipt is never rewritten' using errcode = 'check_violation';
    end if;

    if not ((old.state, new.state) in (
            ('issued', 'received'), ('issued', 'in_progress'), ('issued', 'issued'),
            ('received', 'received'), ('received', 'in_progress'),
            ('in_progress', 'in_progress'), ('in_progress', 'submitted'),
            ('returned', 'returned'), ('returned', 'submitted'),
            ('submitted', 'verified'), ('submitted', 'returned'),
            ('verified', 'returned'), ('verified', 'closed'),
            ('suspended', 'suspended'))
        or (old.state in ('received', 'in_progress', 'returned') and new.state = 'issued'
            and new.owner_id <> old.owner_id)
        or (old.state in ('issued', 'received', 'in_progress', 'returned')
            and new.state in ('suspended', 'merged', 'split'))
        or (old.state = 'suspended' and new.state = old.suspended_from)) then
        raise exception 'a ledger item cannot go from % to %', old.state, new.state
            using errcode = 'check_violation';
    end if;
    if old.state = 'suspended' and new.state = 'suspended' and new.due_on = old.due_on then
        raise exception 'a suspended ledger item rests' using errcode = 'check_violation';
    end if;

    if new.state = 'received' and new.received_at is null then
        raise exception 'nothing is received without a receipt' using errcode = 'check_violation';
    end if;
    if new.state = 'suspended' and old.state <> 'suspended' and (new.suspended_from <> old.state
            or (ledger_change_agreed(old, 'suspension')).id is null) then
        raise exception 'nothing is suspended without agreement' using errcode = 'check_violation';
    end if;
    if old.state = 'suspended' and new.state <> 'suspended'
            and (ledger_change_agreed(old, 'resumption')).id is null then
        raise exception 'nothing is resumed without a reason' using errcode = 'check_violation';
    end if;
    if new.state = 'merged' then
        agreed := ledger_change_agreed(old, 'merging');
        if agreed.id is null or new.merged_into <> agreed.into_item then
            raise exception 'nothing is merged without agreement' using errcode = 'check_violation';
        end if;
        if not exists (select from ledger_items i where i.unit_id = new.unit_id and i.id = new.merged_into
                and i.state in ('issued', 'received', 'in_progress', 'returned')) then
            raise exception 'only an item at work takes up another' using errcode = 'check_violation';
        end if;
    end if;
    if new.state = 'split' and ((ledger_change_agreed(old, 'splitting')).id is null
            or (select count(*) from ledger_items i where i.unit_id = new.unit_id and i.split_from = new.id) < 2) then
        raise exception 'nothing is split without agreement and two parts' using errcode = 'check_violation';
    end if;

    if new.state in ('submitted', 'verified', 'closed') and exists (
            select from item_changes c where c.unit_id = new.unit_id and c.item_id = new.id
                and c.decided_at is null and c.withdrawn_at is null and c.kind <> 'resumption') then
        raise exception 'nothing goes on while a change waits for a decision' using errcode = 'check_violation';
    end if;
    if new.state = 'submitted' then
        if new.received_at is null then
            raise exception 'nothing is submitted that its owner never received' using errcode = 'check_violation';
        end if;
        if not exists (select from evidence e
                where e.unit_id = new.unit_id and e.item_id = new.id and not e.later) then
            raise exception 'nothing is submitted without evidence' using errcode = 'check_violation';
        end if;
        if (select count(*) from item_stages s where s.unit_id = new.unit_id and s.item_id = new.id)
                > 1 + (select count(*) from item_stage_marks m where m.unit_id = new.unit_id and m.item_id = new.id) then
            raise exception 'nothing is submitted before its last stage' using errcode = 'check_violation';
        end if;
    end if;
    if new.state in ('verified', 'closed') and not exists (
            select from verifications v
            where v.unit_id = new.unit_id and v.item_id = new.id and v.accepted
                and v.decided_by = new.verified_by and v.submitted_by = new.submitted_by
                and v.submitted_at = new.submitted_at) then
        raise exception 'nothing is verified or closed without a verification by another person'
            using errcode = 'check_violation';
    end if;
    if new.state = 'closed' and not exists (
            select from evidence e
            where e.unit_id = new.unit_id and e.item_id = new.id and e.outcome and not e.later) then
        raise exception 'nothing is closed without evidence of the outcome'
            using errcode = 'check_violation';
    end if;
    if new.state = 'closed' and new.cause_due_on is not null and not exists (
            select from ledger_item_causes c
            where c.unit_id = new.unit_id and c.item_id = new.id and c.unlinked_at is null) then
        raise exception 'nothing is closed while its cause is owed' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Evidence and notes arrive while the owner works; what is shown for the later look arrives after the
-- close-out, from another than the owner.
create or replace function ledger_item_takes_reports() returns trigger language plpgsql as $$
declare
    item_state text;
begin
    select state into item_state from ledger_items
        where unit_id = new.unit_id and id = new.item_id for share;
    if item_state is null or item_state not in ('issued', 'received', 'in_progress', 'returned') then
        raise exception 'nothing is added to an item that is submitted, verified or closed'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create function ledger_evidence_in_time() returns trigger language plpgsql as $$
declare
    item_state text;
    item_owner uuid;
begin
    select state, owner_id into item_state, item_owner from ledger_items
        where unit_id = new.unit_id and id = new.item_id for share;
    if new.later then
        if item_state is distinct from 'closed' then
            raise exception 'a later look is only at what is closed' using errcode = 'check_violation';
        end if;
        if item_owner = new.added_by then
            raise exception 'nobody looks at his own work' using errcode = 'check_violation';
        end if;
    elsif item_state is null or item_state not in ('issued', 'received', 'in_progress', 'returned') then
        raise exception 'nothing is added to an item that is submitted, verified or closed'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
drop trigger at_work on evidence;
create trigger in_time before insert on evidence
    for each row execute function ledger_evidence_in_time();
create trigger at_work before insert on item_stage_marks
    for each row execute function ledger_item_takes_reports();

create function ledger_stage_after_stage() returns trigger language plpgsql as $$
begin
    if new.position <> 1 + (select count(*) from item_stage_marks m
                where m.unit_id = new.unit_id and m.item_id = new.item_id)
            or new.position >= (select count(*) from item_stages s
                where s.unit_id = new.unit_id and s.item_id = new.item_id) then
        raise exception 'stages are reached one after the other' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger in_order before insert on item_stage_marks
    for each row execute function ledger_stage_after_stage();

create function ledger_another_reviews() returns trigger language plpgsql as $$
declare
    item ledger_items;
begin
    select * into item from ledger_items i where i.unit_id = new.unit_id and i.id = new.item_id for share;
    if item.id is null or item.deadline_form <> 'standing'
            or item.state not in ('issued', 'received', 'in_progress', 'returned') then
        raise exception 'only a standing measure at work is looked at again' using errcode = 'check_violation';
    end if;
    if item.owner_id = new.reviewed_by then
        raise exception 'nobody looks at his own work' using errcode = 'check_violation';
    end if;
    if new.next_on > new.reviewed_on + item.review_days then
        raise exception 'the next look comes within the agreed days' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger by_another before insert on item_reviews
    for each row execute function ledger_another_reviews();

create function ledger_change_is_asked() returns trigger language plpgsql as $$
declare
    item ledger_items;
begin
    select * into item from ledger_items i where i.unit_id = new.unit_id and i.id = new.item_id for share;
    if new.decided_at is not null or new.withdrawn_at is not null then
        raise exception 'a change is asked for before it is decided' using errcode = 'check_violation';
    end if;
    if item.id is null or not (case new.kind
            when 'resumption' then item.state = 'suspended'
            when 'extension' then item.state in ('issued', 'received', 'in_progress', 'returned', 'suspended')
            else item.state in ('issued', 'received', 'in_progress', 'returned') end) then
        raise exception 'no such change is asked for of an item in this state' using errcode = 'check_violation';
    end if;
    if new.from_on <> item.due_on or new.from_owner <> item.owner_id then
        raise exception 'a change begins with what is' using errcode = 'check_violation';
    end if;
    if new.to_owner = item.verifier_id then
        raise exception 'the verifier never becomes the owner' using errcode = 'check_violation';
    end if;
    if new.kind = 'resumption' and new.at_version <> item.version then
        raise exception 'a change begins with what is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger asked before insert on item_changes
    for each row execute function ledger_change_is_asked();

create function ledger_change_is_decided() returns trigger language plpgsql as $$
declare
    item ledger_items;
begin
    if (new.unit_id, new.id, new.item_id, new.kind, new.reason, new.asked_by, new.asked_at, new.from_on,
            new.to_on, new.from_owner, new.to_owner, new.into_item)
        is distinct from
       (old.unit_id, old.id, old.item_id, old.kind, old.reason, old.asked_by, old.asked_at, old.from_on,
            old.to_on, old.from_owner, old.to_owner, old.into_item) then
        raise exception 'what was asked for is never rewritten' using errcode = 'check_violation';
    end if;
    if old.decided_at is not null or old.withdrawn_at is not null or old.kind = 'resumption' then
        raise exception 'a change is decided once' using errcode = 'check_violation';
    end if;
    select * into item from ledger_items i where i.unit_id = new.unit_id and i.id = new.item_id for share;
    if new.decided_by = item.owner_id then
        raise exception 'nobody decides on his own work' using errcode = 'check_violation';
    end if;
    if new.approved and new.at_version <> item.version then
        raise exception 'a change is carried out on what is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger decided before update on item_changes
    for each row execute function ledger_change_is_decided();

create function ledger_parts_keep_the_date() returns trigger language plpgsql as $$
begin
    if not exists (select from item_changes c join ledger_items i on i.unit_id = c.unit_id and i.id = c.item_id
            where c.unit_id = new.unit_id and c.id = new.change_id and c.kind = 'splitting'
                and c.decided_at is null and new.due_on <= i.due_on and new.owner_id <> i.verifier_id) then
        raise exception 'a part keeps the date and the verifier of the whole' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger of_a_whole before insert on item_change_parts
    for each row execute function ledger_parts_keep_the_date();

create function ledger_part_of_what_is_split() returns trigger language plpgsql as $$
begin
    if new.split_from is not null and not exists (
            select from item_changes c join item_change_parts p on p.unit_id = c.unit_id and p.change_id = c.id
            where c.unit_id = new.unit_id and c.item_id = new.split_from and c.kind = 'splitting' and c.approved
                and p.measure = new.measure and p.owner_id = new.owner_id and p.due_on = new.due_on) then
        raise exception 'a part is what was agreed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger part before insert on ledger_items
    for each row execute function ledger_part_of_what_is_split();

-- Whoever begins before the cause is known says until when it will be.
create function ledger_at_once_owes_its_cause() returns trigger language plpgsql as $$
begin
    if new.deadline_form = 'at_once' and new.cause_due_on is null and not exists (
            select from ledger_item_causes c where c.unit_id = new.unit_id and c.item_id = new.id) then
        raise exception 'what is done at once names its cause or the day of naming it'
            using errcode = 'check_violation';
    end if;
    if new.deadline_form = 'in_stages' and (select count(*) from item_stages s
            where s.unit_id = new.unit_id and s.item_id = new.id) < 2 then
        raise exception 'what goes in stages names two dates' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger whole after insert on ledger_items deferrable initially deferred
    for each row execute function ledger_at_once_owes_its_cause();

create function ledger_cause_is_unlinked() returns trigger language plpgsql as $$
begin
    if (new.unit_id, new.item_id, new.cause_id, new.linked_by, new.linked_at)
            is distinct from (old.unit_id, old.item_id, old.cause_id, old.linked_by, old.linked_at)
            or old.unlinked_at is not null then
        raise exception 'a link is made once and undone once' using errcode = 'check_violation';
    end if;
    if exists (select from ledger_items i where i.unit_id = old.unit_id and i.id = old.item_id
            and i.state in ('closed', 'merged', 'split')) then
        raise exception 'a closed ledger item never changes' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger unlinked before update on ledger_item_causes
    for each row execute function ledger_cause_is_unlinked();

create function ledger_later_look() returns trigger language plpgsql as $$
declare
    item ledger_items;
begin
    select * into item from ledger_items i where i.unit_id = new.unit_id and i.id = new.item_id for share;
    if item.state is distinct from 'closed' then
        raise exception 'a later look is only at what is closed' using errcode = 'check_violation';
    end if;
    if item.owner_id = new.checked_by then
        raise exception 'nobody looks at his own work' using errcode = 'check_violation';
    end if;
    if new.checked_on < item.effect_due_on then
        raise exception 'a later look comes some months later' using errcode = 'check_violation';
    end if;
    if not exists (select from evidence e where e.unit_id = new.unit_id and e.id = new.evidence_id
            and e.item_id = new.item_id and e.later) then
        raise exception 'a later look shows what was seen' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger later before insert on effect_checks
    for each row execute function ledger_later_look();

-- Only added to.
create trigger kept before update or delete or truncate on ledger_item_units
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on item_stages
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on item_stage_marks
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on item_reviews
    for each statement execute function ledger_keeps_everything();
create trigger kept before delete or truncate on item_changes
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on item_change_parts
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on ledger_causes
    for each statement execute function ledger_keeps_everything();
create trigger kept before delete or truncate on ledger_item_causes
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on effect_checks
    for each statement execute function ledger_keeps_everything();

-- The second wall.
grant update (due_on, extensions, owner_id, handed_at, received_at, effect_due_on, suspended_from, merged_into)
    on ledger_items to bihuan_app;
do $$
declare
    name text;
begin
    foreach name in array array['ledger_item_units', 'item_stages', 'item_stage_marks', 'item_reviews',
            'item_changes', 'item_change_parts', 'ledger_causes', 'ledger_item_causes', 'effect_checks'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy in_sight on %I using (unit_id = any (bihuan_units()))'
            ' with check (unit_id = any (bihuan_units()))', name);
        execute format('grant select, insert on %I to bihuan_app', name);
    end loop;
end $$;
grant update (decided_by, decided_at, approved, words, withdrawn_at, at_version) on item_changes to bihuan_app;
grant update (unlinked_by, unlinked_at) on ledger_item_causes to bihuan_app;
