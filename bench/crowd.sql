-- So many leads, and so many open opportunities with a quarter as many won and as many lost ones, straight into the tables as the program
-- would have left them: folded texts, search texts, an entry of history each. Wants the tables things, persons and rares
-- (text, lower, folded) and the settings bench.size and bench.workspace; the same size makes the same records.

set session_replication_role = replica; -- what refers to each other is made together; foreign keys need not be looked up
set maintenance_work_mem = '512MB';
set work_mem = '128MB';
select setseed(0.5);

-- Indexes are made once over all rows, not row by row.
create temp table dropped as select indexname, indexdef from pg_indexes
where tablename in ('leads', 'opportunities', 'accounts', 'history', 'search_texts') and indexname not like '%_pkey';
do $$ declare name text; begin for name in select indexname from dropped loop execute 'drop index ' || name; end loop; end $$;

create function pg_temp.pick(ids uuid[], luck double precision) returns uuid language sql immutable
  return ids[1 + floor(luck * cardinality(ids))::int];
create function pg_temp.size() returns int language sql stable return current_setting('bench.size')::int;
create function pg_temp.workspace() returns uuid language sql stable return current_setting('bench.workspace')::uuid;

-- One in twenty belongs to nobody yet.
create temp table sellers as
select n, m.user_id as owner_id, m.team_id from generate_series(0, (select count(*) * 105 / 100 from members)::int - 1) n
left join (select row_number() over (order by id) - 1 as n, * from members) m using (n);

create temp table lists as
select (select array_agg(id order by position) from stages where outcome = 'open') as stages,
  (select array_agg(id order by position) from stages where outcome = 'won') as won,
  (select array_agg(id) from lost_reasons) as lost, (select array_agg(id) from opportunity_types) as types,
  (select array_agg(id) from sources) as sources, (select array_agg(id) from tags) as tags,
  (select array_agg(id) from products) as products, (select array_agg(id) from needs) as needs,
  (select array_agg(id) from processing_steps) as steps, (select array_agg(id) from priorities) as priorities,
  (select array_agg(id) from lead_statuses) as statuses,
  (select count(*) from things)::int as things, (select count(*) from persons)::int as persons, (select count(*) from rares)::int as rares,
  (select count(*) from sellers)::int as sellers;

create temp table drawn as
select d.i, d.luck, d.fate, d.e as chance, d.at, d.stay, d.amount, d.id, s.owner_id, s.team_id, p.text as person, t.text as thing, u.text as place,
  concat_ws(' ', t.text, u.text, r.text, d.i) as name, concat_ws(' ', t.lower, u.lower, r.lower, d.i) as lower, concat_ws(' ', t.folded, u.folded, r.folded, d.i) as folded,
  p.lower as person_lower, p.folded as person_folded, t.lower as thing_lower, u.lower as place_lower,
  'person' || d.i || '@customer' || d.i % 997 || '.example' as email, '+66 2 ' || lpad((d.i % 10000000)::text, 7, '0') as phone,
  (array['THB', 'THB', 'THB', 'THB', 'THB', 'THB', 'THB', 'VND', 'VND', 'USD'])[1 + d.i % 10] as currency,
  array(select lists.tags[1 + (d.i + k) % cardinality(lists.tags)] from generate_series(1, d.i % 3) k) as tags,
  jsonb_build_object('region', (array['north', 'south', 'east', 'west', 'islands'])[1 + floor(d.luck * 50)::int % 5], 'size', (d.luck * 1000)::int) as custom
from (select i, random() as luck, random() as fate, now() - ago as at, uuidv7(-ago) as id,
    make_interval(mins => (random() * 40000)::int) as stay, (exp(random() * 7) * 1000)::bigint * 100 as amount,
    random() as a, random() as b, random() as c, random() as e
  from generate_series(1, pg_temp.size() * 5 / 2) i,
    -- In the order they came, over a year.
    lateral (select make_interval(secs => 31e6 * (1 - case when i <= pg_temp.size() * 3 / 2 then i / 1.5 else i - pg_temp.size() * 1.5 end / pg_temp.size())) as ago)) d
cross join lists
join things t on t.n = floor(a * lists.things) join things u on u.n = floor(b * lists.things) join persons p on p.n = floor(c * lists.persons)
left join rares r on e < 0.001 and r.n = floor(e * 1000 * lists.rares)
left join sellers s on s.n = floor(fate * lists.sellers)
order by i;
create index on drawn (i);
analyze drawn;

insert into accounts (workspace_id, id, created_at, updated_at, name, owner_id, texts)
select pg_temp.workspace(), uuidv7(make_interval(secs => -i)), at, at, name, owner_id, jsonb_build_object('name', lower)
from drawn where i <= pg_temp.size() / 10;
create temp table bases as select row_number() over (order by id) as n, id from accounts;
create index on bases (n);
analyze bases;

