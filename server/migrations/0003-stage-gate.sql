-- Requirements of stages that people tick themselves: a row is a tick.
create table opportunity_ticks (
  workspace_id uuid not null,
  opportunity_id uuid not null,
  requirement_id text not null,
  at timestamptz not null,
  by_user_id uuid,
  primary key (workspace_id, opportunity_id, requirement_id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id) on delete cascade
);

-- Requirements have ids from now on; the migration sees every workspace.
set local app.whole = 'on';
update stages set requirements = (
  select jsonb_agg(case when r ? 'id' then r else jsonb_build_object('id', gen_random_uuid()) || r end order by n)
  from jsonb_array_elements(requirements) with ordinality as e (r, n)
) where jsonb_typeof(requirements) = 'array' and requirements <> '[]';
