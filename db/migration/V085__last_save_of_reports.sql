-- When a unit last saved its report: a draft has no step yet, and the board shows who is at work. Empty for reports saved before.
ALTER TABLE achievement_report ADD COLUMN last_saved_at DATETIME(6);
