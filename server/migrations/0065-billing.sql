-- What follows an order: deposits, invoices, what corrects them, and payments. Lines as in quotations and orders.
do $$
declare document text;
begin
  foreach document in array array['deposits', 'invoices', 'adjustment_notes', 'payments']
  loop
    execute format($ddl$
      create table %1$I (
        workspace_id uuid not null references workspaces on delete cascade,
        id uuid not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        created_by_id uuid,
        number text,
        order_id uuid not null,
        opportunity_id uuid,
        account_id uuid,
        contact_id uuid,
        company_id uuid not null,
        team_id uuid,
        owner_id uuid,
        currency text not null,
        issued_on date,
        reason text,
        texts jsonb not null default '{}',
        primary key (workspace_id, id),
        foreign key (workspace_id, order_id) references orders (workspace_id, id),
        foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
        foreign key (workspace_id, account_id) references accounts (workspace_id, id),
        foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
        foreign key (workspace_id, company_id) references companies (workspace_id, id),
        foreign key (workspace_id, team_id) references teams (workspace_id, id),
        foreign key (workspace_id, owner_id) references users (workspace_id, id)
      );
      create index %2$I on %1$I (workspace_id, created_at desc, id desc);
      create index %3$I on %1$I (workspace_id, owner_id, id);
      create index %4$I on %1$I (workspace_id, team_id, id);
      create index %5$I on %1$I (workspace_id, order_id);
      create index %6$I on %1$I (workspace_id, account_id);
      create index %7$I on %1$I (workspace_id, contact_id);
      create index %8$I on %1$I (workspace_id, opportunity_id);
    $ddl$, document, document || '_created', document || '_owner', document || '_team', document || '_order',
      document || '_account', document || '_contact', document || '_opportunity');
  end loop;
  foreach document in array array['deposits', 'invoices', 'adjustment_notes']
  loop
    execute format($ddl$
      alter table %1$I
        add language text,
        add lines jsonb not null,
        add prices_include_vat boolean not null default false,
        add total bigint not null,
        add total_currency text not null,
        add totals jsonb not null,
        add parties jsonb;
    $ddl$, document);
  end loop;
end $$;

alter table deposits
  add state text not null,
  add percent numeric,
  add tax_invoice boolean not null,
  add paid_on date,
  add method text,
  add reference text,
  add withheld numeric,
  add certificate text;
create unique index deposits_number on deposits (workspace_id, number) where number is not null;

alter table invoices
  add state text not null,
  add tax_point text not null,
  add papers text not null,
  add deductions jsonb not null default '[]',
  add last_takes_remainder boolean not null default false,
  add settled_vat jsonb,
  add withholding_rate numeric,
  add due_on date,
  add instalments jsonb not null default '[]',
  add next_due_on date,
  add payable numeric not null,
  add paid numeric not null,
  add open numeric not null,
  add payment_terms text,
  add delivery_terms text,
  add note text;
create unique index invoices_number on invoices (workspace_id, number) where number is not null;
create index invoices_open on invoices (workspace_id, next_due_on) where state = 'issued' and open > 0;

alter table adjustment_notes
  add kind text not null,
  add invoice_id uuid not null,
  add correction jsonb not null,
  add foreign key (workspace_id, invoice_id) references invoices (workspace_id, id);
create unique index adjustment_notes_number on adjustment_notes (workspace_id, number);
create index adjustment_notes_invoice on adjustment_notes (workspace_id, invoice_id);

alter table payments
  add state text not null,
  add invoice_id uuid not null,
  add amount numeric not null,
  add tax_invoice boolean not null default false,
  add vat numeric,
  add withheld numeric,
  add certificate text,
  add paid_on date not null,
  add method text not null,
  add reference text,
  add foreign key (workspace_id, invoice_id) references invoices (workspace_id, id);
create unique index payments_number on payments (workspace_id, number, invoice_id);
create index payments_invoice on payments (workspace_id, invoice_id);

-- What is issued stays as it was issued, whoever asks. First argument: the states in which a document is still open; second: the columns that
-- tell what became of it afterwards. Its state may only become cancelled.
create function keep_issued() returns trigger language plpgsql as $$
declare later text[] := string_to_array(tg_argv[1], ',');
begin
  if to_jsonb(old) ->> 'state' = any (string_to_array(tg_argv[0], ',')) then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then raise exception '% % is issued and cannot be deleted', tg_table_name, old.id using errcode = 'restrict_violation'; end if;
  if to_jsonb(new) - later <> to_jsonb(old) - later
    or to_jsonb(new) -> 'state' <> to_jsonb(old) -> 'state' and to_jsonb(new) ->> 'state' <> 'cancelled' then
    raise exception '% % is issued and cannot be changed', tg_table_name, old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger keep_issued before update or delete on deposits for each row
  execute function keep_issued('requested', 'version,updated_at,texts,state,reason');
create trigger keep_issued before update or delete on invoices for each row
  execute function keep_issued('draft', 'version,updated_at,texts,state,reason,instalments,next_due_on,payable,paid,open');
create trigger keep_issued before update or delete on adjustment_notes for each row
  execute function keep_issued('', 'version,updated_at,texts');
create trigger keep_issued before update or delete on payments for each row
  execute function keep_issued('', 'version,updated_at,texts,state,reason');
