-- How much a unit lets a rule weigh, where that differs from the framework, and why. What no longer
-- holds is ended, never erased.
create table rule_weights (
    unit_id uuid not null references units (id),
    id uuid not null,
    rule text not null check (char_length(rule) between 1 and 40),
    weight text not null check (weight in ('off', 'note', 'warning', 'error')),
    reason text not null check (reason = btrim(reason) and char_length(reason) between 1 and 500),
    said_by uuid not null,
    said_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    primary key (unit_id, id),
    check ((ended_by is null) = (ended_at is null))
);
create unique index one_standing_weight on rule_weights (unit_id, rule) where ended_at is null;

create function bihuan_ended_once() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'already ended' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ended_once before update on rule_weights
    for each row execute function bihuan_ended_once();
create trigger never_erased before delete on rule_weights
    for each row execute function refuse_change();
alter table rule_weights enable row level security;
alter table rule_weights force row level security;
create policy in_sight on rule_weights using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
grant select, insert on rule_weights to bihuan_app;
grant update (ended_by, ended_at) on rule_weights to bihuan_app;
