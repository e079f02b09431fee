-- Frameworks that a unit wrote itself: the text as it came, and the same made whole where it is a
-- variant. What was published never changes; a later version supersedes it.
create table own_frameworks (
    unit_id       uuid not null references units (id),
    id            uuid not null,
    framework_id  text not null check (framework_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version       integer not null check (version >= 1),
    state         text not null check (state in ('draft', 'published', 'superseded')),
    title         text not null check (title <> ''),
    typed         text not null check (typed <> ''),
    whole         text not null check (whole <> ''),
    kept_by       uuid not null,
    kept_at       timestamptz not null,
    published_by  uuid,
    published_at  timestamptz,
    superseded_at timestamptz,
    primary key (unit_id, id),
    unique (unit_id, framework_id, version),
    constraint publication_is_whole check ((published_by is null) = (published_at is null)),
    constraint publication_fits_state check ((published_at is null) = (state = 'draft')),
    constraint succession_fits_state check ((superseded_at is not null) = (state = 'superseded'))
);
create index own_frameworks_by_id on own_frameworks (id);
create unique index one_published_version on own_frameworks (unit_id, framework_id) where state = 'published';

create function bihuan_published_stays() returns trigger language plpgsql as $$
begin
    if old.state <> 'draft'
        and (tg_op = 'DELETE'
            or (old.framework_id, old.version, old.title, old.typed, old.whole, old.published_by, old.published_at)
               is distinct from
               (new.framework_id, new.version, new.title, new.typed, new.whole, new.published_by, new.published_at)
            or (old.state = 'superseded' and new.state <> 'superseded')
            or new.state = 'draft')
    then
        raise exception 'a published framework stays as it is' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger published_stays before update or delete on own_frameworks
    for each row execute function bihuan_published_stays();

alter table own_frameworks enable row level security;
alter table own_frameworks force row level security;
create policy in_sight on own_frameworks
    using (unit_id = any (bihuan_units()) or unit_id = any (bihuan_administered_units()))
    with check (unit_id = any (bihuan_units()) or unit_id = any (bihuan_administered_units()));
grant select, insert, delete on own_frameworks to bihuan_app;
grant update (title, typed, whole, state, kept_by, kept_at, published_by, published_at, superseded_at)
    on own_frameworks to bihuan_app;
