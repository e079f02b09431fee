-- The short root of a unit's log stands under what leaves the house on paper, so whoever may print may know
-- the signed heads: how many entries there are, and their root. Entries and leaves stay for auditors.
create policy on_paper on log_heads for select using (unit_id = any (bihuan_units()));
create policy on_paper_administered on log_heads for select using (unit_id = any (bihuan_administered_units()));
