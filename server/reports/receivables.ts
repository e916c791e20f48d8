import { decimals } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { join, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, conditions, filterSql, refuseUnknown } from '../records/list.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'

/** Days by which money is late, from the youngest on; the last has no end. */
const ages = ['notDue', 'days30', 'days60', 'days90', 'older'] as const
type Age = (typeof ages)[number]

type Row = {
  account_id: string | null
  contact_id: string | null
  name: string
  currency: string
  late: number
  amount: string
  numbers: string[]
}

const issued: Filter = { field: 'state', op: 'is', value: 'issued' }
const open: Filter = { field: 'open', op: 'above', value: '0' }

/**
 * What customers owe by issued invoices the actor may see, by the age of what is due: one line for each customer and currency, the largest
 * first, and a sum for each currency. Money received covers the first instalments first. Each line bears the `filter` of its invoices, and
 * each of its sums that of those it comes from.
 */
export async function receivables(ctx: Ctx, asked: Asked) {
  refuseUnknown(asked)
  const invoices = keptOf('invoice')
  const where = [...(await conditions(ctx, invoices, {})), filterSql(ctx, invoices, { all: [issued, open] })]
  const today = dayOf(ctx.now, timeZoneOf(ctx.config))
  const rows = await ctx.tx.many<Row>(sql`
    with due as (
      select r.id, r.number, r.account_id, r.contact_id, r.currency, r.open, r.parties #>> '{buyer,name}' as name, i.n, i.due_on, i.amount,
        coalesce(sum(i.amount) over (partition by r.id order by i.n desc rows between unbounded preceding and 1 preceding), 0) as later
      from invoices r cross join lateral (
        select n, (e ->> 'dueOn')::date as due_on, (e ->> 'amount')::numeric as amount from jsonb_array_elements(r.instalments) with ordinality x (e, n)
        union all select 1, r.due_on, r.payable where r.instalments = '[]') i
      where ${join(where, ' and ')})
    select account_id, case when account_id is null then contact_id end as contact_id, max(name) as name, currency,
      greatest(${today}::date - due_on, 0) as late,
      sum(part)::text as amount, array_agg(distinct number) as numbers
    from due, lateral (select case when n = 1 then open - later else least(amount, open - later) end as part) p
    where part > 0 group by 1, 2, 4, 5`)
  return { items: byCustomer(rows), totals: byCurrency(rows), filter: { all: [issued, open] } satisfies Filter }
}

const ageOf = (late: number): Age =>
  late <= 0 ? 'notDue' : late <= 30 ? 'days30' : late <= 60 ? 'days60' : late <= 90 ? 'days90' : 'older'

/** So many invoices an address of their list can name. */
const most = 200

function sums(rows: readonly Row[], currency: string, customer: readonly Filter[]) {
  const of = (wanted: (age: Age) => boolean) =>
    rows
      .filter(({ late }) => wanted(ageOf(late)))
      .reduce((sum, { amount }) => sum.plus(amount), new Big(0))
      .toFixed(decimals(currency))
  const invoicesOf = (wanted: Age) => {
    const value = rows.filter(({ late }) => ageOf(late) === wanted).flatMap(({ numbers }) => numbers)
    const named: Filter = { field: 'number', op: 'isOneOf', value: [...new Set(value)].sort() }
    return value.length && value.length <= most ? [[wanted, { all: [...customer, named] }]] : []
  }
  const filters: Partial<Record<Age, Filter>> = Object.fromEntries(ages.flatMap(invoicesOf))
  const aged = Object.fromEntries(ages.map((age) => [age, of((one) => one === age)])) as Record<Age, string>
  return { currency, ...aged, total: of(() => true), filters }
}

function byCustomer(rows: readonly Row[]) {
  const groups = Map.groupBy(rows, (row) => `${row.account_id ?? row.contact_id} ${row.currency}`)
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      if (!first) return []
      const { account_id: accountId, contact_id: contactId, name, currency } = first
      const customer: Filter = accountId
        ? { field: 'accountId', op: 'is', value: accountId }
        : { field: 'contactId', op: 'is', value: contactId ?? '' }
      return [
        {
          accountId,
          contactId,
          name,
          ...sums(group, currency, [customer]),
          filter: { all: [customer, issued, open] } satisfies Filter,
        },
      ]
    })
    .sort((a, b) => new Big(b.total).cmp(a.total) || a.name.localeCompare(b.name))
}

const byCurrency = (rows: readonly Row[]) =>
  [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, group]) => sums(group, currency, []))
