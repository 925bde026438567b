-- When units are reminded, what they were told, and who has read it. A text is a kind with arguments, never a sentence.
CREATE TABLE reminder_plan (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  days_before VARCHAR(100) NOT NULL,
  every_days_after INT NOT NULL,
  mail_language VARCHAR(2) NOT NULL,
  CONSTRAINT uq_reminder_plan UNIQUE (year_id),
  CONSTRAINT fk_reminder_plan_year FOREIGN KEY (year_id) REFERENCES emulation_year (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

-- Addressed to a unit or to an account. Two instances, or a restart, cannot store the same one twice.
CREATE TABLE notice (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  unit_id BIGINT,
  account_id BIGINT,
  kind VARCHAR(30) NOT NULL,
  on_day DATE NOT NULL,
  occurrence VARCHAR(60) NOT NULL,
  arguments VARCHAR(1000) NOT NULL,
  link VARCHAR(200) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  created_by BIGINT,
  CONSTRAINT uq_notice_unit UNIQUE (unit_id, year_id, kind, on_day, occurrence),
  CONSTRAINT uq_notice_account UNIQUE (account_id, year_id, kind, on_day, occurrence),
  CONSTRAINT ck_notice_recipient CHECK (unit_id IS NOT NULL OR account_id IS NOT NULL),
  CONSTRAINT fk_notice_year FOREIGN KEY (year_id) REFERENCES emulation_year (id),
  CONSTRAINT fk_notice_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT fk_notice_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE notice_reading (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  read_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_notice_reading UNIQUE (notice_id, account_id),
  CONSTRAINT fk_notice_reading_notice FOREIGN KEY (notice_id) REFERENCES notice (id),
  CONSTRAINT fk_notice_reading_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
