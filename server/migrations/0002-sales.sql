-- Catalogues: one shape, a table each (foreign keys stay exact).
do $$
declare catalogue text;
begin
  foreach catalogue in array array['needs', 'processing_steps', 'priorities', 'lead_statuses', 'failure_reasons', 'sources',
    'opportunity_types', 'tags', 'lost_reasons', 'activity_types', 'stages']
  loop
    execute format($ddl$
      create table %1$I (
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
      create unique index %2$I on %1$I (workspace_id, (texts ->> 'name')) where active;
    $ddl$, catalogue, catalogue || '_name');
  end loop;
end $$;
alter table processing_steps add "limit" jsonb;
alter table lead_statuses add outcome text not null;
alter table activity_types add category text not null, add next jsonb;
alter table stages add auto_probability boolean not null default false, add probability integer, add folded boolean not null default false,
  add outcome text not null, add team_ids uuid[] not null default '{}', add "limit" jsonb, add requirements jsonb;

create table products (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  names jsonb,
  sku text,
  unit text,
  kind text not null,
  price bigint,
  price_currency text,
  vat_rate numeric,
  position integer,
  is_default boolean not null default false,
  active boolean not null default true,
  custom jsonb not null default '{}',
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);
create unique index products_name on products (workspace_id, (texts ->> 'name')) where active;

create table custom_fields (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  entity text not null,
  code text not null,
  kind text not null,
  label jsonb not null,
  required boolean not null default false,
  "default" jsonb,
  options jsonb,
  help text,
  section text,
  position integer,
  in_form boolean not null default true,
  in_list boolean not null default false,
  in_filter boolean not null default true,
  active boolean not null default true,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);
create unique index custom_fields_code on custom_fields (workspace_id, entity, (texts ->> 'code'));

create table teams (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  company_id uuid,
  leader_id uuid,
  uses_leads boolean not null default true,
  uses_opportunities boolean not null default true,
  uses_quotations boolean not null default true,
  alias text,
  alias_accepts text not null default 'everyone',
  rule jsonb,
  minimum_score integer,
  position integer,
  active boolean not null default true,
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id),
  foreign key (workspace_id, leader_id) references users (workspace_id, id)
);
create unique index teams_alias on teams (workspace_id, (texts ->> 'alias')) where alias is not null;

create table members (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  team_id uuid not null,
  user_id uuid not null,
  rule jsonb,
  capacity integer,
  opted_out boolean not null default false,
  position integer,
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  unique (workspace_id, team_id, user_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id) on delete cascade,
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);

-- Whose turn it is, per team, person and kind of record. Hot rows: nothing here is indexed but the key, so updates stay on the page.
create table turns (
  workspace_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  last_turn bigint not null default 0,
  served bigint not null default 0,
  primary key (workspace_id, team_id, user_id)
) with (fillfactor = 20);

create table dispatch_tasks (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  entity text not null,
  name text not null,
  filter jsonb not null,
  handler_id uuid not null,
  position integer,
  active boolean not null default true,
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, handler_id) references users (workspace_id, id)
);

create table score_rules (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  points integer not null,
  filter jsonb not null,
  active boolean not null default true,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);

create table accounts (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  tax_id text,
  branch text,
  business_type text,
  employees integer,
  phone text,
  email text,
  website text,
  bill_to jsonb,
  ship_to jsonb,
  credit_days integer,
  owner_id uuid,
  tag_ids uuid[] not null default '{}',
  custom jsonb not null default '{}',
  texts jsonb not null default '{}',
  import_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id)
);
create index accounts_owner on accounts (workspace_id, owner_id);
-- What a record is recognised by when it comes again, in columns of their own: below row-level security no query may use an index over
-- an expression, since ->> is not leakproof. server/importing/running/marks.ts makes the same keys of a file's rows.
alter table accounts add name_key text generated always as (texts ->> 'name') stored,
  add tax_key text generated always as (texts ->> 'taxId') stored;
create index accounts_name on accounts (workspace_id, name_key);
create index accounts_email on accounts (workspace_id, (texts ->> 'email')) where email is not null;
create index accounts_tax on accounts (workspace_id, tax_key) where tax_key is not null;

