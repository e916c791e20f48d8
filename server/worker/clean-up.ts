import type { Gateway } from '../db/gateway.ts'
import { type Sql, sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'

const every = 3_600_000
const day = 86_400_000
const batch = 5000

/** Days that each is kept, by the product's clock. */
const kept = { events: 7, idempotency: 2, links: 30, sessions: 90, importFiles: 30 }

/**
 * Deletes what nobody asks for any more: old events of the live stream, answers kept for repeated requests, spent links, ended sessions,
 * files of imports long over, counted tries at the doors; and whatever `more` says. Looks at once and every hour; answers how to stop. Small
 * transactions, so that nobody waits for it.
 */
export function keepClean(gateway: Gateway, more: readonly Cleaner[], onError: (error: Error) => void): () => void {
  let stopped = false
  const clean = () =>
    void cleanUp(gateway, more, () => stopped).catch((error: Error) => {
      if (!stopped) onError(error)
    })
  clean()
  const timer = setInterval(clean, every)
  timer.unref()
  return () => {
    stopped = true
    clearInterval(timer)
  }
}

/** What a noun has to clean up in one workspace. */
type Cleaner = (gateway: Gateway, workspaceId: string) => Promise<void>

async function cleanUp(gateway: Gateway, more: readonly Cleaner[], stopped: () => boolean): Promise<void> {
  const { pool, clock } = gateway
  const now = clock.now().getTime()
  const before = (days: number) => new Date(now - days * day)
  // Tries are counted in real time.
  await transact(pool, null, (tx) => tx.count(sql`delete from attempts where window_start < now() - interval '1 day'`))
  const workspaces = await transact(pool, null, (tx) =>
    tx.many<{ workspace_id: string }>(sql`select distinct workspace_id from logins`),
  )
  for (const { workspace_id: id } of workspaces) {
    const mine = sql`workspace_id = ${id}`
    const some: readonly Sql[] = [
      // Ids and times rise together, so the first ids are the oldest events.
      sql`delete from events where ${mine} and at < ${before(kept.events)}
        and id in (select id from events where ${mine} order by id limit ${batch})`,
      sql`delete from idempotency where ${mine} and ctid in (select ctid from idempotency where ${mine} and at < ${before(kept.idempotency)} limit ${batch})`,
      sql`delete from links where ${mine} and expires_at < ${before(kept.links)}`,
      sql`delete from sessions where ${mine} and last_used_at < ${before(kept.sessions)}`,
      // What an import did is known without its file, and undone without it.
      sql`delete from import_files f using imports i where f.workspace_id = ${id} and i.workspace_id = f.workspace_id and i.id = f.id
        and i.state in ('new', 'tested', 'done', 'failed', 'undone') and coalesce(i.finished_at, i.updated_at) < ${before(kept.importFiles)}`,
    ]
    for (const query of some)
      for (let deleted = batch; deleted >= batch && !stopped(); )
        deleted = await transact(pool, id, (tx) => tx.count(query))
    for (const clean of more) if (!stopped()) await clean(gateway, id)
  }
}
