-- Findings of the check that are meant so, by what they say.
create table accepted_findings (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  texts jsonb not null default '{}',
  finding text not null,
  reason text not null,
  primary key (workspace_id, id)
);
