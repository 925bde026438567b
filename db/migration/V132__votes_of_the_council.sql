-- How the council of the organisation votes on the nominations of a year, for each award type; what became of each nomination;
-- and which awards of a cluster-year are voted on in a poll of their own, after the higher ones are decided.
CREATE TABLE council_rule (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  award_type_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  quorum_basis VARCHAR(20) NOT NULL,
  quorum_numerator INT NOT NULL,
  quorum_denominator INT NOT NULL,
  base VARCHAR(20) NOT NULL,
  threshold_numerator INT NOT NULL,
  threshold_denominator INT NOT NULL,
  threshold_strict BOOLEAN NOT NULL,
  min_choices INT NOT NULL,
  max_choices INT NOT NULL,
  quota INT NOT NULL,
  self_vote BOOLEAN NOT NULL,
  winners_leave_lower BOOLEAN NOT NULL,
  elector VARCHAR(20) NOT NULL DEFAULT 'DELEGATE',
  ballot_form VARCHAR(20) NOT NULL DEFAULT 'CHOICES',
  order_counting VARCHAR(20),
  quota_numerator INT,
  quota_denominator INT,
  quota_rounding VARCHAR(20),
  quota_share_of VARCHAR(20),
  recusal VARCHAR(20) NOT NULL DEFAULT 'NONE',
  filter_min_score DECIMAL(19,6),
  filter_classes VARCHAR(1000) NOT NULL DEFAULT '',
  filter_existing BOOLEAN NOT NULL DEFAULT TRUE,
  filter_unrewarded BOOLEAN NOT NULL DEFAULT FALSE,
  tie_chain VARCHAR(100) NOT NULL DEFAULT 'SCORE',
  second_round_of_best INT NOT NULL DEFAULT 0,
  CONSTRAINT uq_council_rule UNIQUE (award_type_id, year_id),
  CONSTRAINT fk_council_rule_type FOREIGN KEY (award_type_id) REFERENCES award_type (id),
  CONSTRAINT fk_council_rule_year FOREIGN KEY (year_id) REFERENCES emulation_year (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

ALTER TABLE nomination ADD COLUMN council_poll_id BIGINT;
ALTER TABLE nomination ADD COLUMN council_votes INT;
ALTER TABLE nomination ADD COLUMN council_base INT;
ALTER TABLE nomination ADD COLUMN council_at DATETIME(6);
CREATE INDEX ix_nomination_year ON nomination (year_id, award_type_id);

ALTER TABLE award_rule ADD COLUMN own_poll BOOLEAN NOT NULL DEFAULT FALSE;
