-- A unit's frozen ranks and an organisation's criteria sets are looked for among those of all provinces and years.
CREATE INDEX ix_frozen_rank_unit ON frozen_rank (unit_id);
CREATE INDEX ix_criteria_set_organisation ON criteria_set (organisation_id);
