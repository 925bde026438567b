-- Polls with their rules, nominees and counts; voting cards; sealed ballots; the list of what was counted.
-- What must never stand here: who drew which card, when a card was used, an opened ballot. So cards and ballots have no time,
-- no address and no person, and the counts of a poll are written once, in one transaction.
CREATE TABLE poll (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  conference_id BIGINT NOT NULL,
  subject VARCHAR(100) NOT NULL,
  title_vi VARCHAR(300) NOT NULL,
  title_en VARCHAR(300) NOT NULL,
  state VARCHAR(20) NOT NULL,
  public_key VARBINARY(1000),
  fingerprint VARCHAR(64),
  private_key_sealed VARBINARY(4000),
  cards_printed INT NOT NULL,
  opened_at DATETIME(6),
  closed_at DATETIME(6),
  open_convened INT,
  open_present INT,
  open_cards_drawn INT,
  open_units_convened INT,
  open_units_present INT,
  close_convened INT,
  close_present INT,
  close_cards_drawn INT,
  close_units_convened INT,
  close_units_present INT,
  returned INT,
  difference_reason VARCHAR(1000),
  live_subject VARCHAR(100) GENERATED ALWAYS AS (CASE WHEN state <> 'VOID' THEN subject END),
  CONSTRAINT uq_poll_live_subject UNIQUE (live_subject),
  CONSTRAINT fk_poll_conference FOREIGN KEY (conference_id) REFERENCES conference (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE poll_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  poll_id BIGINT NOT NULL,
  from_state VARCHAR(20) NOT NULL,
  to_state VARCHAR(20) NOT NULL,
  account_id BIGINT NOT NULL,
  person_name VARCHAR(120) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  reason VARCHAR(1000),
  CONSTRAINT fk_poll_step_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE poll_contest (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  poll_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  subject VARCHAR(100) NOT NULL,
  title_vi VARCHAR(300) NOT NULL,
  title_en VARCHAR(300) NOT NULL,
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
  valid_ballots INT,
  blank_ballots INT,
  invalid_ballots INT,
  CONSTRAINT uq_poll_contest_order UNIQUE (poll_id, list_order),
  CONSTRAINT fk_poll_contest_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE poll_nominee (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  contest_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  unit_id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  score DECIMAL(19,6),
  votes INT,
  CONSTRAINT uq_poll_nominee_order UNIQUE (contest_id, list_order),
  CONSTRAINT uq_poll_nominee_unit UNIQUE (contest_id, unit_id),
  CONSTRAINT fk_poll_nominee_contest FOREIGN KEY (contest_id) REFERENCES poll_contest (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

-- Only digests: neither the QR key nor the typed code can be read here.
CREATE TABLE voting_card (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  poll_id BIGINT NOT NULL,
  key_hash BINARY(32) NOT NULL,
  code_hash BINARY(32) NOT NULL,
  spoilt BOOLEAN NOT NULL,
  CONSTRAINT uq_voting_card_key UNIQUE (key_hash),
  CONSTRAINT uq_voting_card_code UNIQUE (code_hash),
  CONSTRAINT fk_voting_card_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

-- The card is the primary key: a second ballot of one card cannot even be stored.
CREATE TABLE sealed_ballot (
  card_id BIGINT NOT NULL PRIMARY KEY,
  sealed VARBINARY(4000) NOT NULL,
  submission BINARY(16) NOT NULL,
  CONSTRAINT fk_sealed_ballot_card FOREIGN KEY (card_id) REFERENCES voting_card (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

-- Inclusion codes of the counted ballots, written in order of the code.
CREATE TABLE counted_ballot (
  poll_id BIGINT NOT NULL,
  inclusion_code CHAR(16) NOT NULL,
  PRIMARY KEY (poll_id, inclusion_code),
  CONSTRAINT fk_counted_ballot_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
