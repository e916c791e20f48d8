-- The quotation that an opportunity's expected revenue follows.
alter table opportunities add quotation_id uuid;
