-- What waits for somebody besides the turn of an item: a change to be decided, a cause that is owed, a
-- standing measure to be looked at, a look whether a result held. Found without reading every item.
create index ledger_items_effect_due on ledger_items (unit_id, effect_due_on) where effect_due_on is not null;
create index ledger_items_cause_due on ledger_items (unit_id, cause_due_on) where cause_due_on is not null;
create index ledger_items_look_due on ledger_items (unit_id, due_on) where deadline_form = 'standing';

alter table reminders drop constraint reminders_cause_check,
    add constraint reminders_cause_check check (cause in ('before', 'today', 'overdue', 'to_verify', 'returned',
        'to_decide', 'cause_owed', 'look_due', 'effect_due'));
