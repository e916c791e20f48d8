-- What the board's heads say, kept rather than counted: what each write of an open or won opportunity outside the bin added to or took
-- from count and amount of its place. Rows are only ever inserted, so nobody waits for another's save; server/totals/compact.ts makes
-- them few again.
create table opportunity_totals (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  stage_id uuid,
  team_id uuid,
  owner_id uuid,
  state text not null,
  currency text,
  count integer not null,
  amount numeric not null,
  primary key (workspace_id, id)
);

set local app.whole = 'on';
insert into opportunity_totals (workspace_id, id, stage_id, team_id, owner_id, state, currency, count, amount)
select workspace_id, gen_random_uuid(), stage_id, team_id, owner_id, state, expected_revenue_currency, count(*), coalesce(sum(expected_revenue), 0)
from opportunities where deleted_at is null and state in ('open', 'won')
group by workspace_id, stage_id, team_id, owner_id, state, expected_revenue_currency;

-- Fifty cards of a column, what came last into the stage first.
create index opportunities_board on opportunities (workspace_id, stage_id, stage_entered_at, id)
  where deleted_at is null and state in ('open', 'won');

-- Texts as people sort them: letters of every language in their place, and 9 before 10.
create collation natural_order (provider = icu, locale = 'und-u-kn-true');
