-- Ground: workspaces, people, sessions, history, events, jobs, timers, idempotency. Every key begins with workspace_id, so that the
-- schema can be distributed by it; row-level security is switched on for every table at the end of the last migration step (see db/migrate.ts).

create extension if not exists pg_trgm;

create table workspaces (
  workspace_id uuid primary key,
  name text not null,
  language text not null,
  config_version bigint not null default 1,
  created_at timestamptz not null
);

-- Looked up before the workspace is known, therefore without row-level security: nothing but the way from an address to its workspace.
create table logins (
  email text primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  user_id uuid not null
);
create table web_form_keys (
  key text primary key,
  workspace_id uuid not null references workspaces on delete cascade
);

-- The product's clock when it runs by hand (KOHOI_TEST_CLOCK): survives a restart.
create table clock (only_row boolean primary key default true check (only_row), now timestamptz not null);

-- Attempts at doors that need no session; counted in real time. One atomic upsert a try.
create table attempts (
  key text primary key,
  count integer not null,
  window_start timestamptz not null
);

create table companies (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  legal_name text,
  country text not null,
  currency text not null,
  time_zone text not null,
  tax_id text,
  branch text,
  phone text,
  email text,
  address jsonb,
  calendar jsonb,
  vat_rate numeric,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);

create table users (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  email text not null,
  role text not null,
  active boolean not null default true,
  language text not null,
  manager_id uuid,
  languages text[] not null default '{}',
  region text,
  phone text,
  units text[] not null default '{}',
  company_ids uuid[] not null default '{}',
  buddhist_years boolean not null default false,
  password_hash text,
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, manager_id) references users (workspace_id, id)
);
create unique index users_email on users (workspace_id, (texts ->> 'email'));

create table sessions (
  workspace_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  address text,
  agent text,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
create unique index sessions_token on sessions (workspace_id, token_hash);
create index sessions_user on sessions (workspace_id, user_id);

create table api_keys (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  user_id uuid not null,
  token_hash bytea not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
create unique index api_keys_token on api_keys (workspace_id, token_hash);

-- Invitations and resets: signed links, single use, short-lived; only the hash is kept.
create table links (
  workspace_id uuid not null,
  id uuid not null,
  purpose text not null,
  user_id uuid not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
create unique index links_token on links (workspace_id, token_hash);

create table settings (
  workspace_id uuid not null references workspaces on delete cascade,
  name text not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  value jsonb not null,
  primary key (workspace_id, name)
);

create table exchange_rates (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  "from" text not null,
  "to" text not null,
  rate numeric not null check (rate > 0),
  valid_from date not null,
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  unique (workspace_id, "from", "to", valid_from)
);

-- Append only; written by the gateway with every change.
create table history (
  workspace_id uuid not null,
  id uuid not null,
  entity text not null,
  record_id uuid not null,
  type text not null,
  at timestamptz not null,
  by_user_id uuid,
  changes jsonb not null default '[]',
  data jsonb not null default '{}',
  primary key (workspace_id, id)
);
create index history_record on history (workspace_id, entity, record_id, id desc);

create table events (
  workspace_id uuid not null,
  id uuid not null,
  type text not null,
  entity text,
  record_id uuid,
  at timestamptz not null,
  payload jsonb not null default '{}',
  primary key (workspace_id, id)
);

-- What is due now. A job is deleted in the transaction that has its effect, so the effect happens exactly once.
-- lease_until is real time: a killed worker's jobs are free again when it has passed.
create table jobs (
  workspace_id uuid not null,
  id uuid not null,
  reaction text not null,
  payload jsonb not null default '{}',
  attempts integer not null default 0,
  lease_until timestamptz not null default '-infinity',
  dead boolean not null default false,
  last_error text,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create index jobs_due on jobs (lease_until) where not dead;

-- What is due later, by the product's clock.
create table timers (
  workspace_id uuid not null,
  kind text not null,
  key text not null,
  due_at timestamptz not null,
  payload jsonb not null default '{}',
  primary key (workspace_id, kind, key)
);
create index timers_due on timers (due_at);

create table idempotency (
  workspace_id uuid not null,
  user_id uuid not null,
  key text not null,
  body_hash bytea not null,
  at timestamptz not null,
  status integer not null,
  body jsonb,
  primary key (workspace_id, user_id, key)
);
create index idempotency_at on idempotency (at);

-- One row a person and effect: a reaction that is repeated tells nobody twice.
create table notifications (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  user_id uuid not null,
  kind text not null,
  title text not null,
  body text not null,
  link text,
  data jsonb not null default '{}',
  read_at timestamptz,
  effect text not null,
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  unique (workspace_id, user_id, effect),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
create index notifications_user on notifications (workspace_id, user_id, id desc);
create index notifications_unread on notifications (workspace_id, user_id) where read_at is null;

-- The outbox. lease_until is real time: whoever sends a mail holds it, so that no two send it at once.
-- A secret text (it bears a token) is emptied once the mail has left.
create table mails (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  "to" text not null,
  subject text not null,
  text text not null,
  html text,
  secret boolean not null default false,
  message_id text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_error text,
  about jsonb not null default '{}',
  effect text,
  sent_at timestamptz,
  lease_until timestamptz not null default '-infinity',
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  unique (workspace_id, effect)
);
create index mails_queued on mails (workspace_id, next_attempt_at) where state = 'queued';
