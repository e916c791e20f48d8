import { lead } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { linkedNames, predicateOf, withLinked } from '../records/predicates.ts'
import { settingsIn } from '../settings/settings.ts'

export type Score = { score: number | null; scoreParts: { ruleId: string; points: number }[] | null }

/** Points of every active rule that matches the lead, and their sum; null while scoring is off. */
export async function scoreOf(ctx: Ctx, record: Row): Promise<Score> {
  if (!settingsIn(ctx.config, 'automation').leadScoring) return { score: null, scoreParts: null }
  const rules = ctx.config.derived('active score rules', () =>
    ctx.config.list('scoreRule').filter((rule) => rule.active),
  )
  const names = ctx.config.derived('links of score rules', () => linkedNames(rules.map((rule) => rule.filter)))
  const full = await withLinked(ctx, lead, record, names)
  const scoreParts = rules
    .filter((rule) => predicateOf(ctx, lead, rule.filter)?.(full))
    .map(({ id, points }) => ({ ruleId: id, points }))
  return { score: scoreParts.reduce((sum, part) => sum + part.points, 0), scoreParts }
}
