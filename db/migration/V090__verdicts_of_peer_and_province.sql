-- What the peer unit and the province say of each line, beside what the unit gave itself; and whose each kept change is.
ALTER TABLE report_entry ADD COLUMN peer_points DECIMAL(19,6);
ALTER TABLE report_entry ADD COLUMN peer_comment VARCHAR(1000);
ALTER TABLE report_entry ADD COLUMN province_points DECIMAL(19,6);
ALTER TABLE report_entry ADD COLUMN province_comment VARCHAR(1000);
ALTER TABLE score_change ADD COLUMN stage VARCHAR(20) NOT NULL DEFAULT 'PROVINCE';
-- an agreement has no reason; where points follow from the whole cluster a remark has no points
ALTER TABLE score_change MODIFY COLUMN reason VARCHAR(1000);
ALTER TABLE score_change MODIFY COLUMN to_points DECIMAL(19,6);
