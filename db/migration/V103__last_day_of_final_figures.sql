-- The last day for handing in and cross-checking final figures after the conference; empty for no limit but the final freeze.
ALTER TABLE emulation_year ADD COLUMN final_until DATE;
