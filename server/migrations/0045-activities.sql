-- The activity whose completion planned this one: undoing the completion takes it away again.
alter table activities add follows_id uuid;
create index activities_follows on activities (workspace_id, follows_id) where follows_id is not null;

-- Who is reminded in the morning of what is planned already. The program looks again at the hour and the person when one rings.
set local app.whole = 'on';
insert into timers (workspace_id, kind, key, due_at, payload)
select distinct on (a.workspace_id, a.assignee_id, a.due_date) a.workspace_id, 'activities.remind', a.assignee_id || ' ' || a.due_date,
  (a.due_date + time '08:00') at time zone c.time_zone, jsonb_build_object('userId', a.assignee_id, 'day', a.due_date::text)
from activities a join companies c on c.workspace_id = a.workspace_id
where a.state = 'planned' and a.assignee_id is not null and a.due_date >= current_date
order by a.workspace_id, a.assignee_id, a.due_date, c.name;
