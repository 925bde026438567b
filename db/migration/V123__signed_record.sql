-- The record of a poll as it was signed, its signatures, and who stands for a difference.
ALTER TABLE poll ADD COLUMN recount_differs BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE poll ADD COLUMN difference_account_id BIGINT;
ALTER TABLE poll ADD COLUMN difference_stated_by VARCHAR(120);
ALTER TABLE poll ADD COLUMN difference_confirmed_by VARCHAR(120);
ALTER TABLE poll ADD COLUMN record_text LONGTEXT;
ALTER TABLE poll ADD COLUMN record_hash CHAR(64);

CREATE TABLE poll_signature (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  poll_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  person_name VARCHAR(120) NOT NULL,
  signed_at DATETIME(6) NOT NULL,
  record_hash CHAR(64) NOT NULL,
  CONSTRAINT fk_poll_signature_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
