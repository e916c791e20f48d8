import { fromMinor, type Money, type Noun } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { join, sql } from '../db/sql.ts'
import { readRecord } from '../records/acts.ts'
import { type Kept, keptOf } from '../records/kept.ts'
import { conditions, filterSql } from '../records/list.ts'
import { convertOn, currencyOf, dayOf, timeZoneOf } from '../records/surroundings.ts'

type Row = { day: string; amount: bigint; currency: string }

/**
 * What a customer has bought: orders that were confirmed and not cancelled, as far as the actor may see them; their sum in the workspace's
 * currency at the rates of their days, and how many days lie between two of them on average. `filter` names them in a list of orders.
 */
export async function purchasesOf<N extends Noun>(ctx: Ctx, customers: Kept<N>, id: string) {
  await readRecord(ctx, customers, id)
  const by = customers.noun.name === 'account' ? 'accountId' : 'contactId'
  const filter: Filter = {
    all: [
      { field: by, op: 'is', value: id },
      { field: 'state', op: 'isNoneOf', value: ['draft', 'cancelled'] },
    ],
  }
  const orders = keptOf('order')
  const where = [...(await conditions(ctx, orders, {})), filterSql(ctx, orders, filter)]
  const rows = await ctx.tx.many<Row>(sql`
    select (coalesce(r.confirmed_at, r.created_at) at time zone ${timeZoneOf(ctx.config)})::date as day, r.total as amount, r.total_currency as currency
    from orders r where ${join(where, ' and ')} order by 1`)
  const currency = currencyOf(ctx.config)
  let sum = 0n
  const unconverted: Money[] = []
  for (const row of rows) {
    const amount = convertOn(ctx.config, row.day)(row.amount, row.currency, currency)
    if (amount === null) unconverted.push(fromMinor(row.amount, row.currency))
    else sum += amount
  }
  const [first, last] = [rows[0]?.day ?? null, rows.at(-1)?.day ?? null]
  return {
    count: rows.length,
    amount: fromMinor(sum, currency),
    ...(unconverted.length > 0 && { unconverted }),
    firstOn: first,
    lastOn: last,
    /** Average days between two orders; null before the second. */
    everyDays: first && last && rows.length > 1 ? Math.round(daysFrom(first, last) / (rows.length - 1)) : null,
    daysSinceLast: last ? daysFrom(last, dayOf(ctx.now, timeZoneOf(ctx.config))) : null,
    filter,
  }
}

const daysFrom = (a: string, b: string): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000)
