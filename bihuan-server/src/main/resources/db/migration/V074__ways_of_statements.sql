-- The way of a statement: handed in, given back with reasons, accepted, delivered. Each is a row; the
-- newest says where the statement stands.
create table statement_moves (
    unit_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    version_id uuid not null,
    serial integer not null check (serial >= 1),
    move text not null check (move in ('submitted', 'returned', 'accepted', 'delivered')),
    words text not null default '' check (char_length(words) <= 4000),
    moved_by uuid not null,
    moved_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, statement_id, serial),
    foreign key (unit_id, statement_id, version_id) references statement_versions (unit_id, statement_id, id),
    constraint returned_with_reason check (move <> 'returned' or btrim(words) <> '')
);
create trigger kept before update or delete on statement_moves
    for each row execute function refuse_change();
alter table statement_moves enable row level security;
alter table statement_moves force row level security;
create policy in_sight on statement_moves using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on statement_moves to bihuan_app;

-- What a reviewer remarks at a place of a version; UTF-16 offsets, half open.
create table review_remarks (
    unit_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    version_id uuid not null,
    text_start integer not null check (text_start >= 0),
    text_end integer not null,
    quote text not null,
    words text not null check (words = btrim(words) and char_length(words) between 1 and 1000),
    remarked_by uuid not null,
    remarked_at timestamptz not null,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, statement_id, version_id) references statement_versions (unit_id, statement_id, id),
    check (text_end > text_start)
);
create index review_remarks_of_version on review_remarks (unit_id, version_id);
alter table review_remarks enable row level security;
alter table review_remarks force row level security;
create policy in_sight on review_remarks using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on review_remarks to bihuan_app;
grant update (withdrawn_at) on review_remarks to bihuan_app;
