-- When whoever has a lead first did something about it, kept with what happens to it (server/leads/responses.ts) and no longer looked up.
alter table leads add responded_at timestamptz;

set local app.whole = 'on';
update leads r set responded_at = first.at
from (
  select l.workspace_id, l.id, min(h.at) as at
  from leads l join history h on h.workspace_id = l.workspace_id and h.entity = 'lead' and h.type <> 'created'
    and h.record_id = l.id and h.by_user_id = l.owner_id and h.at > l.dispatched_at
  group by 1, 2
) first
where first.workspace_id = r.workspace_id and first.id = r.id;

drop index history_responses;
