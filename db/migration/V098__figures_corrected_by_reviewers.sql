-- Where points follow from the figures of the whole cluster, a reviewer corrects the figure instead of the points.
ALTER TABLE report_entry ADD COLUMN peer_figure DECIMAL(19,6);
ALTER TABLE report_entry ADD COLUMN province_figure DECIMAL(19,6);
