import type { RecordOf } from '@kohoi/contract/noun'
import type { salesTarget } from '@kohoi/contract/nouns/target'
import type { Recipient } from '@kohoi/contract/shapes'
import type { Filter } from '@kohoi/rules'
import { useMe } from '../api/session.ts'

export type Target = Omit<RecordOf<typeof salesTarget>, 'recipients'> & { recipients: Recipient[] }

export const list = '/sales-targets'

/** Whether the present person sets targets; the others see how far theirs are. */
export function useSetsTargets(): boolean {
  return ['admin', 'manager'].includes(useMe()?.role ?? '')
}

/** What was won for a target, as a filter of opportunities; days are whole days of the company. */
export function wonFor({ scope, userId, teamId, startsOn, endsOn }: Target): Filter {
  const all: Filter[] = [
    { field: 'state', op: 'is', value: 'won' },
    { field: 'closedAt', op: 'between', value: [startsOn, endsOn] },
  ]
  if (scope === 'user' && userId) all.push({ field: 'ownerId', op: 'is', value: userId })
  if (scope === 'team' && teamId) all.push({ field: 'teamId', op: 'is', value: teamId })
  return { all }
}

/** How far a target's time has run on a day, in percent: 0 before it begins, 100 once it is over. */
export function elapsed({ startsOn, endsOn }: Pick<Target, 'startsOn' | 'endsOn'>, today: string): number {
  const day = (text: string) => Date.parse(`${text}T00:00Z`) / 86_400_000
  const length = day(endsOn) - day(startsOn) + 1
  return Math.round(Math.min(1, Math.max(0, (day(today) - day(startsOn) + 1) / length)) * 100)
}
