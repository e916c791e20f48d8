import type { Unmet } from '@kohoi/rules'

/** One candidate of a decision and what became of it. */
export type Step = {
  kind: 'task' | 'team' | 'member'
  id: string
  name: string
  result: 'chosen' | 'notMatched' | 'inactive' | 'optedOut' | 'full' | 'later' | 'passedOver'
  unmet: Unmet[]
}

/** assigned: somebody has it · waiting: a team has it but nobody could take it · unassigned: nobody · manual: given by hand. */
export type State = 'assigned' | 'waiting' | 'unassigned' | 'manual'

/** Why a record went where it went: every candidate in the order asked. */
export type Receipt = { state: State; teamId: string | null; ownerId: string | null; at: string; steps: Step[] }

export type RoutedEntity = 'lead' | 'opportunity'
