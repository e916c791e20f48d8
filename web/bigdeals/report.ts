import type { Money } from '@kohoi/contract/money'
import type { Filter } from '@kohoi/rules'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api/request.ts'
import { daysOfMonth, type Period, rangeOf } from './period.ts'

export type Group = 'type' | 'team' | 'month'
type Sums = { count: number; amount: Money; weighted: Money }
export type Line = Sums & { id: string | null; name: string | null; share: string }
export type Report = { items: Line[]; total: Sums & { unconverted?: Money[] } }

/** What the overview is asked for; it stands in the address. */
export type Asked = { period: Period; teamId?: string | undefined; ownerId?: string | undefined }

/** Big Deals by type, team or month; read again whenever an opportunity changes. */
export function useReport(asked: Asked, groupBy: Group, today: string) {
  const { teamId, ownerId } = asked
  const question = { groupBy, teamId, ownerId, ...rangeOf(asked.period, today) }
  return useQuery({
    queryKey: ['opportunities', 'list', 'bigDealReport', question],
    queryFn: ({ signal }) => api.get<Report>('/reports/big-deals', question, signal),
    placeholderData: keepPreviousData,
  })
}

/** The opportunities that the report counts, or those of one of its lines. */
export function countedBy(asked: Asked, today: string, line?: { group: Group; id: string | null }): Filter {
  const range = rangeOf(asked.period, today)
  const all: Filter[] = [
    { field: 'bigDeal', op: 'is', value: true },
    { field: 'state', op: 'is', value: 'open' },
  ]
  if (range) all.push(closing(range))
  if (asked.teamId) all.push({ field: 'teamId', op: 'is', value: asked.teamId })
  if (asked.ownerId) all.push({ field: 'ownerId', op: 'is', value: asked.ownerId })
  if (line) all.push(ofLine(line.group, line.id))
  return { all }
}

const fields = { type: 'typeId', team: 'teamId', month: 'expectedCloseDate' } as const

function ofLine(group: Group, id: string | null): Filter {
  if (id === null) return { field: fields[group], op: 'isEmpty' }
  return group === 'month' ? closing(daysOfMonth(id)) : { field: fields[group], op: 'is', value: id }
}

const closing = ({ from, to }: { from: string; to: string }): Filter => ({
  field: 'expectedCloseDate',
  op: 'between',
  value: [from, to],
})

/** The address of the list of these opportunities. */
export const listOf = (filter: Filter): string => `/opportunities?filter=${encodeURIComponent(JSON.stringify(filter))}`