create table contacts (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  honorific text,
  job_title text,
  account_id uuid,
  phone text,
  email text,
  language text,
  product_ids uuid[] not null default '{}',
  owner_id uuid,
  tag_ids uuid[] not null default '{}',
  custom jsonb not null default '{}',
  texts jsonb not null default '{}',
  import_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id)
);
create index contacts_owner on contacts (workspace_id, owner_id);
create index contacts_account on contacts (workspace_id, account_id);
alter table contacts add name_key text generated always as (texts ->> 'name') stored,
  add email_key text generated always as (texts ->> 'email') stored,
  add identity_key text generated always as (account_id::text || chr(10) || (texts ->> 'name')) stored,
  add phone_key text generated always as (nullif(regexp_replace(ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0'), '^(66|84)0?([0-9]{8,9})$', '\2'), '')) stored;
create index contacts_name on contacts (workspace_id, name_key);
create index contacts_email on contacts (workspace_id, email_key) where email_key is not null;
create index contacts_phone on contacts (workspace_id, phone_key) where phone_key is not null;
create index contacts_identity on contacts (workspace_id, identity_key) where identity_key is not null;

create sequence lead_numbers;
create sequence record_numbers;

create table leads (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  number text not null,
  name text not null,
  contact_name text,
  job_title text,
  company_name text,
  email text,
  phone text,
  website text,
  country text,
  province text,
  city text,
  language text,
  employees integer,
  business_type text,
  product_id uuid,
  need_id uuid,
  processing_step_id uuid,
  priority_id uuid,
  status_id uuid,
  failure_reason_id uuid,
  source_id uuid,
  note text,
  tag_ids uuid[] not null default '{}',
  expected_revenue bigint,
  expected_revenue_currency text,
  team_id uuid,
  owner_id uuid,
  custom jsonb not null default '{}',
  score integer,
  score_parts jsonb,
  dispatched_at timestamptz,
  due_at timestamptz,
  converted jsonb,
  texts jsonb not null default '{}',
  import_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, status_id) references lead_statuses (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id)
);
create unique index leads_number on leads (workspace_id, number);
create index leads_owner on leads (workspace_id, owner_id);
create index leads_team on leads (workspace_id, team_id);
create index leads_created on leads (workspace_id, created_at desc, id desc);
alter table leads add email_key text generated always as (texts ->> 'email') stored,
  add identity_key text generated always as ((texts ->> 'name') || chr(10) || (texts ->> 'companyName')) stored,
  add phone_key text generated always as (nullif(regexp_replace(ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0'), '^(66|84)0?([0-9]{8,9})$', '\2'), '')) stored;
create index leads_email on leads (workspace_id, email_key) where email_key is not null;
create index leads_phone on leads (workspace_id, phone_key) where phone_key is not null;
create index leads_identity on leads (workspace_id, identity_key) where identity_key is not null;
create index leads_due on leads (workspace_id, due_at) where due_at is not null;

create table opportunities (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  number text not null,
  name text not null,
  account_id uuid,
  contact_id uuid,
  contact_name text,
  email text,
  phone text,
  type_id uuid,
  stage_id uuid,
  team_id uuid,
  owner_id uuid,
  expected_revenue bigint,
  expected_revenue_currency text,
  probability integer,
  expected_close_date date,
  source_id uuid,
  tag_ids uuid[] not null default '{}',
  note text,
  lines jsonb,
  custom jsonb not null default '{}',
  state text not null default 'open',
  lead_id uuid,
  lost_reason_id uuid,
  lost_note text,
  closed_at timestamptz,
  incomplete boolean not null default false,
  stage_entered_at timestamptz,
  dispatched_at timestamptz,
  due_at timestamptz,
  texts jsonb not null default '{}',
  import_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, stage_id) references stages (workspace_id, id)
);
create unique index opportunities_number on opportunities (workspace_id, number);
create index opportunities_owner on opportunities (workspace_id, owner_id);
create index opportunities_team on opportunities (workspace_id, team_id);
create index opportunities_created on opportunities (workspace_id, created_at desc, id desc);
create index opportunities_stage on opportunities (workspace_id, stage_id, state);
create index opportunities_account on opportunities (workspace_id, account_id);
alter table opportunities add identity_key text generated always as (account_id::text || chr(10) || (texts ->> 'name')) stored;
create index opportunities_identity on opportunities (workspace_id, identity_key) where identity_key is not null;
create index opportunities_contact on opportunities (workspace_id, contact_id);

-- Who was given what, and why: one row a decision, never deleted, so a lost or merged lead goes on counting.
-- nth counts a member's records in a team; the 30-day capacity is one look-up of row (served - capacity + 1).
create table assignments (
  workspace_id uuid not null,
  id uuid not null,
  entity text not null,
  record_id uuid not null,
  state text not null,
  team_id uuid,
  owner_id uuid,
  nth bigint,
  at timestamptz not null,
  by_user_id uuid,
  steps jsonb not null default '[]',
  primary key (workspace_id, id)
);
create unique index assignments_nth on assignments (workspace_id, team_id, owner_id, nth) where nth is not null;
create index assignments_record on assignments (workspace_id, entity, record_id, id desc);

-- Text for the quick search (marks removed), apart from the records: giving a lead to somebody must not touch this index.
create table search_texts (
  workspace_id uuid not null,
  entity text not null,
  id uuid not null,
  text text not null,
  tag_ids uuid[] not null default '{}',
  primary key (workspace_id, entity, id)
);
create index search_texts_tags on search_texts using gin (tag_ids) where tag_ids <> '{}';
create index search_texts_trigrams on search_texts using gin (text gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 512);
-- What the quick search reads: LIKE is not leakproof, so under row-level security no query of the program's role could use the trigrams;
-- the view reads as the owner, to whom this one table is open (db/migrate.ts), and names the workspace itself. With `= any` the planner
-- does not carry the condition over from a joined table, which would bar the index again. EXPLAIN in search/search.test.ts watches it.
create view quick_texts as
  select entity, id, text, tag_ids from search_texts
  where workspace_id = any (array[nullif(current_setting('app.workspace_id', true), '')::uuid]);

create table activities (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  record_type text not null,
  record_id uuid not null,
  type_id uuid not null,
  summary text,
  due_date date not null,
  assignee_id uuid,
  note text,
  state text not null default 'planned',
  feedback text,
  done_at timestamptz,
  texts jsonb not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, type_id) references activity_types (workspace_id, id),
  foreign key (workspace_id, assignee_id) references users (workspace_id, id)
);
create index activities_record on activities (workspace_id, record_type, record_id);
create index activities_assignee on activities (workspace_id, assignee_id, due_date) where state = 'planned';

create table notes (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  record_type text not null,
  record_id uuid not null,
  text text not null,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);
create index notes_record on notes (workspace_id, record_type, record_id, id desc);

-- Files; their bytes lie apart, in the database too: saved with the record in one commit, in every backup, on every machine.
create table files (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  record_type text not null,
  record_id uuid not null,
  name text not null,
  content_type text not null,
  size bigint not null,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);
create table file_contents (
  workspace_id uuid not null,
  id uuid not null,
  bytes bytea not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references files (workspace_id, id) on delete cascade
);
alter table file_contents alter column bytes set storage external;
create index files_record on files (workspace_id, record_type, record_id, id desc);

create table views (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  entity text not null,
  name text not null,
  filter jsonb,
  columns jsonb,
  sort text,
  layout text,
  shared boolean not null default false,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);

create table web_forms (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  name text not null,
  key text not null,
  title text not null,
  intro text,
  thanks text,
  language text not null,
  fields text[] not null default '{}',
  source_id uuid,
  active boolean not null default true,
  texts jsonb not null default '{}',
  primary key (workspace_id, id)
);

create table imports (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid not null,
  entity text not null,
  file_name text not null,
  state text not null default 'new',
  format text not null,
  encoding text not null,
  separator text,
  columns jsonb not null,
  mapping jsonb not null,
  on_duplicate text not null default 'skip',
  date_format text not null,
  rows integer not null default 0,
  done integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  skipped integer not null default 0,
  failed integer not null default 0,
  removed integer not null default 0,
  restored integer not null default 0,
  kept integer not null default 0,
  started_at timestamptz,
  finished_at timestamptz,
  problem jsonb,
  texts jsonb not null default '{}',
  -- How the file is read, as its beginning told; and the user's language when he uploaded it, which decides how numbers are read.
  head jsonb not null,
  language text not null,
  -- What it does or did last: test, run or undo.
  job text,
  -- How many records each owner was given.
  assigned jsonb not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by_id) references users (workspace_id, id)
);
create index imports_user on imports (workspace_id, created_by_id, id desc);

create table import_files (
  workspace_id uuid not null,
  id uuid not null,
  bytes bytea not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references imports (workspace_id, id) on delete cascade
);
alter table import_files alter column bytes set storage external;

-- One row for each row of a file that was worked on: what became of it, what it changed (for undo), and why it failed.
create table import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  row integer not null,
  result text not null,
  record_id uuid,
  before jsonb,
  problems jsonb,
  cells jsonb,
  undone text,
  primary key (workspace_id, import_id, row),
  foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade
);
create index import_rows_failed on import_rows (workspace_id, import_id, row) where result = 'failed';

-- What the rows of a file worked on so far are known by, so that the file's own duplicates are found, also in a test and after a crash.
create table import_keys (
  workspace_id uuid not null,
  import_id uuid not null,
  key text not null,
  record_id uuid,
  primary key (workspace_id, import_id, key),
  foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade
);
