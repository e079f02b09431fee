-- Whether somebody else could be the second person is asked of the offices above a unit, too: they reach down
-- to it. For the length of that question, and of it alone, the offices above that unit are in sight; a row
-- says which account holds which office, and no name.
create function bihuan_unit_asked_about() returns uuid language sql stable as $$
    select nullif(current_setting('bihuan.unit_asked_about', true), '')::uuid
$$;
create policy keepers_above on grants for select using (
    bihuan_unit_asked_about() is not null
    and role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_OFFICER')
    and bihuan_is_above(unit_id, array[bihuan_unit_asked_about()], current_date));
