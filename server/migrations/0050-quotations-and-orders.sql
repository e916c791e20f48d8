-- Documents: head, lines and totals in one row; the lines as a list, since they are read, copied and signed as one.
do $$
declare document text;
begin
  foreach document in array array['quotations', 'orders']
  loop
    execute format($ddl$
      create table %1$I (
        workspace_id uuid not null references workspaces on delete cascade,
        id uuid not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        created_by_id uuid,
        deleted_at timestamptz,
        number text not null,
        opportunity_id uuid,
        account_id uuid,
        contact_id uuid,
        company_id uuid not null,
        team_id uuid,
        owner_id uuid,
        currency text not null,
        language text,
        lines jsonb not null,
        discount jsonb,
        prices_include_vat boolean not null default false,
        payment_terms text,
        delivery_terms text,
        note text,
        total bigint not null,
        total_currency text not null,
        totals jsonb not null,
        parties jsonb,
        custom jsonb not null default '{}',
        state text not null,
        reason text,
        texts jsonb not null default '{}',
        primary key (workspace_id, id),
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
      create index %5$I on %1$I (workspace_id, opportunity_id);
      create index %6$I on %1$I (workspace_id, account_id);
      create index %7$I on %1$I (workspace_id, contact_id);
    $ddl$, document, document || '_created', document || '_owner', document || '_team', document || '_opportunity',
      document || '_account', document || '_contact');
  end loop;
end $$;

alter table quotations
  add revision integer not null default 0,
  add valid_until date,
  add sent_at timestamptz,
  add opened_at timestamptz,
  add decided_at timestamptz,
  add approver_ids uuid[] not null default '{}',
  add approved_by_id uuid,
  add approved_at timestamptz,
  add signatures jsonb,
  add revised_by_id uuid,
  add order_id uuid;
create unique index quotations_number on quotations (workspace_id, number, revision);

alter table orders
  add quotation_id uuid,
  add steps jsonb,
  add open_steps text[] not null default '{}',
  add delivery text not null default 'none',
  add invoicing text not null default 'none',
  add confirmed_at timestamptz,
  add delivered_at timestamptz,
  add foreign key (workspace_id, quotation_id) references quotations (workspace_id, id);
create unique index orders_number on orders (workspace_id, number);
create unique index orders_quotation on orders (workspace_id, quotation_id) where quotation_id is not null and state <> 'cancelled' and deleted_at is null;
-- What waits at a unit.
create index orders_at_work on orders (workspace_id, id) where open_steps <> '{}';
