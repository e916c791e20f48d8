import { type Noun, nouns } from '@kohoi/contract'
import { countries } from '@kohoi/contract/countries'
import { type Comparison, compare, type Filter, type RuleFields } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { findField, ruleFieldsOf } from '../records/fields.ts'
import { keptOf } from '../records/kept.ts'
import { readRule } from '../records/read-filter.ts'
import { surroundingsOf } from '../records/surroundings.ts'
import { invalid } from '../refuse.ts'
import type { Tried } from './evaluate.ts'
import { linksByIds } from './linked.ts'

/** Two filters somebody sent, compared. */
export async function compareGiven(
  ctx: Ctx,
  { entity, a, b }: { entity: Tried['entity']; a: unknown; b: unknown },
): Promise<Comparison> {
  const { noun } = keptOf(entity)
  const [one, other] = [readRule(ctx, noun, a, 'a'), readRule(ctx, noun, b, 'b')]
  if ('problems' in one || 'problems' in other)
    throw invalid([one, other].flatMap((read) => ('problems' in read ? read.problems : [])))
  return compareFilters(ctx, noun, ruleFieldsOf(noun, ctx.config), one.filter, other.filter)
}

/** How two filters stand to each other in this workspace, with believable examples. `fields`: those the filters may name. */
async function compareFilters(ctx: Ctx, noun: Noun, fields: RuleFields, a: Filter, b: Filter): Promise<Comparison> {
  const byIds = await linksByIds(ctx, noun, fields, [a, b])
  return compare(byIds(a), byIds(b), fields, surroundingsOf(ctx), { believable: believableIn(ctx, noun) })
}

/** Values a reader knows, the likeliest first: people and entries in use, countries from the neighbourhood. */
export function believableIn(ctx: Pick<Ctx, 'config'>, noun: Noun): (name: string) => readonly string[] {
  return (name) => {
    const field = findField(noun, ctx.config, name)?.field
    if (field?.type === 'country') return nearby
    if (name === 'language') return spoken
    const to = field?.to
    if (!to || !nouns[to]?.config) return []
    return ctx.config.derived(`believable ${to}`, () => {
      const entries = ctx.config.list(to as 'user')
      return [...entries].sort((a, b) => Number(b.active) - Number(a.active)).map(({ id }) => id)
    })
  }
}

const spoken = ['en', 'th', 'vi', 'zh', 'ja', 'ko', 'fr', 'de', 'ru', 'es']
const neighbours = ['TH', 'VN', 'LA', 'KH', 'MM', 'MY', 'SG', 'ID', 'PH', 'CN', 'JP', 'KR', 'US']
const nearby = [...neighbours, ...countries.filter((code) => !neighbours.includes(code))]
