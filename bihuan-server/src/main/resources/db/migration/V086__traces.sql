-- Links between the findings of a statement and its causes and measures that a person made or took away. Only added
-- to: the newest row of a pair counts, and says who and when. The words stand beside the ids, because
-- the next version of the statement numbers its parts anew.
create table trace_links (
    unit_id      uuid not null,
    id           uuid not null,
    statement_id uuid not null,
    finding      text not null check (finding <> ''),
    part         text not null check (part in ('measure', 'cause')),
    other        text not null check (other <> ''),
    linked       boolean not null,
    said_by      uuid not null,
    said_at      timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, statement_id) references statements (unit_id, id)
);
create index trace_links_of_statement on trace_links (unit_id, statement_id, said_at, id);
create trigger kept before update or delete or truncate on trace_links
    for each statement execute function ledger_keeps_everything();
alter table trace_links enable row level security;
alter table trace_links force row level security;
create policy in_sight on trace_links using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on trace_links to bihuan_app;
