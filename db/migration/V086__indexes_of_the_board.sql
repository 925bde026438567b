-- The board reads one year out of many in a handful of grouped queries, never report by report.
CREATE INDEX ix_achievement_report_board ON achievement_report (year_id, cluster_id, unit_id, status);
CREATE INDEX ix_criteria_set_year ON criteria_set (year_id, status, cluster_id);
CREATE INDEX ix_evidence_board ON evidence (report_id, criterion_id, added_at);
CREATE INDEX ix_report_step_board ON report_step (report_id, to_status, taken_at);
