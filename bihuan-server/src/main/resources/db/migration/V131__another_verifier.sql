-- Another verifies (换核验人): asked for with a reason, agreed by another, and who it was before is kept. Never
-- the owner, the sponsor or whoever submitted; and the owner never chooses who verifies his own work.

alter table item_changes
    add column from_verifier uuid,
    add column to_verifier uuid,
    drop constraint item_changes_kind_check,
    add constraint item_changes_kind_check check (kind in ('extension', 'transfer', 'merging', 'splitting',
        'suspension', 'resumption', 'exchange')),
    add constraint item_changes_from_verifier foreign key (unit_id, from_verifier) references people (unit_id, id),
    add constraint item_changes_to_verifier foreign key (unit_id, to_verifier) references people (unit_id, id),
    add constraint exchange_names_both_verifiers check (
        (kind = 'exchange') = (to_verifier is not null) and (to_verifier is null) = (from_verifier is null)),
    add constraint exchange_for_another check (to_verifier <> from_verifier),
    add constraint another_than_the_new_verifier_decides check (decided_by <> to_verifier);

alter table ledger_events drop constraint ledger_events_kind,
    add constraint ledger_events_kind check (kind in ('issued', 'received', 'reported', 'attached', 'submitted',
        'verified', 'returned', 'closed', 'asked', 'declined', 'withdrawn', 'extended', 'transferred', 'merged',
        'absorbed', 'split', 'parted', 'suspended', 'resumed', 'staged', 'reviewed', 'caused', 'followed',
        'checked', 'exchanged'));

-- As in V081, and who verifies.
create or replace function ledger_item_moves() returns trigger language plpgsql as $$
declare
    agreed item_changes;
begin
    if old.state in ('closed', 'merged', 'split') then
        raise exception 'a % ledger item never changes', old.state using errcode = 'check_violation';
    end if;
    if (new.id, new.unit_id, new.cycle_id, new.year, new.serial, new.statement_id,
            new.statement_version_id, new.measure_ref, new.measure, new.measure_start,
            new.measure_end, new.measure_place, new.expected_kind,
            new.issued_by, new.issued_at, new.sponsor_id, new.deadline_code, new.deadline_form,
            new.review_days, new.promised_on, new.cause_due_on, new.split_from)
        is distinct from
       (old.id, old.unit_id, old.cycle_id, old.year, old.serial, old.statement_id,
            old.statement_version_id, old.measure_ref, old.measure, old.measure_start,
            old.measure_end, old.measure_place, old.expected_kind,
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

    if new.verifier_id <> old.verifier_id then
        agreed := ledger_change_agreed(old, 'exchange');
        if agreed.id is null or agreed.from_verifier <> old.verifier_id or agreed.to_verifier <> new.verifier_id
                or agreed.decided_by in (old.owner_id, new.verifier_id) or new.state <> old.state
                or new.owner_id <> old.owner_id or new.verifier_id = new.submitted_by then
            raise exception 'nobody verifies instead of another without agreement' using errcode = 'check_violation';
        end if;
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
        or (old.state = 'suspended' and new.state = old.suspended_from)
        or (old.state = 'submitted' and new.state = 'submitted' and new.verifier_id <> old.verifier_id)) then
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

create or replace function ledger_change_is_asked() returns trigger language plpgsql as $$
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
            when 'exchange' then item.state in ('issued', 'received', 'in_progress', 'returned', 'submitted')
            else item.state in ('issued', 'received', 'in_progress', 'returned') end) then
        raise exception 'no such change is asked for of an item in this state' using errcode = 'check_violation';
    end if;
    if new.from_on <> item.due_on or new.from_owner <> item.owner_id or new.from_verifier <> item.verifier_id then
        raise exception 'a change begins with what is' using errcode = 'check_violation';
    end if;
    if new.to_owner = item.verifier_id then
        raise exception 'the verifier never becomes the owner' using errcode = 'check_violation';
    end if;
    if new.to_verifier = item.owner_id or new.to_verifier = item.sponsor_id or new.to_verifier = item.submitted_by then
        raise exception 'neither the owner nor the sponsor nor whoever submitted ever becomes the verifier'
            using errcode = 'check_violation';
    end if;
    if new.kind = 'exchange' and new.asked_by = item.owner_id then
        raise exception 'nobody chooses who verifies his own work' using errcode = 'check_violation';
    end if;
    if new.kind = 'resumption' and new.at_version <> item.version then
        raise exception 'a change begins with what is' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create or replace function ledger_change_is_decided() returns trigger language plpgsql as $$
declare
    item ledger_items;
begin
    if (new.unit_id, new.id, new.item_id, new.kind, new.reason, new.asked_by, new.asked_at, new.from_on,
            new.to_on, new.from_owner, new.to_owner, new.into_item, new.from_verifier, new.to_verifier)
        is distinct from
       (old.unit_id, old.id, old.item_id, old.kind, old.reason, old.asked_by, old.asked_at, old.from_on,
            old.to_on, old.from_owner, old.to_owner, old.into_item, old.from_verifier, old.to_verifier) then
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

grant update (verifier_id) on ledger_items to bihuan_app;
