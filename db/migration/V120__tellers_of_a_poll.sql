-- Named tellers, each with a key pair under her own passphrase and a share of the poll's private key, sealed to her.
ALTER TABLE poll ADD COLUMN mode VARCHAR(20) NOT NULL DEFAULT 'SEALED';
ALTER TABLE poll ADD COLUMN teller_quorum INT NOT NULL DEFAULT 0;

CREATE TABLE poll_teller (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  poll_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  account_id BIGINT NOT NULL,
  account_name VARCHAR(50) NOT NULL,
  person_name VARCHAR(120) NOT NULL,
  public_key VARBINARY(1000),
  private_key_sealed VARBINARY(4000),
  share_sealed VARBINARY(1000),
  CONSTRAINT uq_poll_teller_account UNIQUE (poll_id, account_id),
  CONSTRAINT fk_poll_teller_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

-- A poll prepared before keys were shared has one passphrase: it counts as one of one, without a share.
INSERT INTO poll_teller (poll_id, list_order, account_id, account_name, person_name, public_key, private_key_sealed)
SELECT p.id, 1, s.account_id, a.name, s.person_name, p.public_key, p.private_key_sealed
FROM poll p JOIN poll_step s ON s.poll_id = p.id AND s.to_state = 'READY' JOIN account a ON a.id = s.account_id
WHERE p.private_key_sealed IS NOT NULL;
UPDATE poll SET teller_quorum = 1 WHERE private_key_sealed IS NOT NULL;
