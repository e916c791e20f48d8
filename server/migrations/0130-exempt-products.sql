-- What the law exempts from VAT (in Thailand section 81 of the Revenue Code), whatever its rate would be.
alter table products add column vat_exempt boolean not null default false;
