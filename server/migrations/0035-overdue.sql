-- The overdue clock. A limit that was never said is the default one; limits stood in the catalogues before there was a clock.
alter table leads add step_entered_at timestamptz;
alter table processing_steps add uses_default_limit boolean not null default false;
alter table stages add uses_default_limit boolean not null default false;
update processing_steps set uses_default_limit = true where "limit" is null;
update stages set uses_default_limit = true where "limit" is null;

drop index leads_due;
create index leads_due on leads (workspace_id, due_at, id) where due_at is not null;

-- What has been said of a clock: each once, written in the transaction that says it. A clock is a person, a step and when he began with it.
create table reminders (
  workspace_id uuid not null references workspaces on delete cascade,
  entity text not null,
  record_id uuid not null,
  clock text not null,
  reminder text not null,
  at timestamptz not null,
  primary key (workspace_id, entity, record_id, clock, reminder)
);
