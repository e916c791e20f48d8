-- Whether the expected revenue follows the sum of the products; it no longer does once somebody has typed it.
alter table opportunities add revenue_follows_lines boolean not null default true;

-- The last number taken of each series, such as OPP-2026 and LEAD-2026. What exists is counted on.
create table number_series (
  workspace_id uuid not null,
  series text not null,
  last bigint not null,
  primary key (workspace_id, series)
);
alter table companies add code text;

-- The migration sees every workspace.
set local app.whole = 'on';
update opportunities set revenue_follows_lines = false where expected_revenue is not null and coalesce(lines, '[]') = '[]';
insert into number_series (workspace_id, series, last)
select workspace_id, regexp_replace(number, '-[0-9]+$', ''), max(regexp_replace(number, '^.*-', '')::bigint)
from (select workspace_id, number from opportunities union all select workspace_id, number from leads) n
where number ~ '^(OPP|LEAD)-[0-9]{4}-[0-9]{1,15}$' group by 1, 2;
drop sequence record_numbers;
