-- A deleted rule can be brought back with its history; its code is free meanwhile.
alter table big_deal_rules add column deleted_at timestamptz;
drop index big_deal_rules_code;
create unique index big_deal_rules_code on big_deal_rules (workspace_id, (texts ->> 'code')) where deleted_at is null;
