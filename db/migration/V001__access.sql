-- Organisations, accounts, the roles granted to them, settings kept between starts.
CREATE TABLE organisation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  short_name VARCHAR(60) NOT NULL,
  sample BOOLEAN NOT NULL,
  CONSTRAINT uq_organisation_name UNIQUE (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  name VARCHAR(50) NOT NULL,
  person_name VARCHAR(120) NOT NULL,
  password_hash VARCHAR(300) NOT NULL,
  language VARCHAR(2) NOT NULL,
  active BOOLEAN NOT NULL,
  failures INT NOT NULL,
  locked_until DATETIME(6),
  CONSTRAINT uq_account_name UNIQUE (name),
  CONSTRAINT fk_account_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE role_grant (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  role_name VARCHAR(30) NOT NULL,
  scope_kind VARCHAR(20) NOT NULL,
  scope_id BIGINT NOT NULL,
  CONSTRAINT uq_role_grant UNIQUE (account_id, role_name, scope_kind, scope_id),
  CONSTRAINT fk_role_grant_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE setting (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  text_value VARCHAR(400) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
