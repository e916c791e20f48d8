import type { RecordOf, ruleExample } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import { Refused } from '../../refuse.ts'
import { asNew } from '../as-new.ts'
import { match, memberRule } from '../match.ts'
import type { RoutedEntity } from '../receipt.ts'
import { asRulesSee, byPosition, chooseTeam } from '../rule-book.ts'

/** Where the rules send a record, whoever's turn it is and however much he has: all who may get it. */
export type Way = { handlerId: string | null; teamId: string | null; userIds: string[] }

export async function wayOf(ctx: Ctx, entity: RoutedEntity, record: Row): Promise<Way> {
  const seen = await asRulesSee(ctx, entity, record)
  const { handlerId, teamId } = chooseTeam(ctx, entity, seen)
  if (handlerId || !teamId) return { handlerId, teamId: null, userIds: handlerId ? [handlerId] : [] }
  const userIds = ctx.config
    .list('member')
    .filter((one) => one.teamId === teamId && !one.optedOut && ctx.config.get('user', one.userId)?.active)
    .sort(byPosition)
    .filter((one) => match(ctx, entity, memberRule(ctx, one), seen).matches)
    .map(({ userId }) => userId)
  return { handlerId, teamId, userIds }
}

/** How an example fares, and how it is to; `way` is null where its record can no longer be read. */
export type Fared = { id: string; name: string; passes: boolean; way: Way | null; expected: Way }

/** How every example fares with the rules of the configuration. Saves nothing. */
export const howExamplesFare = (ctx: Ctx): Promise<Fared[]> =>
  Promise.all(
    ctx.config.list('ruleExample').map(async (example) => {
      const way = await wayOfExample(ctx, example)
      const { id, name, teamId, userId } = example
      const expected = { handlerId: null, teamId, userIds: userId ? [userId] : [] }
      return { id, name, passes: way !== null && isExpected(example, way), way, expected }
    }),
  )

type Example = RecordOf<typeof ruleExample>

async function wayOfExample(ctx: Ctx, { entity, record }: Example): Promise<Way | null> {
  try {
    return await wayOf(ctx, entity, await asNew(ctx, entity, record))
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

function isExpected({ outcome, teamId, userId }: Example, way: Way): boolean {
  if (outcome === 'team') return way.teamId !== null && way.teamId === teamId
  if (outcome === 'person') return userId !== null && way.userIds.includes(userId)
  return way.userIds.length === 0
}