insert into opportunities (workspace_id, id, created_at, updated_at, created_by_id, number, name, account_id, contact_name, email, phone, type_id,
  stage_id, team_id, owner_id, expected_revenue, expected_revenue_currency, probability, expected_close_date, source_id, tag_ids, note, custom,
  state, lost_reason_id, closed_at, stage_entered_at, dispatched_at, texts)
select pg_temp.workspace(), d.id, at, at + stay, owner_id, 'O-' || i, name, b.id, person, email, phone, pg_temp.pick(types, luck),
  case state when 'won' then won[1] else pg_temp.pick(stages, luck) end, team_id, owner_id, amount, currency,
  case state when 'open' then floor(luck * 10)::int * 10 when 'won' then 100 else 0 end, (at + stay + interval '30 days')::date,
  pg_temp.pick(sources, luck * luck), d.tags, 'Wants to see ' || thing, custom, state, case state when 'lost' then pg_temp.pick(lost, fate) end,
  case when state <> 'open' then at + stay end, at + stay, at,
  jsonb_build_object('number', 'o-' || i, 'name', lower, 'contactName', person_lower, 'email', email, 'phone', phone, 'note', 'wants to see ' || thing_lower)
from (select *, (array['open', 'open', 'open', 'open', 'won', 'lost'])[1 + i % 6] as state from drawn where i <= pg_temp.size() * 3 / 2) d
join bases b on b.n = 1 + i % (pg_temp.size() / 10) cross join lists
order by i;

insert into history (workspace_id, id, entity, record_id, type, at)
select workspace_id, uuidv7(created_at - now()), 'opportunity', id, 'created', created_at from opportunities;

insert into opportunity_totals (workspace_id, id, stage_id, team_id, owner_id, state, currency, count, amount)
select workspace_id, gen_random_uuid(), stage_id, team_id, owner_id, state, expected_revenue_currency, count(*), sum(expected_revenue)
from opportunities where state <> 'lost' group by 1, 3, 4, 5, 6, 7;

insert into leads (workspace_id, id, created_at, updated_at, created_by_id, number, name, contact_name, company_name, email, phone, country, city,
  employees, business_type, product_id, need_id, processing_step_id, priority_id, status_id, source_id, note, tag_ids, expected_revenue,
  expected_revenue_currency, team_id, owner_id, custom, score, dispatched_at, assigned_by, responded_at, due_at, texts)
select pg_temp.workspace(), d.id, at, at + stay, owner_id, 'L-' || i, name, person, place || ' ' || i % 5000, email, phone,
  case when luck < 0.55 then 'TH' when luck < 0.95 then 'VN' when luck < 0.99 then 'SG' else 'LA' end, place,
  (luck * luck * 5000)::int, 'type ' || floor(chance * 30), pg_temp.pick(products, luck), pg_temp.pick(needs, chance), pg_temp.pick(steps, luck),
  pg_temp.pick(priorities, chance), pg_temp.pick(statuses, sqrt(luck)), pg_temp.pick(sources, luck * luck), 'Wants to see ' || thing, d.tags, amount, currency,
  team_id, owner_id, custom, (luck * 100)::int, at, case when owner_id is not null then case when luck < 0.1 then 'own' else 'rules' end end,
  case when owner_id is not null and chance < 0.7 then at + stay / 10 end, case when luck < 0.3 then at + interval '3 days' end,
  jsonb_build_object('number', 'l-' || i, 'name', lower, 'contactName', person_lower, 'companyName', place_lower || ' ' || i % 5000, 'email', email,
    'phone', phone, 'city', place_lower, 'businessType', 'type ' || floor(chance * 30), 'note', 'wants to see ' || thing_lower)
from drawn d cross join lists where i > pg_temp.size() * 3 / 2
order by i;

insert into search_texts (workspace_id, entity, id, text, tag_ids)
select pg_temp.workspace(), entity, id, concat_ws(E'\n', number, folded, person_folded, email, email_digits), tags
from (
  select d.*, case when i <= pg_temp.size() * 3 / 2 then 'opportunity' else 'lead' end as entity,
    case when i <= pg_temp.size() * 3 / 2 then 'o-' else 'l-' end || i as number, '662' || right(phone, 7) as email_digits from drawn d
) x
union all
select workspace_id, 'account', a.id, d.folded, '{}' from accounts a join drawn d on a.name = d.name and d.i <= pg_temp.size() / 10;
do $$ declare def text; begin for def in select indexdef from dropped loop execute def; end loop; end $$;
vacuum analyze;
