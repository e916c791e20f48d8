-- What a column of the board is worth by probability, kept beside its sum.
alter table opportunity_totals add weighted numeric not null default 0;

set local app.whole = 'on';
delete from opportunity_totals;
insert into opportunity_totals (workspace_id, id, stage_id, team_id, owner_id, state, currency, count, amount, weighted)
select workspace_id, gen_random_uuid(), stage_id, team_id, owner_id, state, expected_revenue_currency, count(*),
  coalesce(sum(expected_revenue), 0), coalesce(sum(round(expected_revenue * probability / 100.0)), 0)
from opportunities where deleted_at is null and state in ('open', 'won')
group by workspace_id, stage_id, team_id, owner_id, state, expected_revenue_currency;

-- The next activity of each record of a board.
create index activities_planned on activities (workspace_id, record_type, record_id, due_date) where state = 'planned';
