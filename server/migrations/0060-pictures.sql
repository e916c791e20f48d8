-- Logos and signatures: a picture never changes, so that a document that names it stays as it was signed.
create table pictures (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  created_at timestamptz not null,
  created_by_id uuid,
  content_type text not null,
  bytes bytea not null,
  primary key (workspace_id, id)
);
alter table pictures alter column bytes set storage external;

alter table users add signature_id text;
alter table companies
  add logo_id text,
  add bank_name text,
  add bank_account_name text,
  add bank_account text,
  add bank_code text,
  add prompt_pay_id text;
