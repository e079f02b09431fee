-- The promises of the ledger, stated once more where no service can go round them.

create function ledger_item_is_born() returns trigger language plpgsql as $$
begin
    if new.state <> 'issued' or new.version <> 1 then
        raise exception 'a ledger item begins as issued' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger born before insert on ledger_items
    for each row execute function ledger_item_is_born();

create function ledger_item_moves() returns trigger language plpgsql as $$
begin
    if old.state = 'closed' then
        raise exception 'a closed ledger item never changes' using errcode = 'check_violation';
    end if;
    if new.due_on is distinct from old.due_on then
        raise exception 'a due date is never overwritten' using errcode = 'check_violation';
    end if;
    if (new.id, new.unit_id, new.cycle_id, new.year, new.serial, new.statement_id,
            new.statement_version_id, new.measure_ref, new.measure, new.measure_start,
            new.measure_end, new.measure_place, new.owner_id, new.verifier_id, new.expected_kind,
            new.issued_by, new.issued_at)
        is distinct from
       (old.id, old.unit_id, old.cycle_id, old.year, old.serial, old.statement_id,
            old.statement_version_id, old.measure_ref, old.measure, old.measure_start,
            old.measure_end, old.measure_place, old.owner_id, old.verifier_id, old.expected_kind,
            old.issued_by, old.issued_at) then
        raise exception 'what was promised is never rewritten' using errcode = 'check_violation';
    end if;
    if new.version <> old.version + 1 then
        raise exception 'a ledger item moves one version at a time' using errcode = 'check_violation';
    end if;
    if (old.state, new.state) not in (
            ('issued', 'in_progress'), ('in_progress', 'in_progress'), ('in_progress', 'submitted'),
            ('returned', 'returned'), ('returned', 'submitted'),
            ('submitted', 'verified'), ('submitted', 'returned'),
            ('verified', 'returned'), ('verified', 'closed')) then
        raise exception 'a ledger item cannot go from % to %', old.state, new.state
            using errcode = 'check_violation';
    end if;
    if new.state = 'submitted' and not exists (
            select from evidence e where e.unit_id = new.unit_id and e.item_id = new.id) then
        raise exception 'nothing is submitted without evidence' using errcode = 'check_violation';
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
            where e.unit_id = new.unit_id and e.item_id = new.id and e.outcome) then
        raise exception 'nothing is closed without evidence of the outcome'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger moves before update on ledger_items
    for each row execute function ledger_item_moves();

-- Evidence and notes arrive while the owner works: what was submitted is what was verified.
create function ledger_item_takes_reports() returns trigger language plpgsql as $$
declare
    item_state text;
begin
    select state into item_state from ledger_items
        where unit_id = new.unit_id and id = new.item_id for share;
    if item_state is null or item_state not in ('issued', 'in_progress', 'returned') then
        raise exception 'nothing is added to an item that is submitted, verified or closed'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger at_work before insert on evidence
    for each row execute function ledger_item_takes_reports();
create trigger at_work before insert on progress_notes
    for each row execute function ledger_item_takes_reports();

create function ledger_verifier_is_another() returns trigger language plpgsql as $$
declare
    item_owner uuid;
    item_state text;
begin
    select owner_id, state into item_owner, item_state from ledger_items
        where unit_id = new.unit_id and id = new.item_id for share;
    if item_owner is null or item_owner = new.decided_by then
        raise exception 'nobody verifies his own work' using errcode = 'check_violation';
    end if;
    if item_state not in ('submitted', 'verified') then
        raise exception 'only what was submitted is decided on' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger by_another before insert on verifications
    for each row execute function ledger_verifier_is_another();

create function ledger_keeps_everything() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only added to' using errcode = 'check_violation';
end $$;
create trigger kept before delete or truncate on ledger_items
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on ledger_item_findings
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on indicators
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on progress_notes
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on evidence
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on evidence_contents
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on verifications
    for each statement execute function ledger_keeps_everything();
create trigger kept before update or delete or truncate on ledger_events
    for each statement execute function ledger_keeps_everything();
