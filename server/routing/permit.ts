import type { Actor, Ctx } from '../db/context.ts'
import { refuse } from '../refuse.ts'

const overseeing: readonly string[] = ['admin', 'manager', 'leader', 'executive']

export const isOverseeing = ({ role }: Actor): boolean => overseeing.includes(role)

/** Who may look at the rules as a whole: what is wrong in them, what others would have done, how they stood before. */
export function permitOverview({ actor }: Pick<Ctx, 'actor'>): void {
  if (!isOverseeing(actor)) throw refuse('permission.denied')
}
