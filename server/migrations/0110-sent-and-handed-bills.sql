-- When the papers of what follows an order were last mailed to the customer. And whose a document is may change after it is issued: an order
-- is handed to a colleague, and what it was billed by goes with it.
alter table deposits add sent_at timestamptz;
alter table invoices add sent_at timestamptz;
alter table adjustment_notes add sent_at timestamptz;
alter table payments add sent_at timestamptz;

drop trigger keep_issued on deposits;
drop trigger keep_issued on invoices;
drop trigger keep_issued on adjustment_notes;
drop trigger keep_issued on payments;
create trigger keep_issued before update or delete on deposits for each row
  execute function keep_issued('requested', 'version,updated_at,texts,sent_at,owner_id,team_id,state,reason');
create trigger keep_issued before update or delete on invoices for each row
  execute function keep_issued('draft', 'version,updated_at,texts,sent_at,owner_id,team_id,state,reason,instalments,next_due_on,payable,paid,open');
create trigger keep_issued before update or delete on adjustment_notes for each row
  execute function keep_issued('', 'version,updated_at,texts,sent_at,owner_id,team_id');
create trigger keep_issued before update or delete on payments for each row
  execute function keep_issued('', 'version,updated_at,texts,sent_at,owner_id,team_id,state,reason');
