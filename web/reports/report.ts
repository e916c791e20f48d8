import type { Money } from '@kohoi/contract/money'
import type { Filter } from '@kohoi/rules'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { isRange, type Period, periods, type Range, rangeOf } from './period.ts'

export type Group = 'type' | 'stage' | 'reason' | 'source' | 'way' | 'task' | 'team' | 'owner' | 'month'

/** What is said of some records: how many, worth what, how long they waited (in minutes of working time), and which they are. */
export type Figure = {
  count: number
  amount?: Money | null
  weighted?: Money
  share?: string
  minutes?: { median: number; p90: number } | null
  filter: Filter
}
type Sums = Figure & { parts?: Record<string, Figure> }
export type Line = Sums & { id: string | null; name: string | null; share: string }
export type Figures = { items: Line[]; total: Sums & { unconverted?: Money[] } }

/** What a report is asked for; it stands in the address. */
export type Asked = {
  period?: Period | undefined
  from?: string | undefined
  to?: string | undefined
  teamId?: string | undefined
  ownerId?: string | undefined
  groupBy?: string | undefined
}

export function readAsked(search: Record<string, unknown>): Asked {
  const text = (name: string) => (typeof search[name] === 'string' ? { [name]: search[name] } : {})
  const period = periods.find((known) => known === search.period)
  return {
    ...(period && { period }),
    ...(period === 'range' && { ...text('from'), ...text('to') }),
    ...text('teamId'),
    ...text('ownerId'),
    ...text('groupBy'),
  }
}

/** The figures of a report in one of its groups; read again whenever one of its records changes. */
export function useFigures(path: string, list: string, group: Group, range: Range | null, asked: Asked) {
  const question = { groupBy: group, teamId: asked.teamId, ownerId: asked.ownerId, ...range }
  return useQuery({
    queryKey: [...keys.lists(list), 'report', path, question],
    queryFn: ({ signal }) => api.get<Figures>(`/reports/${path}`, question, signal),
    placeholderData: keepPreviousData,
  })
}

/** The days a report is asked for; null is any time. */
export const daysOf = ({ from, to }: Asked, period: Period, today: string): Range | null =>
  period === 'range' ? (isRange({ from, to }) ? { from, to } : null) : rangeOf(period, today)

/** The address of the list of the records that a figure counts. */
export const listOf = (list: string, filter: Filter): string =>
  `/${list}?filter=${encodeURIComponent(JSON.stringify(filter))}`
