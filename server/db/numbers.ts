import type pg from 'pg'
import { sql } from './sql.ts'
import { transact } from './transaction.ts'

/** Numbers that count up in a series of a workspace, such as `OPP-2026`. */
export type Numbers = (workspaceId: string, series: string) => Promise<bigint>

/** How many are taken at once: one where they are asked for now and then, more where many are, up to so many. */
const most = 256n
/** Milliseconds in which what was taken must be used up for more to be taken the next time. */
const busy = 1000

type Taken = { next: bigint; last: bigint; size: bigint; at: number }

/**
 * Hands out numbers, never one twice; gaps are allowed: what a command that fails or a program that ends had taken is lost. They are taken
 * in a commit of their own, so nobody waits for another's transaction, as one counter row in each would have it. `pool` must have a
 * connection that no command holds while it asks.
 */
export function openNumbers(pool: pg.Pool): Numbers {
  const taken = new Map<string, Taken>()
  const taking = new Map<string, Promise<void>>()

  async function take(workspaceId: string, series: string, key: string): Promise<void> {
    const known = taken.get(key)
    const now = performance.now()
    const size = known && now - known.at < busy ? minimum(known.size * 2n, most) : 1n
    const row = await transact(pool, workspaceId, (tx) =>
      tx.maybe<{ last: bigint }>(sql`
        insert into number_series as s (workspace_id, series, last) values (${workspaceId}, ${series}, ${size})
        on conflict (workspace_id, series) do update set last = s.last + excluded.last returning last`),
    )
    const last = row?.last ?? 0n
    taken.set(key, { next: last - size + 1n, last, size, at: now })
  }

  return async function next(workspaceId, series) {
    const key = `${workspaceId} ${series}`
    for (;;) {
      const own = taken.get(key)
      if (own && own.next <= own.last) return own.next++
      const under = taking.get(key) ?? take(workspaceId, series, key).finally(() => taking.delete(key))
      taking.set(key, under)
      await under
    }
  }
}

const minimum = (a: bigint, b: bigint): bigint => (a < b ? a : b)
