import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { listen } from '../api/live.ts'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { type Question, searchOf } from './use-board.ts'

/** Of how many cards of a stage the next activity is overdue, due today, or planned for later. */
export type Upcoming = { stageId: string | null; overdue: number; today: number; planned: number }

/** How often it is read at most while others work, in milliseconds. */
const atMost = 3000

/** What comes next, by stage; empty until it is read, for the cards wait for nothing. */
export function useUpcoming({ filter, q }: Question): ReadonlyMap<string | null, Upcoming> {
  const client = useQueryClient()
  const key = [...keys.all('opportunities'), 'upcoming', { filter, q }]
  const text = JSON.stringify(key)
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      api.get<{ columns: Upcoming[] }>('/board/next-activities', searchOf({ filter, q }), signal),
    placeholderData: keepPreviousData,
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      void client.invalidateQueries({ queryKey: JSON.parse(text), refetchType: document.hidden ? 'none' : 'active' })
    }
    const unlisten = listen('changed', ({ entity }) => {
      if (entity === 'activity' || entity === 'opportunity') timer ??= setTimeout(read, atMost)
    })
    return () => {
      clearTimeout(timer)
      unlisten()
    }
  }, [client, text])
  return useMemo(() => new Map(data?.columns.map((one) => [one.stageId, one])), [data])
}
