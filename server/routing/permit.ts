import type { Ctx } from '../db/context.ts'
import { refuse } from '../refuse.ts'

const overseeing: readonly string[] = ['admin', 'manager', 'leader', 'executive']

/** Who may look at the rules as a whole: what is wrong in them, what others would have done. */
export function permitOverview({ actor }: Pick<Ctx, 'actor'>): void {
  if (!overseeing.includes(actor.role)) throw refuse('permission.denied')
}
