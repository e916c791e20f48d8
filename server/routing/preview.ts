import type { Ctx } from '../db/context.ts'
import { asNew } from './as-new.ts'
import { spelledOut } from './packed.ts'
import type { Receipt, RoutedEntity } from './receipt.ts'
import { asRulesSee, chooseMember, chooseTeam } from './rule-book.ts'
import { standingsOf } from './turns.ts'

/** Whom a record would go to at this moment, and why; saves nothing and takes no turn. */
export async function previewAssignment(ctx: Ctx, entity: RoutedEntity, input: unknown): Promise<Receipt> {
  const draft = await asNew(ctx, entity, input)
  const at = ctx.now.toISOString()
  if (draft.ownerId)
    return {
      state: 'manual',
      teamId: (draft.teamId as string) ?? null,
      ownerId: draft.ownerId as string,
      at,
      steps: [],
    }
  const record = await asRulesSee(ctx, entity, draft)
  const { tried, handlerId, teamId } = chooseTeam(ctx, entity, record)
  const steps = spelledOut(tried, record)
  if (handlerId) return { state: 'assigned', teamId: null, ownerId: handlerId, at, steps }
  if (!teamId) return { state: 'unassigned', teamId: null, ownerId: null, at, steps }
  const { tried: more, chosen } = chooseMember(ctx, entity, teamId, await standingsOf(ctx, teamId), record)
  return {
    state: chosen ? 'assigned' : 'waiting',
    teamId,
    ownerId: chosen?.userId ?? null,
    at,
    steps: [...steps, ...spelledOut(more, record)],
  }
}
