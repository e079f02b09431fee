-- Texts that an office loads to compare with: samples from the net or a library, statements of years before the
-- system with whose they are (nobody's: the team's), and the notice, which is not compared with but set aside.
-- They may be removed, and then nothing of them stays.
create table reference_texts (
    unit_id uuid not null references units (id),
    id uuid not null,
    title text not null check (title = btrim(title) and char_length(title) between 1 and 120),
    kind text not null check (kind in ('sample', 'earlier', 'notice')),
    person_id uuid check (person_id is null or kind = 'earlier'),
    text text not null check (text <> ''),
    file_name text not null check (char_length(file_name) between 1 and 255),
    loaded_by uuid not null,
    loaded_at timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, person_id) references people (unit_id, id)
);
create index reference_texts_by_id on reference_texts (id);
create trigger unchanging before update on reference_texts for each row execute function refuse_change();
create trigger compared after insert on reference_texts
    for each row execute function bihuan_note_reuse_unit();
alter table reference_texts enable row level security;
alter table reference_texts force row level security;
create policy in_sight on reference_texts using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert, delete on reference_texts to bihuan_app;
