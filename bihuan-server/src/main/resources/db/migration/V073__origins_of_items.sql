-- An item may also come from what was said in a meeting, or from a closed item whose problem came
-- back: then it has a new number and points at the old one.
alter table ledger_items
    alter column statement_id drop not null,
    alter column statement_version_id drop not null,
    add column meeting_id uuid,
    add column meeting_entry_id uuid,
    add column returned_item_id uuid,
    add column returned_on date,
    add constraint item_meeting foreign key (unit_id, meeting_id) references meetings (unit_id, id),
    add constraint item_meeting_entry foreign key (unit_id, meeting_entry_id) references meeting_entries (unit_id, id),
    add constraint item_returned foreign key (unit_id, returned_item_id) references ledger_items (unit_id, id),
    add constraint one_origin check (num_nonnulls(statement_version_id, meeting_entry_id, returned_item_id) = 1),
    add constraint origin_statement_whole check ((statement_id is null) = (statement_version_id is null)),
    add constraint origin_meeting_whole check ((meeting_id is null) = (meeting_entry_id is null)),
    add constraint origin_return_whole check ((returned_item_id is null) = (returned_on is null));
create index ledger_items_of_entry on ledger_items (unit_id, meeting_entry_id) where meeting_entry_id is not null;
create index ledger_items_of_return on ledger_items (unit_id, returned_item_id) where returned_item_id is not null;

create function ledger_item_origin_stays() returns trigger language plpgsql as $$
begin
    if (new.meeting_id, new.meeting_entry_id, new.returned_item_id, new.returned_on)
        is distinct from (old.meeting_id, old.meeting_entry_id, old.returned_item_id, old.returned_on) then
        raise exception 'where an item comes from is never rewritten' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger origin_stays before update on ledger_items
    for each row execute function ledger_item_origin_stays();

create function ledger_item_returns() returns trigger language plpgsql as $$
begin
    if new.returned_item_id is not null and not exists (
            select from ledger_items i where i.unit_id = new.unit_id and i.id = new.returned_item_id
                and i.state = 'closed' and (i.closed_at at time zone 'UTC')::date <= new.returned_on + 1) then
        raise exception 'only what was closed comes back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger returns before insert on ledger_items
    for each row execute function ledger_item_returns();
