-- Titles of cycles, reasons of weights and names of units and people are committed to as well. Whoever keeps
-- a unit writes the salts of its names and reads none.
create policy administered on audit_salts for insert with check (unit_id = any (bihuan_administered_units()));
create trigger salts_forgotten after delete on cycles
    for each row execute function bihuan_forget_salts();
create trigger salts_forgotten after delete on rule_weights
    for each row execute function bihuan_forget_salts();
create trigger salts_forgotten after delete on people
    for each row execute function bihuan_forget_salts();
