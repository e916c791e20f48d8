import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { markOf } from './config.ts'
import { entryOf, type LogEntry } from './log.ts'
import type { Place } from './place.ts'

/** A running postmaster. `ended` resolves when it is gone, whatever the reason. */
export type Postmaster = { pid: number; ended: Promise<void>; stop(): Promise<void> }

/**
 * Starts the postmaster and waits until it accepts connections, however long its recovery takes, or until it is `cancelled`.
 * Throws PostgreSQL's last words if it ends before.
 */
export async function startPostmaster(
  place: Place,
  config: string,
  args: string[],
  log: (entry: LogEntry) => void,
  cancelled: AbortSignal,
): Promise<Postmaster> {
  const files = ['config_file=postgresql.conf', 'hba_file=pg_hba.conf', 'ident_file=pg_ident.conf']
  const child = place.launch(
    'postgres',
    [
      ...['-D', place.cluster, '-c', `cluster_name=${markOf(place.cluster)}`, ...args],
      ...files.flatMap((file) => ['-c', file.replace('=', `=${config}/`)]),
    ],
    // A session of its own: Ctrl-C in the terminal must reach the program alone, which stops PostgreSQL last.
    { cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((done) => child.once('error', () => done()).once('exit', () => done()))
  const last = follow(child, log)
  const running = { value: true }
  void ended.then(() => {
    running.value = false
  })
  const giveUp = () => child.kill('SIGINT')
  cancelled.addEventListener('abort', giveUp, { once: true })
  while (running.value) {
    if (child.pid !== undefined && isReady(place.cluster, child.pid)) {
      cancelled.removeEventListener('abort', giveUp)
      return { pid: child.pid, ended, stop: () => stop(child, ended) }
    }
    await Promise.race([ended, pause(5)])
  }
  const grave = last.filter((line) => /FATAL|PANIC/.test(line))
  throw new Error(`PostgreSQL did not start: ${(grave.length > 0 ? grave : last).join(' ')}`)
}

// The state is the eighth line of its pid file, as pg_ctl reads it.
function isReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function follow(child: ChildProcess, log: (entry: LogEntry) => void): string[] {
  const last: string[] = []
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      log(entryOf(line))
      if (last.push(line) > 10) last.shift()
    })
  }
  return last
}

// Fast shutdown first (open transactions are rolled back, all is written), harder only if that hangs.
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const [signal, withinMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    if (!child.kill(signal)) break
    const done = await Promise.race([ended.then(() => true), pause(withinMs, false, { ref: false })])
    if (done) return
  }
  await ended
}
