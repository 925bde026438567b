-- E-mail that waits to be sent, written together with its notice. Its text is made from the notice when it is sent.
CREATE TABLE outgoing_mail (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  unit_name VARCHAR(200) NOT NULL,
  person_name VARCHAR(120) NOT NULL,
  address VARCHAR(254) NOT NULL,
  language VARCHAR(2) NOT NULL,
  state VARCHAR(20) NOT NULL,
  attempts INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  next_attempt_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6),
  problem VARCHAR(30),
  error_reference VARCHAR(20),
  CONSTRAINT fk_outgoing_mail_notice FOREIGN KEY (notice_id) REFERENCES notice (id),
  KEY ix_outgoing_mail_due (state, next_attempt_at),
  KEY ix_outgoing_mail_year (year_id, state)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
