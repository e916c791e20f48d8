-- What the user said about an import beyond the meaning of its columns: other words for cells, and values for all rows.
alter table imports add "values" jsonb not null default '{}', add defaults jsonb not null default '{}';

-- The number an opportunity has in another system: by it a list that comes again is recognised.
alter table opportunities add external_number text, add external_key text generated always as (texts ->> 'externalNumber') stored;
create index opportunities_external on opportunities (workspace_id, external_key) where external_key is not null;
