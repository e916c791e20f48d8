-- The secret address under which a calendar program reads somebody's activities: one a person, only its hash is kept.
create table calendar_feeds (
  workspace_id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  last_read_at timestamptz,
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
create unique index calendar_feeds_token on calendar_feeds (workspace_id, token_hash);
