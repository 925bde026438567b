-- What two tellers counted on paper, under the poll's public key until the box is opened: apart from the phones' ballots
-- these numbers would tell how each channel voted. Only how many papers there were stands open.
ALTER TABLE poll ADD COLUMN paper_sealed VARBINARY(8000);
ALTER TABLE poll ADD COLUMN paper_issued INT;
ALTER TABLE poll ADD COLUMN paper_returned INT;
ALTER TABLE poll ADD COLUMN paper_first_by VARCHAR(120);
ALTER TABLE poll ADD COLUMN paper_second_by VARCHAR(120);
