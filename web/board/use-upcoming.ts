import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { useFollow } from '../api/use-follow.ts'
import { type Question, searchOf } from './use-board.ts'

/** Of how many cards of a stage the next activity is overdue, due today, or planned for later. */
export type Upcoming = { stageId: string | null; overdue: number; today: number; planned: number }

/** How often it is read at most while others work, in milliseconds. */
const atMost = 3000

/** What comes next, by stage; empty until it is read, for the cards wait for nothing. */
export function useUpcoming({ filter, q }: Question): ReadonlyMap<string | null, Upcoming> {
  const { data } = useQuery({
    queryKey: [...keys.all('opportunities'), 'upcoming', { filter, q }],
    queryFn: ({ signal }) =>
      api.get<{ columns: Upcoming[] }>('/board/next-activities', searchOf({ filter, q }), signal),
    placeholderData: keepPreviousData,
  })
  useFollow(['opportunity', 'activity'], 'opportunities/upcoming', atMost)
  return useMemo(() => new Map(data?.columns.map((one) => [one.stageId, one])), [data])
}
