-- How whoever has a record came to it, and by which task; said until now only by receipts and history.
alter table leads add assigned_by text, add task_id uuid;
alter table opportunities add assigned_by text, add task_id uuid;

set local app.whole = 'on';
do $$
declare kind record;
begin
  for kind in select * from (values ('lead', 'leads'), ('opportunity', 'opportunities')) kinds (entity, path) loop
    execute format($sql$
      update %2$I r set assigned_by = way.assigned_by, task_id = way.task_id
      from (
        select a.workspace_id, a.record_id, a.owner_id, t.id as task_id,
          case when a.state = 'manual' then case when a.by_user_id = a.owner_id then 'own' else 'hand' end
            when t.id is not null then 'task' else 'rules' end as assigned_by
        from (
          select distinct on (workspace_id, record_id) * from assignments where entity = %1$L order by workspace_id, record_id, id desc
        ) a left join lateral (
          select (h.data #>> '{assignment,chosen,0,id}')::uuid as id from history h
          where h.workspace_id = a.workspace_id and h.entity = %1$L and h.record_id = a.record_id and h.at = a.at
            and h.data #>> '{assignment,chosen,0,kind}' = 'task' limit 1
        ) t on a.state = 'assigned'
      ) way
      where way.workspace_id = r.workspace_id and way.record_id = r.id and r.owner_id = way.owner_id$sql$, kind.entity, kind.path);
  end loop;
end $$;

-- The first thing whoever has a lead did about it; that it was made is none, so making one costs nothing here.
create index history_responses on history (workspace_id, record_id, by_user_id, at) where entity = 'lead' and type <> 'created';
