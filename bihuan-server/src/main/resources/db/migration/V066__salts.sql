-- What an entry says of a text without holding it is an HMAC over the text with a salt of its own. The salt
-- lies here, in sight of whoever may read the text and of no auditor, and goes with the text (content_id).
create table audit_salts (
    unit_id uuid not null,
    entry_id uuid not null,
    fact text not null check (fact ~ '^[a-z]{1,20}$'),
    content_id uuid not null,
    is_text boolean not null,
    salt bytea not null check (octet_length(salt) = 32),
    primary key (unit_id, entry_id, fact),
    foreign key (unit_id, entry_id) references audit_entries (unit_id, id)
);
create index audit_salts_of_content on audit_salts (unit_id, content_id);
create trigger unchanging before update on audit_salts
    for each row execute function refuse_change();
create trigger unchanging_whole before truncate on audit_salts
    for each statement execute function refuse_change();
alter table audit_salts enable row level security;
alter table audit_salts force row level security;
create policy in_sight on audit_salts using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on audit_salts to bihuan_app;

-- Whatever erases content one day erases its salts by the same stroke: afterwards nobody can find out by
-- trying what the entry was about, and the entry goes on to prove that it was there.
create function bihuan_forget_salts() returns trigger language plpgsql as $$
begin
    delete from audit_salts where unit_id = old.unit_id and content_id = old.id;
    return old;
end $$;
create trigger salts_forgotten after delete on statements
    for each row execute function bihuan_forget_salts();
create trigger salts_forgotten after delete on statement_versions
    for each row execute function bihuan_forget_salts();
create trigger salts_forgotten after delete on dismissals
    for each row execute function bihuan_forget_salts();
create trigger salts_forgotten after delete on ledger_items
    for each row execute function bihuan_forget_salts();
create trigger salts_forgotten after delete on evidence
    for each row execute function bihuan_forget_salts();
create trigger salts_forgotten after delete on progress_notes
    for each row execute function bihuan_forget_salts();
create trigger salts_forgotten after delete on ledger_events
    for each row execute function bihuan_forget_salts();
