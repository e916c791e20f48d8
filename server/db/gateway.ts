import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import type { Clock } from './clock.ts'
import { type Config, loadConfig } from './config.ts'
import type { Actor, Ctx, Happening, HistoryEntry, Recorded } from './context.ts'
import { newId } from './ids.ts'
import { Json, shapeOf } from './inserts.ts'
import type { Numbers } from './numbers.ts'
import { sql } from './sql.ts'
import { Again, type Tx, transact } from './transaction.ts'

/** What a transaction left behind. `config` is the configuration it worked with. */
export type Commit = { workspaceId: string; config: Config; events: readonly Recorded[]; jobs: number }

/** The one door to the database for everything that acts: one transaction a command, history, events and jobs in the same commit. */
export type Gateway = {
  readonly pool: pg.Pool
  readonly clock: Clock
  /**
   * Runs a command. `opener` finds out who acts and which version of the configuration stands. Where it is known from the time before, the
   * command begins with that and does not wait; should the answer be another, all of it is undone and begun anew.
   */
  run<T>(workspaceId: string, opener: Opener, work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Runs a command as the program itself. */
  asSystem<T>(workspaceId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Told after each commit that left events or jobs. */
  onCommit(listener: (commit: Commit) => void): void
}

export type Opened = { actor: Actor; configVersion: bigint }

/** `knownAs`: names what is asked, where the answer may be remembered; such a command must bear to be begun twice. */
export type Opener = { readonly find: (tx: Tx) => Promise<Opened>; readonly knownAs?: string }

/** Names of the reactions to an event, each to be run once; those that would find nothing to do may be left out. */
export type ReactionsOf = (happening: Happening, config: Config) => readonly string[]

/** What else a command writes because of what it leaves in the history. */
export type Noted = (ctx: Ctx, history: readonly HistoryEntry[]) => void

export function openGateway(
  pool: pg.Pool,
  clock: Clock,
  publicUrl: string,
  reactionsOf: ReactionsOf,
  numbers: Numbers,
  noted: Noted,
): Gateway {
  const configs = new Map<string, Config>()
  const listeners: ((commit: Commit) => void)[] = []

  async function configAt(tx: Tx, workspaceId: string, version: bigint): Promise<Config> {
    const known = configs.get(workspaceId)
    if (known?.version === version) return known
    const config = await loadConfig(tx, workspaceId)
    configs.set(workspaceId, config)
    return config
  }

  const remembered = new Map<string, Opened>()

  async function begun<T>(
    tx: Tx,
    workspaceId: string,
    { find, knownAs }: Opener,
    act: (opened: Opened, config: Config) => Promise<T>,
  ): Promise<T> {
    const name = knownAs && `${workspaceId} ${knownAs}`
    const guess = name && remembered.get(name)
    const known = configs.get(workspaceId)
    if (!name || !guess || known?.version !== guess.configVersion) {
      const opened = await find(tx)
      if (name && remembered.size >= mostRemembered) remembered.clear()
      if (name) remembered.set(name, opened)
      return act(opened, await configAt(tx, workspaceId, opened.configVersion))
    }
    // What the command says, also that it refuses, counts only if it began with the truth.
    const [found, done] = await Promise.allSettled([find(tx), act(guess, known)])
    const isTrue = found.status === 'fulfilled' && isDeepStrictEqual(found.value, guess)
    if (!isTrue) remembered.delete(name)
    if (found.status === 'rejected') throw found.reason
    if (!isTrue) throw new Again()
    if (done.status === 'rejected') throw done.reason
    return done.value
  }

  const gateway: Gateway = {
    pool,
    clock,
    onCommit: (listener) => void listeners.push(listener),
    asSystem: (workspaceId, work) => gateway.run(workspaceId, system(workspaceId), work),
    async run(workspaceId, opener, work) {
      const outcome = await transact(pool, workspaceId, async (tx) => {
        const now = clock.now()
        const lot = numbers(workspaceId)
        const act = async ({ actor }: Opened, config: Config) => {
          const trace = new Trace()
          const ctx: Ctx = {
            tx,
            workspaceId,
            actor,
            now,
            config,
            publicUrl,
            once: once(),
            nextNumber: lot.next,
            note: (entry) => void trace.history.push(entry),
            emit(happening) {
              const recorded = { ...happening, id: '' }
              trace.events.push(recorded)
              for (const reaction of reactionsOf(happening, config)) trace.jobs.push({ reaction, payload: recorded })
            },
            enqueue: (reaction, payload) => void trace.jobs.push({ reaction, payload }),
            after: (effect) => void trace.effects.push(effect),
          }
          return { result: await work(ctx), trace, config, ctx }
        }
        try {
          const done = await begun(tx, workspaceId, opener, act)
          noted(done.ctx, done.trace.history)
          done.trace.write(tx, workspaceId, done.ctx.actor.userId, now)
          return done
        } catch (error) {
          lot.giveBack()
          throw error
        }
      })
      for (const effect of outcome.trace.effects) effect()
      const { events, jobs } = outcome.trace
      const commit = { workspaceId, config: outcome.config, events, jobs: jobs.length }
      if (events.length || jobs.length) for (const listener of listeners) listener(commit)
      return outcome.result
    },
  }
  return gateway
}

const mostRemembered = 2000

/** Makes a thing at the first call with its key and answers it from then on. */
function once(): Ctx['once'] {
  const made = new Map<unknown, unknown>()
  return <T>(key: unknown, make: () => T) => {
    if (!made.has(key)) made.set(key, make())
    return made.get(key) as T
  }
}

const system = (workspaceId: string): Opener => ({
  async find(tx) {
    const row = await tx.maybe<{ config_version: bigint; language: Actor['language'] }>(
      sql`select config_version, language from workspaces where workspace_id = ${workspaceId}`,
    )
    if (!row) throw new Error(`no workspace ${workspaceId}`)
    return { actor: asProgram(row.language), configVersion: row.config_version }
  },
})

/** The program itself as the one who acts. */
export const asProgram = (language: Actor['language']): Actor => ({
  userId: null,
  name: 'Kohoi',
  role: 'system',
  language,
  companyIds: [],
})

/** What a command leaves behind besides its rows: written last before the commit. */
class Trace {
  readonly history: HistoryEntry[] = []
  readonly events: Recorded[] = []
  readonly jobs: { reaction: string; payload: object }[] = []
  readonly effects: (() => void)[] = []

  write(tx: Tx, workspaceId: string, userId: string | null, now: Date): void {
    const { history, events, jobs } = this
    // As late as can be: the live stream reads events in the order of their ids, and what comes between id and commit it reads again.
    for (const event of events) event.id = newId()
    const at = now.toISOString()
    for (const { entity, recordId, type, changes = [], data = {} } of history)
      tx.insert(historyShape, [
        workspaceId,
        newId(),
        entity,
        recordId,
        type,
        at,
        userId,
        new Json(changes),
        new Json(data),
      ])
    for (const { id, type, entity, recordId, payload = {} } of events)
      tx.insert(eventShape, [workspaceId, id, type, entity ?? null, recordId ?? null, at, new Json(payload)])
    for (const { reaction, payload } of jobs)
      tx.insert(jobShape, [workspaceId, newId(), reaction, new Json(payload), at])
  }
}

const historyShape = shapeOf('history', [
  'workspace_id',
  'id',
  'entity',
  'record_id',
  'type',
  'at',
  'by_user_id',
  'changes',
  'data',
])
const eventShape = shapeOf('events', ['workspace_id', 'id', 'type', 'entity', 'record_id', 'at', 'payload'])
const jobShape = shapeOf('jobs', ['workspace_id', 'id', 'reaction', 'payload', 'created_at'])
