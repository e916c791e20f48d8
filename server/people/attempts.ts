import { isIPv6 } from 'node:net'
import type pg from 'pg'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import { refuse } from '../refuse.ts'

/**
 * Counts a try at a door and refuses with 429 when there were too many in the window. Real time, one atomic upsert, in a transaction
 * of its own so that a refusal does not undo the count.
 */
export async function countAttempt(pool: pg.Pool, key: string, most: number, windowSeconds: number): Promise<void> {
  const row = await transact(pool, null, (tx) =>
    tx.maybe<{ count: number; left: number }>(sql`
      insert into attempts as a (key, count, window_start) values (${key.slice(0, 300)}, 1, now())
      on conflict (key) do update set
        count = case when a.window_start < now() - make_interval(secs => ${windowSeconds}) then 1 else a.count + 1 end,
        window_start = case when a.window_start < now() - make_interval(secs => ${windowSeconds}) then now() else a.window_start end
      returning count, ceil(extract(epoch from window_start + make_interval(secs => ${windowSeconds}) - now()))::int as left`),
  )
  if (row && row.count > most) throw refuse('rate.limited', { retryAfter: Math.max(1, row.left) })
}

/** Forgets the tries after a success. */
export const forgetAttempts = (pool: pg.Pool, key: string): Promise<unknown> =>
  transact(pool, null, (tx) => tx.count(sql`delete from attempts where key = ${key.slice(0, 300)}`))

/** Takes a try back that turned out to be none: only failures count against a network that many people share. */
export const takeBack = (pool: pg.Pool, key: string): Promise<unknown> =>
  transact(pool, null, (tx) =>
    tx.count(sql`update attempts set count = greatest(0, count - 1) where key = ${key.slice(0, 300)}`),
  )

/** Addresses that share an exit count as one: /24 for IPv4, /64 for IPv6 however it is written; whatever is no address counts as one too. */
export function neighbourhood(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1]
  if (v4) return v4
  if (!isIPv6(address)) return 'elsewhere'
  const [front = [], back = []] = address.split('::').map((half) => half.split(':').filter(Boolean))
  const left = 8 - front.length - back.length
  const groups = [...front, ...Array<string>(Math.max(0, left)).fill('0'), ...back]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
