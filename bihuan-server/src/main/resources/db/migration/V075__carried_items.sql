-- What became of last year's promises, as a person confirmed it for a new cycle. The newest row of an
-- item counts; nothing here closes or opens an item.
create table carried_items (
    unit_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    item_id uuid not null,
    label text not null check (label in ('unchanged', 'reworded', 'solved', 'dropped', 'new')),
    proposed text not null check (proposed in ('unchanged', 'reworded', 'solved', 'dropped', 'new')),
    words text not null default '' check (char_length(words) <= 4000),
    confirmed_by uuid not null,
    confirmed_at timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, cycle_id) references cycles (unit_id, id),
    foreign key (unit_id, item_id) references ledger_items (unit_id, id),
    constraint reworded_says_how check (label <> 'reworded' or btrim(words) <> ''),
    constraint dropped_says_why check (label <> 'dropped' or btrim(words) <> '')
);
create index carried_items_of_cycle on carried_items (unit_id, cycle_id, confirmed_at);
create trigger kept before update or delete on carried_items
    for each row execute function refuse_change();
alter table carried_items enable row level security;
alter table carried_items force row level security;
create policy in_sight on carried_items using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on carried_items to bihuan_app;
