-- A unit that a file would make beside another whose path differs only in capitals: which, for HR to see before.
alter table directory_import_addition add column alike text;
