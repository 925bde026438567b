-- Who drew a voting card, for each poll: how many cards and how many of them were lost; never which card and never when, so
-- the key is poll and delegate and there is no number in the order of writing. What the conference's door said until now
-- becomes the register of each of its polls that has cards.
CREATE TABLE card_register (
  poll_id BIGINT NOT NULL,
  delegate_id BIGINT NOT NULL,
  holds_card BOOLEAN NOT NULL,
  drawn INT NOT NULL,
  lost INT NOT NULL,
  PRIMARY KEY (poll_id, delegate_id),
  CONSTRAINT fk_card_register_poll FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT fk_card_register_delegate FOREIGN KEY (delegate_id) REFERENCES delegate (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

INSERT INTO card_register (poll_id, delegate_id, holds_card, drawn, lost)
  SELECT p.id, d.id, TRUE, 1, 0 FROM poll p JOIN delegate d ON d.conference_id = p.conference_id
  WHERE d.card_drawn = TRUE AND p.state <> 'DRAFT' ORDER BY p.id, d.id;
