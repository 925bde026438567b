-- Until now one column held the points of whoever changed them last. Who that was tells her grant: one of the province makes
-- them the province's, also where nobody knows; only somebody who reviews for a unit and not for the province was a peer.
UPDATE score_change SET stage = 'PEER'
  WHERE account_id IN (SELECT g.account_id FROM role_grant g WHERE g.role_name = 'REVIEWER' AND g.scope_kind = 'UNIT')
    AND account_id NOT IN (SELECT p.account_id FROM role_grant p WHERE p.role_name IN ('REVIEWER', 'PROVINCIAL_STAFF') AND p.scope_kind = 'ORGANISATION');
UPDATE report_entry SET peer_points = reviewed_points,
    peer_comment = (SELECT c.reason FROM score_change c WHERE c.report_id = report_entry.report_id AND c.criterion_id = report_entry.criterion_id ORDER BY c.id DESC LIMIT 1)
  WHERE reviewed_points IS NOT NULL
    AND 'PEER' = (SELECT d.stage FROM score_change d WHERE d.report_id = report_entry.report_id AND d.criterion_id = report_entry.criterion_id ORDER BY d.id DESC LIMIT 1);
UPDATE report_entry SET province_points = reviewed_points,
    province_comment = (SELECT c.reason FROM score_change c WHERE c.report_id = report_entry.report_id AND c.criterion_id = report_entry.criterion_id ORDER BY c.id DESC LIMIT 1)
  WHERE reviewed_points IS NOT NULL AND peer_points IS NULL;
ALTER TABLE report_entry DROP COLUMN reviewed_points;
