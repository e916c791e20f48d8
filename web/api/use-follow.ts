import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from './live.ts'
import { keys } from './query.ts'

/** Reads what begins with `path` again, at most once a second, when records of an entity change: for what follows from them and is saved by nobody. */
export function useFollow(entity: string, path: string): void {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unlisten = listen('changed', (change) => {
      if (change.entity !== entity) return
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: keys.all(path) })
      }, 1000)
    })
    return () => {
      clearTimeout(timer)
      unlisten()
    }
  }, [client, entity, path])
}
