import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from './live.ts'

/**
 * Reads what begins with `path` again when records of these entities change, at most once in so many milliseconds: for what follows from
 * them and is saved by nobody. The path may go on to a part: `opportunities/upcoming`. While nobody looks nothing is read, but as soon as somebody does.
 */
export function useFollow(entities: readonly string[], path: string, atMost = 1000): void {
  const client = useQueryClient()
  const followed = entities.join()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      void client.invalidateQueries({
        queryKey: path.split('/'),
        refetchType: document.hidden ? 'none' : 'active',
      })
    }
    const unlisten = listen('changed', ({ entity }) => {
      if (followed.split(',').includes(entity)) timer ??= setTimeout(read, atMost)
    })
    return () => {
      clearTimeout(timer)
      unlisten()
    }
  }, [client, followed, path, atMost])
}
