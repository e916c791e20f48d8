import type { Money } from '@kohoi/contract/money'
import type { Filter } from '@kohoi/rules'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api/request.ts'
import { type Period, periods, rangeOf } from './period.ts'

export type Group = 'type' | 'stage' | 'reason' | 'team' | 'owner' | 'month'
type Sums = { count: number; amount: Money; weighted?: Money; filter: Filter }
export type Line = Sums & { id: string | null; name: string | null; share: string }
export type Figures = { items: Line[]; total: Sums & { unconverted?: Money[] } }

/** A report on opportunities as the page shows it: below which address, by which of their days, in which tables. */
export type Report = {
  path: 'big-deals' | 'lost' | 'pipeline'
  day: 'expectedCloseDate' | 'closedAt'
  groups: readonly Group[]
}

/** What a report is asked for; it stands in the address. */
export type Asked = { period: Period; teamId?: string | undefined; ownerId?: string | undefined }

export const readAsked = ({ period, teamId, ownerId }: Record<string, unknown>): Asked => ({
  period: periods.find((known) => known === period) ?? 'all',
  ...(typeof teamId === 'string' && { teamId }),
  ...(typeof ownerId === 'string' && { ownerId }),
})

/** The figures of a report in one of its groups; read again whenever an opportunity changes. */
export function useFigures({ path }: Report, { period, teamId, ownerId }: Asked, groupBy: Group, today: string) {
  const question = { groupBy, teamId, ownerId, ...rangeOf(period, today) }
  return useQuery({
    queryKey: ['opportunities', 'list', 'report', path, question],
    queryFn: ({ signal }) => api.get<Figures>(`/reports/${path}`, question, signal),
    placeholderData: keepPreviousData,
  })
}

/** The address of the list of the opportunities that a figure counts. */
export const listOf = (filter: Filter): string => `/opportunities?filter=${encodeURIComponent(JSON.stringify(filter))}`
