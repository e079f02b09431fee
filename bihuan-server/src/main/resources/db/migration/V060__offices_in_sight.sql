-- Whoever audits a unit, or is its security officer, sees who holds which role in it; that is no content.
create policy audited on grants for select using (unit_id = any (bihuan_audited_units()));
