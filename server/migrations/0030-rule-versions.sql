-- What every change of the configuration changed, in the order in which they stand: any earlier version of it is the present one with the
-- later changes undone. A transaction that changes rules makes one version of the rule book, however many rules it changes.
alter table workspaces add column rules_version integer not null default 0;
create table config_changes (
  workspace_id uuid not null references workspaces on delete cascade,
  version bigint not null,
  rules_version integer,
  entity text not null,
  record_id uuid not null,
  at timestamptz not null,
  by_user_id uuid,
  before jsonb,
  after jsonb,
  note text,
  primary key (workspace_id, version)
);
create index config_changes_rules on config_changes (workspace_id, rules_version, version) where rules_version is not null;

-- The version of the configuration a decision was made by; null for those made before versions were kept.
alter table assignments add column config_version bigint;

-- The draft of the rule book: only what it would change, so that what is changed elsewhere meanwhile stays.
create table rule_drafts (
  workspace_id uuid primary key references workspaces on delete cascade,
  version integer not null,
  changes jsonb not null,
  at timestamptz not null,
  by_user_id uuid
);

-- Records with what is to become of them: a draft that does otherwise is not published.
create table rule_examples (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  texts jsonb not null default '{}',
  entity text not null,
  name text not null,
  record jsonb not null,
  outcome text not null,
  team_id uuid,
  user_id uuid,
  primary key (workspace_id, id)
);
