/** A condition that kept a candidate from matching; `not` when it is one that ought not to hold, `path` where it stands among alternatives. */
export type Unmet = { field: string; op: string; actual: unknown; expected: unknown; not?: true; path?: string }
export type Step = {
  kind: 'task' | 'team' | 'member'
  /** Of the task, of the team, of the member's user. */
  id: string
  name: string
  result: 'chosen' | 'notMatched' | 'inactive' | 'optedOut' | 'full' | 'later' | 'passedOver'
  unmet: readonly Unmet[]
}

/** Why a record went where it went, as `GET /leads/{id}/assignment` answers. */
export type Receipt = {
  state: 'assigned' | 'waiting' | 'unassigned' | 'manual'
  teamId: string | null
  ownerId: string | null
  at: string
  byUserId?: string | null
  /** Of the rules it was decided by; null where nobody knows, or it was given by hand. */
  version?: number | null
  steps: readonly Step[]
}

export const levels = ['task', 'team', 'member'] as const
export type Level = (typeof levels)[number]

/** The candidates of one level in the order they were asked. */
export const stepsOf = (receipt: Receipt, level: Level): Step[] => receipt.steps.filter((step) => step.kind === level)

/** The candidate of a level that took the record. */
export const chosenOf = (receipt: Receipt, level: Level): Step | undefined =>
  stepsOf(receipt, level).find((step) => step.result === 'chosen')
