import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from '../api/live.ts'
import { keys } from '../api/query.ts'

/** Reads targets again, at most once a second, when opportunities change: what is won moves them, which nobody saves. */
export function useFreshProgress(): void {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unlisten = listen('changed', ({ entity }) => {
      if (entity !== 'opportunity') return
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: keys.all('sales-targets') })
      }, 1000)
    })
    return () => {
      clearTimeout(timer)
      unlisten()
    }
  }, [client])
}
