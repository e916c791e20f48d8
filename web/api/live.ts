import type { QueryClient } from '@tanstack/react-query'
import { keys } from './query.ts'
import { base } from './request.ts'
import type { Versioned } from './use-record.ts'

export type Changed = { entity: string; id: string; version?: number }
export type Notice = {
  id: string
  kind: string
  title: string
  body: string
  link: string | null
  data: Record<string, unknown>
  createdAt: string
  readAt: string | null
}
type Listeners = {
  notification: (notice: Notice) => void
  changed: (change: Changed) => void
  connected: (up: boolean) => void
}

const listeners: { [K in keyof Listeners]: Set<Listeners[K]> } = {
  notification: new Set(),
  changed: new Set(),
  connected: new Set(),
}

/** Hears what the server says: `listen('changed', …)` for boards and reports that hold more than records and lists. */
export function listen<K extends keyof Listeners>(name: K, listener: Listeners[K]): () => void {
  listeners[name].add(listener)
  return () => listeners[name].delete(listener)
}

/**
 * Opens the one line to the server and keeps what is on the screen fresh: a changed record and the lists of its kind are read again,
 * at most twice a second however much changes. Answers how to hang up.
 */
export function connect(client: QueryClient): () => void {
  const source = new EventSource(`${base}/events`)
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  source.addEventListener('open', () => {
    for (const listener of listeners.connected) listener(true)
  })
  source.addEventListener('error', () => {
    for (const listener of listeners.connected) listener(false)
  })
  source.addEventListener('notification', (event: MessageEvent<string>) => {
    const notice = JSON.parse(event.data) as Notice
    for (const listener of listeners.notification) listener(notice)
  })
  source.addEventListener('changed', (event: MessageEvent<string>) => void heard(JSON.parse(event.data) as Changed))

  async function heard(change: Changed) {
    // What there is in the world is long to tell, and nobody needs it before something has changed.
    const { pathOf } = await import('./nouns.ts')
    const path = pathOf(change.entity)
    const known = client.getQueryData<Versioned>(keys.record(path, change.id))
    const mine = known !== undefined && change.version !== undefined && known.version >= change.version
    if (!mine) {
      void client.invalidateQueries({ queryKey: keys.record(path, change.id) })
      waiting.add(path)
      timer ??= setTimeout(() => {
        timer = undefined
        for (const one of waiting) void client.invalidateQueries({ queryKey: keys.lists(one) })
        waiting.clear()
      }, 500)
    }
    for (const listener of listeners.changed) listener(change)
  }

  return () => {
    clearTimeout(timer)
    source.close()
  }
}
