-- The orders that lists are looked at in. A page goes on within an index however deep it is; one index serves both directions. Each costs
-- every change of a record a little, so there are some for the columns a list shows at first, dates and scores, not for every field.
-- Where a value stands in many records the id is in the index, since it is the order among them.
create index leads_name on leads (workspace_id, name collate natural_order);
create index leads_company on leads (workspace_id, company_name collate natural_order, id);
create index leads_number_order on leads (workspace_id, number collate natural_order);
create index leads_revenue_order on leads (workspace_id, expected_revenue, id);
create index leads_status on leads (workspace_id, status_id, id);
create index leads_priority on leads (workspace_id, priority_id, id);
create index leads_score on leads (workspace_id, score, id);
drop index leads_owner, leads_team;
create index leads_owner on leads (workspace_id, owner_id, id);
create index leads_team on leads (workspace_id, team_id, id);

create index opportunities_name on opportunities (workspace_id, name collate natural_order);
create index opportunities_number_order on opportunities (workspace_id, number collate natural_order);
create index opportunities_revenue_order on opportunities (workspace_id, expected_revenue, id);
create index opportunities_close on opportunities (workspace_id, expected_close_date, id);
create index opportunities_probability on opportunities (workspace_id, probability, id);
drop index opportunities_owner, opportunities_team, opportunities_stage;
create index opportunities_owner on opportunities (workspace_id, owner_id, id);
create index opportunities_team on opportunities (workspace_id, team_id, id);
create index opportunities_stage on opportunities (workspace_id, stage_id, id);

create index opportunities_due on opportunities (workspace_id, due_at, id) where due_at is not null;
create index accounts_name_order on accounts (workspace_id, name collate natural_order);
create index contacts_name_order on contacts (workspace_id, name collate natural_order);

-- What counts as contact with an opportunity (server/opportunities/stale.ts), among all that happened to it.
create index history_contact on history (workspace_id, record_id, at)
  where entity = 'opportunity' and type in ('note.added', 'activity.done', 'mail.received', 'mail.sent');
