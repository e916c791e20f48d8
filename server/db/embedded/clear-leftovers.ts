import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { markOf } from './config.ts'
import type { LogEntry } from './log.ts'
import { processesOf, signalAll } from './processes.ts'

/**
 * Ends what an earlier run left on the cluster, so that a new postmaster can take it. Only for the holder of the folder lock.
 * An orphaned postmaster is shut down rather than adopted: this takes moments, and the new one is our child, with our settings.
 */
export async function clearLeftovers(cluster: string, log: (entry: LogEntry) => void): Promise<void> {
  const mark = markOf(cluster)
  const orphans = processesOf(mark, 'postmaster')
  if (orphans.length > 0) {
    log({
      level: 'warn',
      msg: `PostgreSQL of an earlier run (process ${orphans.join(', ')}) still runs; it is shut down`,
    })
    signalAll(orphans, 'SIGINT')
    if (!(await gone(mark, 'postmaster', 20_000))) signalAll(processesOf(mark, 'postmaster'), 'SIGQUIT')
    if (!(await gone(mark, 'postmaster', 5000))) signalAll(processesOf(mark, 'postmaster'), 'SIGKILL')
  }
  // Without their postmaster its children leave by themselves – except one in the middle of a long query. Nothing it does can be
  // committed any more in the eyes of anybody, and the crash recovery that follows takes care of the rest.
  if (!(await gone(mark, 'all', 1000))) signalAll(processesOf(mark, 'all'), 'SIGKILL')
  if (!(await gone(mark, 'all', 10_000)))
    throw new Error(`Processes of an earlier PostgreSQL on ${cluster} do not end.`)
  // PostgreSQL would take any process of the same user for its predecessor if it happens to bear the same id, as in restarted containers.
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

async function gone(mark: string, which: 'postmaster' | 'all', withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs
  while (processesOf(mark, which).length > 0) {
    if (Date.now() > until) return false
    await pause(20)
  }
  return true
}
