-- The document an evidence file is: its number as printed on it, its date, and who issued it; all optional.
ALTER TABLE evidence ADD COLUMN document_number VARCHAR(60);
ALTER TABLE evidence ADD COLUMN issued_on DATE;
ALTER TABLE evidence ADD COLUMN issuer VARCHAR(200);
