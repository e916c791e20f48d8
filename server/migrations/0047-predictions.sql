-- What a workspace's won and lost opportunities say of those that are open; learnt anew by a job, never by a save.
create table prediction_models (
  workspace_id uuid primary key references workspaces on delete cascade,
  learnt_at timestamptz not null,
  model jsonb not null
);
