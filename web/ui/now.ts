import { useSyncExternalStore } from 'react'
import { store } from './store.ts'

const now = store(Date.now())
let looking = 0
let timer: ReturnType<typeof setInterval> | undefined

/** The present moment in milliseconds, read anew four times a minute while somebody looks. */
export const useNow = (): number => useSyncExternalStore(subscribe, now.get)

function subscribe(listener: () => void): () => void {
  if (looking++ === 0) {
    now.set(Date.now())
    timer = setInterval(() => now.set(Date.now()), 15_000)
  }
  const forget = now.subscribe(listener)
  return () => {
    forget()
    if (--looking === 0) clearInterval(timer)
  }
}
