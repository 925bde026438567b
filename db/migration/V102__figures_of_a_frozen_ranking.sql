-- The figures and points of every criterion as they were when a ranking was frozen, as text: read as a whole, never asked for by
-- their parts. In a table of their own, because most questions about a ranking do not need them. Older rankings have none.
CREATE TABLE frozen_sheet (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ranking_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  figures MEDIUMTEXT NOT NULL,
  CONSTRAINT uq_frozen_sheet_unit UNIQUE (ranking_id, unit_id),
  CONSTRAINT fk_frozen_sheet_ranking FOREIGN KEY (ranking_id) REFERENCES frozen_ranking (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
