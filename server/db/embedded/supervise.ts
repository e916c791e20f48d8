import { setTimeout as pause } from 'node:timers/promises'
import type { LogEntry } from './log.ts'
import type { Postmaster } from './postmaster.ts'
import { signalAll } from './processes.ts'

/** A postmaster that is replaced whenever it dies, until `stop()`. */
export type Supervised = { stop(): Promise<void>; onRestart(callback: () => void): void }

const longestWaitMs = 5000

/**
 * Starts a postmaster – which may throw – and keeps one running: at once after the first death, then in growing steps up to five
 * seconds, for as long as it takes (a full disk is freed some day).
 */
export async function supervise(
  start: (cancelled: AbortSignal) => Promise<Postmaster>,
  log: (entry: LogEntry) => void,
): Promise<Supervised> {
  const callbacks: (() => void)[] = []
  const stopping = new AbortController()
  const { signal } = stopping
  let current = await start(signal)
  const interrupt = () => signalAll([current.pid], 'SIGINT')
  process.once('exit', interrupt)

  const watching = watch()
  return {
    onRestart: (callback) => void callbacks.push(callback),
    async stop() {
      stopping.abort()
      await current.stop()
      await watching
      process.off('exit', interrupt)
    },
  }

  async function watch(): Promise<void> {
    for (let wait = 0, since = 0; ; since = Date.now()) {
      await current.ended
      if (signal.aborted) return
      log({ level: 'error', msg: 'PostgreSQL ended unexpectedly; it is started again' })
      if (Date.now() - since > 60_000) wait = 0
      for (let back = false; !back; ) {
        await pause(wait, undefined, { signal }).catch(() => undefined)
        if (signal.aborted) return
        wait = Math.min(longestWaitMs, Math.max(100, wait * 2))
        back = await restart()
      }
    }
  }

  async function restart(): Promise<boolean> {
    try {
      current = await start(signal)
    } catch (error) {
      if (!signal.aborted) log({ level: 'error', msg: error instanceof Error ? error.message : String(error) })
      return false
    }
    if (signal.aborted) {
      await current.stop()
      return true
    }
    log({ level: 'info', msg: 'PostgreSQL is back' })
    for (const callback of callbacks) callback()
    return true
  }
}
