-- The same for the rules that polls take their snapshot of.
ALTER TABLE award_rule ADD COLUMN elector VARCHAR(20) NOT NULL DEFAULT 'DELEGATE';
ALTER TABLE award_rule ADD COLUMN ballot_form VARCHAR(20) NOT NULL DEFAULT 'CHOICES';
ALTER TABLE award_rule ADD COLUMN order_counting VARCHAR(20);
ALTER TABLE award_rule ADD COLUMN quota_numerator INT;
ALTER TABLE award_rule ADD COLUMN quota_denominator INT;
ALTER TABLE award_rule ADD COLUMN quota_rounding VARCHAR(20);
ALTER TABLE award_rule ADD COLUMN quota_share_of VARCHAR(20);
ALTER TABLE award_rule ADD COLUMN recusal VARCHAR(20) NOT NULL DEFAULT 'NONE';
ALTER TABLE award_rule ADD COLUMN filter_min_score DECIMAL(19,6);
ALTER TABLE award_rule ADD COLUMN filter_classes VARCHAR(1000) NOT NULL DEFAULT '';
ALTER TABLE award_rule ADD COLUMN filter_existing BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE award_rule ADD COLUMN filter_unrewarded BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE award_rule ADD COLUMN tie_chain VARCHAR(100) NOT NULL DEFAULT 'SCORE';
ALTER TABLE award_rule ADD COLUMN second_round_of_best INT NOT NULL DEFAULT 0;
