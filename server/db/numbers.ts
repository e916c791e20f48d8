import type pg from 'pg'
import { sql } from './sql.ts'
import { type Tx, transact } from './transaction.ts'

/** Numbers for one try of a command, counting up in a series of its workspace such as `OPP-2026`. */
export type Lot = {
  next(series: string): Promise<bigint>
  /** The command has ended without a commit: the next one may have what it took. */
  giveBack(): void
}
export type Numbers = (workspaceId: string) => Lot

/** How many are taken at once: one where they are asked for now and then, more where many are, up to so many. */
const most = 256n
/** Milliseconds in which what was taken must be used up for more to be taken the next time. */
const busy = 1000

type Series = { free: bigint[]; size: bigint; at: number; under: Promise<void> | null }

/**
 * Hands out numbers, never one to two commits; gaps are allowed: what a program has taken and not used when it ends is lost. They are taken
 * in a commit of their own, so nobody waits for another's transaction, as one counter row in each would have it. `pool` must have a
 * connection that no command holds while it asks.
 */
export function openNumbers(pool: pg.Pool): Numbers {
  const known = new Map<string, Series>()

  async function take(workspaceId: string, name: string, series: Series): Promise<void> {
    const now = performance.now()
    const doubled = series.size * 2n
    const size = now - series.at > busy ? 1n : doubled < most ? doubled : most
    const row = await transact(pool, workspaceId, (tx) =>
      tx.maybe<{ last: bigint }>(sql`
        insert into number_series as s (workspace_id, series, last) values (${workspaceId}, ${name}, ${size})
        on conflict (workspace_id, series) do update set last = s.last + excluded.last returning last`),
    )
    const last = row?.last ?? 0n
    for (let n = last - size + 1n; n <= last; n++) series.free.push(n)
    series.size = size
    series.at = now
  }

  return (workspaceId) => {
    const mine: { series: Series; n: bigint }[] = []
    return {
      async next(name) {
        const key = `${workspaceId} ${name}`
        const series = known.get(key) ?? { free: [], size: 0n, at: Number.NEGATIVE_INFINITY, under: null }
        known.set(key, series)
        for (;;) {
          const n = series.free.shift()
          if (n !== undefined) {
            mine.push({ series, n })
            return n
          }
          series.under ??= take(workspaceId, name, series).finally(() => {
            series.under = null
          })
          await series.under
        }
      },
      giveBack() {
        for (const { series, n } of mine.splice(0).reverse()) series.free.unshift(n)
      },
    }
  }
}

/**
 * The next number of a series without gaps, for what the law wants counted so: it is taken in the transaction that uses it. Whoever asks next
 * waits until that has committed, or has given up and the number is free again; so ask last.
 */
export async function takeNumber(tx: Tx, workspaceId: string, series: string): Promise<bigint> {
  const row = await tx.maybe<{ last: bigint }>(sql`
    insert into number_series as s (workspace_id, series, last) values (${workspaceId}, ${series}, 1)
    on conflict (workspace_id, series) do update set last = s.last + 1 returning last`)
  if (!row) throw new Error(`no number in ${series}`)
  return row.last
}
