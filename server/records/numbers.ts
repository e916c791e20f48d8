import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'

type Sequence = 'lead_numbers' | 'record_numbers'
type Stock = { numbers: bigint[]; size: number; filledAt: number }

const largest = 32
/** Milliseconds within which a stock that is used up makes the next one twice as large. */
const soon = 250

/**
 * The next number of a sequence: unique and rising, with gaps. Where many are asked for in a moment they are fetched some at a time, so that
 * not each needs a query; what is left of them is lost when the program ends.
 */
export async function nextNumber(ctx: Ctx, sequence: Sequence): Promise<bigint> {
  const stock = ctx.config.derived(`stock of ${sequence}`, (): Stock => ({ numbers: [], size: 1, filledAt: 0 }))
  const fetching = ctx.once(`fetching ${sequence}`, (): { done: Promise<void> | null } => ({ done: null }))
  for (;;) {
    const number = stock.numbers.shift()
    if (number !== undefined) return number
    fetching.done ??= fill(ctx, sequence, stock).finally(() => {
      fetching.done = null
    })
    await fetching.done
  }
}

async function fill(ctx: Ctx, sequence: Sequence, stock: Stock): Promise<void> {
  const { whole, records } = ctx.among ?? { whole: ctx, records: 0 }
  const since = performance.now() - stock.filledAt
  stock.size = since < soon ? Math.min(stock.size * 2, largest) : 1
  stock.filledAt = performance.now()
  const row = await whole.tx.maybe<{ numbers: string }>(
    sql`select string_agg(nextval(${sequence}::text::regclass)::text, ' ') as numbers from generate_series(1, ${Math.max(stock.size, records)})`,
  )
  stock.numbers.push(...(row?.numbers ?? '').split(' ').map(BigInt))
}
