-- Secret links by which customers read and decide on quotations. Only the digest of a link is kept; ending one is deleting its row.
create table customer_links (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  quotation_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  created_by_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, quotation_id) references quotations (workspace_id, id) on delete cascade
);
create unique index customer_links_token on customer_links (workspace_id, token_hash);
create index customer_links_quotation on customer_links (workspace_id, quotation_id);
