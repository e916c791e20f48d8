import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Gateway } from '../db/gateway.ts'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import type { Hub } from './hub.ts'
import { isForPages } from './read-events.ts'

const channel = 'kohoi_live'
const every = 50
const pollEvery = 15_000
/** PostgreSQL takes at most 8,000 bytes in one notice. */
const mostRooms = 60

type Range = [first: string, last: string]
type Notice = { from: string; rooms: Record<string, Range> }

/** Joins this process to the others on the database: they hear of its events, and its pages (`hub`) of theirs. Answers how to leave. */
export function joinOthers(
  gateway: Gateway,
  databaseUrl: string,
  hub: Hub | null,
  onError: (error: Error) => void,
): () => Promise<void> {
  // Nobody listens to himself.
  const self = randomUUID()
  const stopAnnouncing = announce(gateway, self, onError)
  const stopListening = hub ? listen(databaseUrl, hub, self, onError) : async () => {}
  return async () => {
    stopAnnouncing()
    await stopListening()
  }
}

/**
 * Tells the other processes which events were committed here: one small NOTIFY from a timer, never in the transaction of the business,
 * whose commits it would queue up. A notice that is lost costs some seconds, since the others also look by themselves.
 */
function announce(gateway: Gateway, self: string, onError: (error: Error) => void): () => void {
  let rooms = new Map<string, Range>()
  let timer: NodeJS.Timeout | undefined
  gateway.onCommit(({ workspaceId, events }) => {
    const ids = events.filter(isForPages).map(({ id }) => id)
    if (!ids.length) return
    const sorted = [...(rooms.get(workspaceId) ?? []), ...ids].sort()
    rooms.set(workspaceId, [sorted[0] ?? '', sorted.at(-1) ?? ''])
    timer ??= setTimeout(say, every)
  })
  function say() {
    timer = undefined
    const waiting = [...rooms]
    rooms = new Map()
    for (let i = 0; i < waiting.length; i += mostRooms) {
      const notice: Notice = { from: self, rooms: Object.fromEntries(waiting.slice(i, i + mostRooms)) }
      transact(gateway.pool, null, (tx) =>
        tx.maybe(
          sql`select set_config('synchronous_commit', 'off', true), pg_notify(${channel}, ${JSON.stringify(notice)})`,
        ),
      ).catch(onError)
    }
  }
  return () => clearTimeout(timer)
}

/** Hears the other processes on a connection of its own, which comes back by itself, and looks now and then for what was not heard. */
function listen(databaseUrl: string, hub: Hub, self: string, onError: (error: Error) => void): () => Promise<void> {
  let stopped = false
  let client: pg.Client | undefined
  let again: NodeJS.Timeout | undefined

  async function connect() {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 10_000 })
    client = fresh
    let lost = false
    const onLost = (error?: Error) => {
      if (lost || stopped) return
      lost = true
      if (error) onError(error)
      fresh.end().catch(() => {})
      again = setTimeout(() => void connect(), 1000)
    }
    fresh.on('error', onLost).on('end', () => onLost())
    fresh.on('notification', ({ payload }) => hear(payload ?? ''))
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      // What was said while nobody listened.
      await hub.poll()
    } catch (error) {
      onLost(error as Error)
    }
  }

  function hear(payload: string) {
    const notice = JSON.parse(payload) as Notice
    if (notice.from === self) return
    for (const [workspaceId, [first, last]] of Object.entries(notice.rooms)) void hub.heard(workspaceId, first, last)
  }

  void connect()
  const poll = setInterval(() => void hub.poll(), pollEvery)
  poll.unref()
  return async () => {
    stopped = true
    clearTimeout(again)
    clearInterval(poll)
    await client?.end().catch(() => {})
  }
}
