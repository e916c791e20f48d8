-- What the candidates of a decision demanded, as it stood: a receipt names a page, what became of each candidate on it, and what the record
-- had, so that it stays exact after the rules change and takes a tenth of the room. The id is a digest of the content; rows stay.
create table rule_pages (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  candidates jsonb not null,
  primary key (workspace_id, id)
);
