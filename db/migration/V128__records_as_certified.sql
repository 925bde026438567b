-- The record of a poll as its file was at certification: its hash stands in printed minutes, so nothing later may change it.
CREATE TABLE poll_record (
  poll_id BIGINT NOT NULL PRIMARY KEY,
  content LONGTEXT NOT NULL,
  CONSTRAINT fk_poll_record_poll FOREIGN KEY (poll_id) REFERENCES poll (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
