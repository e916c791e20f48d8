create table account_groups (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  names jsonb,
  code text,
  position integer,
  color text,
  is_default boolean not null default false,
  active boolean not null default true,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);
create unique index account_groups_name on account_groups (workspace_id, (texts ->> 'name')) where active;

alter table accounts add group_id uuid, add foreign key (workspace_id, group_id) references account_groups (workspace_id, id);

create table price_lists (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  currency text not null,
  group_ids uuid[] not null default '{}',
  valid_from date,
  valid_until date,
  prices jsonb,
  position integer,
  active boolean not null default true,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);
