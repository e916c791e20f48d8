import type { Writable } from 'node:stream'
import type pg from 'pg'
import { isId } from './ids.ts'
import { Inserts, type Shape, type Statement } from './inserts.ts'
import type { Sql } from './sql.ts'

/** One transaction. Reads are awaited; writes are sent at once and awaited together before the commit. */
export type Tx = {
  many<T>(query: Sql): Promise<T[]>
  /** The first row, or undefined. */
  maybe<T>(query: Sql): Promise<T | undefined>
  /** Sent without waiting; a failure fails the commit. */
  write(query: Sql): void
  /** A row to be inserted: sent together with others before whatever is sent next, which finds it there. */
  insert(shape: Shape, cells: readonly unknown[]): void
  /** Waits for all writes sent so far; answers the rows touched by `query`. */
  count(query: Sql): Promise<number>
}

/** Thrown to run the whole command again with new ids and a new snapshot. */
export class Again extends Error {}

const tries = 8
const transient = new Set(['40001', '40P01', '55P03'])
/** A key was taken, or a row referred to went, after the command had looked: looking anew it says so in its own words. */
const overtaken = new Set(['23505', '23503'])
const triesOvertaken = 3
/** Rows held back to be inserted together; with more, the database begins on them while the command goes on. */
const mostWaiting = 500

function wantsRetry(error: unknown, attempt: number): boolean {
  const code = (error as { code?: string } | null)?.code ?? ''
  if (overtaken.has(code)) return attempt < triesOvertaken
  return attempt < tries && (error instanceof Again || transient.has(code))
}

/**
 * Runs `work` in one transaction of the workspace and commits. Serialization failures, deadlocks, keys taken meanwhile and `Again` run it
 * anew, so `work` must make its ids inside. Without a workspace only tables that have none can be read.
 */
export async function transact<T>(
  pool: pg.Pool,
  workspaceId: string | null,
  work: (tx: Tx) => Promise<T>,
  options: { scan?: boolean } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, workspaceId, work, options.scan ?? false)
    } catch (error) {
      if (!wantsRetry(error, attempt)) throw error
      if (error instanceof Again) continue
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt))
    }
  }
}

async function once<T>(
  pool: pg.Pool,
  workspaceId: string | null,
  work: (tx: Tx) => Promise<T>,
  scan: boolean,
): Promise<T> {
  const client = await pool.connect()
  // A connection lost while it is in use fails its queries; without a listener it would end the process.
  const ignore = () => {}
  client.on('error', ignore)
  const sent: Promise<unknown>[] = []
  // Every query in flight has a handler from the start: one failure must not become an unhandled rejection of the others.
  const gather = gatherWrites(client)
  const inserts = new Inserts()
  const keep = (answer: Promise<pg.QueryResult>) => {
    answer.catch(() => {})
    sent.push(answer)
    return answer
  }
  const control = (text: string) => {
    gather()
    return keep(client.query(text))
  }
  const sendNow = (query: Statement) => {
    gather()
    return keep(run(client, query))
  }
  const send = (query: Statement) => {
    if (inserts.size) void sendNow(inserts.take())
    return sendNow(query)
  }
  const tx: Tx = {
    many: async <R>(query: Sql) => (await send(query)).rows as R[],
    maybe: async <R>(query: Sql) => (await send(query)).rows[0] as R | undefined,
    write: (query) => void send(query),
    insert(shape, cells) {
      inserts.add(shape, cells)
      if (inserts.size >= mostWaiting) void sendNow(inserts.take())
    },
    count: async (query) => (await send(query)).rowCount ?? 0,
  }
  let broken: Error | undefined
  try {
    void control(beginning(workspaceId, scan))
    const result = await work(tx)
    if (inserts.size) void sendNow(inserts.take())
    const commit = control('commit')
    await Promise.all(sent)
    // PostgreSQL answers the commit of an aborted transaction with ROLLBACK, and pg resolves it.
    if ((await commit).command !== 'COMMIT') throw new Error('the transaction was rolled back')
    return result
  } catch (error) {
    await Promise.allSettled(sent)
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw await firstCause(sent, error)
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}

/** Opens the transaction and names its workspace in one message; if it fails, row-level security shows the rest nothing. */
function beginning(workspaceId: string | null, scan: boolean): string {
  if (workspaceId !== null && !isId(workspaceId)) throw new Error('no id of a workspace')
  const workspace = workspaceId === null ? '' : `; set local app.workspace_id = '${workspaceId}'`
  return `begin${workspace}${scan ? `; set local app.scan = 'on'` : ''}`
}

/** Statements sent in one turn of the event loop leave in one system call: each costs more than making the statement. */
function gatherWrites(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  let corked = false
  return () => {
    if (corked) return
    corked = true
    stream.cork()
    setImmediate(() => {
      corked = false
      stream.uncork()
    })
  }
}

/** The error that aborted the transaction, not the "current transaction is aborted" of the queries after it. */
async function firstCause(sent: Promise<unknown>[], thrown: unknown): Promise<unknown> {
  if ((thrown as { code?: string } | null)?.code !== '25P02' && !(thrown as Error).message?.includes('rolled back'))
    return thrown
  for (const outcome of await Promise.allSettled(sent)) if (outcome.status === 'rejected') return outcome.reason
  return thrown
}

/** Statements seen often are prepared by name: planning the same text again costs more than running it. */
const seen = new Map<string, { times: number; name?: string }>()
const namedAfter = 3
const mostNamed = 400
let named = 0

function run(client: pg.PoolClient, query: Statement): Promise<pg.QueryResult> {
  const { text, values } = query
  let known = seen.get(text)
  if (!known) {
    if (seen.size > 5000) for (const [old, { name }] of seen) if (!name) seen.delete(old)
    known = { times: 0 }
    seen.set(text, known)
  }
  if (!known.name && ++known.times >= namedAfter && named < mostNamed) known.name = `s${++named}`
  return client.query(known.name ? { name: known.name, text, values } : { text, values })
}
