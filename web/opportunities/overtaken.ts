import { glance } from '../api/references.ts'
import type { Words } from '../words/index.tsx'
import { lastChangedBy } from './move.ts'
import type { Opportunity } from './opportunity.ts'

/** Says who was faster, and where the opportunity stands now. */
export async function sayOvertaken(
  w: Words,
  current: Opportunity,
  nameOf: (id: string | null) => string,
): Promise<string> {
  const id = await lastChangedBy(current.id)
  const who = (id && (await glance('users', id))?.name) || w.common.system
  return current.state === 'lost'
    ? w.board.lostMeanwhile(who, current.number)
    : w.board.movedMeanwhile(who, current.number, nameOf(current.stageId))
}
