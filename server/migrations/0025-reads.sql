-- What is read among very many rows. The indexes of 0024 for orders are made again by the program where a table has become large and
-- somebody looks at it in that order (server/records/index-sorts.ts), so that no write pays for orders nobody asks for.
drop index leads_name, leads_company, leads_number_order, leads_revenue_order, leads_status, leads_priority, leads_score;
drop index opportunities_name, opportunities_number_order, opportunities_revenue_order, opportunities_close, opportunities_probability;

-- The orders that lists have at first. Without what is in the bin, records can be counted in the index alone.
drop index leads_created, opportunities_created, accounts_name_order, contacts_name_order;
create index leads_by_created_at on leads (workspace_id, created_at, id) where deleted_at is null;
create index opportunities_by_created_at on opportunities (workspace_id, created_at, id) where deleted_at is null;
create index accounts_by_name on accounts (workspace_id, name collate natural_order, id) where deleted_at is null;
create index contacts_by_name on contacts (workspace_id, name collate natural_order, id) where deleted_at is null;

-- Custom choices, whole numbers, people and yes/no, of every custom field there will ever be: it knows which records hold a value. Small,
-- since a posting of an equal value is a few bits.
create index leads_custom on leads using gin (custom jsonb_path_ops);
create index opportunities_custom on opportunities using gin (custom jsonb_path_ops);
create index accounts_custom on accounts using gin (custom jsonb_path_ops);
create index contacts_custom on contacts using gin (custom jsonb_path_ops);
