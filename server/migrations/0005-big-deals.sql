create table big_deal_rules (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  code text not null,
  topic text not null,
  description text,
  type_ids uuid[] not null default '{}',
  revenue_from bigint not null,
  revenue_from_currency text not null,
  revenue_to bigint,
  revenue_to_currency text,
  probability_from integer not null,
  probability_to integer,
  channels text[] not null,
  recipients jsonb not null,
  active boolean not null default true,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);
create unique index big_deal_rules_code on big_deal_rules (workspace_id, (texts ->> 'code'));

-- Whether an opportunity matched a rule when it was last saved, and how often it has begun to. Without a row it never did.
create table big_deal_states (
  workspace_id uuid not null,
  opportunity_id uuid not null,
  rule_id uuid not null,
  matching boolean not null,
  crossings integer not null,
  primary key (workspace_id, opportunity_id, rule_id)
);
create index big_deal_states_rule on big_deal_states (workspace_id, rule_id);

-- One row for each time an opportunity has begun to match a rule: the unique key is the promise of exactly one alert. The rule may be
-- gone since, so its code and topic stand here. Alerts of a batch (an import, what matched already) are told together at its end.
create table big_deal_alerts (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  rule_id uuid not null,
  opportunity_id uuid not null,
  crossing integer not null,
  code text not null,
  topic text not null,
  values jsonb not null,
  previous jsonb not null,
  batch_id uuid,
  told boolean not null,
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  unique (workspace_id, rule_id, opportunity_id, crossing),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id) on delete cascade
);
create index big_deal_alerts_opportunity on big_deal_alerts (workspace_id, opportunity_id, id desc);
create index big_deal_alerts_untold on big_deal_alerts (workspace_id, batch_id) where not told;

-- Who was told of an alert, and how; how a mail stands is asked of the outbox.
create table big_deal_deliveries (
  workspace_id uuid not null,
  alert_id uuid not null,
  user_id uuid not null,
  channel text not null,
  opportunity_id uuid not null,
  skipped text,
  mail_id uuid,
  primary key (workspace_id, alert_id, user_id, channel),
  foreign key (workspace_id, alert_id) references big_deal_alerts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create index big_deal_deliveries_user on big_deal_deliveries (workspace_id, user_id, opportunity_id) where skipped is null;

create table sales_targets (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  scope text not null,
  user_id uuid,
  team_id uuid,
  company_id uuid,
  period text not null,
  starts_on date not null,
  ends_on date not null,
  amount bigint not null,
  amount_currency text not null,
  channels text[] not null,
  recipients jsonb not null,
  active boolean not null default true,
  reached_at timestamptz,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);
create index opportunities_won on opportunities (workspace_id, closed_at) where state = 'won';
create index opportunities_revenue on opportunities (workspace_id, expected_revenue_currency, expected_revenue);
