-- What a rule can say beyond choices and a fixed quota; rules that stand keep their meaning: the higher score decides between
-- equal votes, then the conference.
ALTER TABLE poll_contest ADD COLUMN elector VARCHAR(20) NOT NULL DEFAULT 'DELEGATE';
ALTER TABLE poll_contest ADD COLUMN ballot_form VARCHAR(20) NOT NULL DEFAULT 'CHOICES';
ALTER TABLE poll_contest ADD COLUMN order_counting VARCHAR(20);
ALTER TABLE poll_contest ADD COLUMN quota_numerator INT;
ALTER TABLE poll_contest ADD COLUMN quota_denominator INT;
ALTER TABLE poll_contest ADD COLUMN quota_rounding VARCHAR(20);
ALTER TABLE poll_contest ADD COLUMN quota_share_of VARCHAR(20);
ALTER TABLE poll_contest ADD COLUMN recusal VARCHAR(20) NOT NULL DEFAULT 'NONE';
ALTER TABLE poll_contest ADD COLUMN filter_min_score DECIMAL(19,6);
ALTER TABLE poll_contest ADD COLUMN filter_classes VARCHAR(1000) NOT NULL DEFAULT '';
ALTER TABLE poll_contest ADD COLUMN filter_existing BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE poll_contest ADD COLUMN filter_unrewarded BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE poll_contest ADD COLUMN tie_chain VARCHAR(100) NOT NULL DEFAULT 'SCORE';
ALTER TABLE poll_contest ADD COLUMN second_round_of_best INT NOT NULL DEFAULT 0;
