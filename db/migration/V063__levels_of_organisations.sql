-- An organisation may itself be a member one level up: the unit of the upper organisation that stands for it.
ALTER TABLE organisation ADD COLUMN represented_by BIGINT;
ALTER TABLE organisation ADD CONSTRAINT uq_organisation_represented UNIQUE (represented_by);
ALTER TABLE organisation ADD CONSTRAINT fk_organisation_represented FOREIGN KEY (represented_by) REFERENCES unit (id);
