import { type Noun, nouns } from '@kohoi/contract'
import { countries } from '@kohoi/contract/countries'
import { type Comparison, compare, type Filter, finder, type RuleFields, toPredicate } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { findField, ruleFieldsOf } from '../records/fields.ts'
import { keptOf } from '../records/kept.ts'
import { readRule } from '../records/read-filter.ts'
import { surroundingsOf } from '../records/surroundings.ts'
import { invalid } from '../refuse.ts'
import type { Tried } from './evaluate.ts'

/** Two filters somebody sent, compared. */
export function compareGiven(
  ctx: Ctx,
  { entity, a, b }: { entity: Tried['entity']; a: unknown; b: unknown },
): Comparison {
  const { noun } = keptOf(entity)
  const [one, other] = [readRule(ctx, noun, a, 'a'), readRule(ctx, noun, b, 'b')]
  if ('problems' in one || 'problems' in other)
    throw invalid([one, other].flatMap((read) => ('problems' in read ? read.problems : [])))
  return compareFilters(ctx, noun, ruleFieldsOf(noun, ctx.config), one.filter, other.filter)
}

/** How two filters stand to each other in this workspace, with believable examples. `fields`: those the filters may name. */
function compareFilters(ctx: Ctx, noun: Noun, fields: RuleFields, a: Filter, b: Filter): Comparison {
  const [one, other] = [a, b].map((filter) => byId(ctx, noun, fields, filter)) as [Filter, Filter]
  return compare(one, other, fields, surroundingsOf(ctx), { believable: believableIn(ctx, noun) })
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

/**
 * Conditions on the name of a product, a team, a person – of what is all in memory – as conditions on which one it is: the two are not
 * independent, and a proof must not invent a product that is called otherwise than its id says.
 */
export function byId(ctx: Ctx, noun: Noun, fields: RuleFields, filter: Filter): Filter {
  if ('all' in filter) return { all: filter.all.map((part) => byId(ctx, noun, fields, part)) }
  if ('any' in filter) return { any: filter.any.map((part) => byId(ctx, noun, fields, part)) }
  if ('not' in filter) return { not: byId(ctx, noun, fields, filter.not) }
  const linked = findField(noun, ctx.config, filter.field)?.linked
  if (!linked?.noun.config) return filter
  const matches = toPredicate(filter, fields, surroundingsOf(ctx))
  const name = filter.field.slice(filter.field.indexOf('.') + 1)
  const read = finder(name)
  const entries = ctx.config.list(linked.noun.name as 'product') as readonly Row[]
  const holds = (value: unknown) => matches({ [filter.field]: value ?? null })
  const matching = entries.filter((entry) => holds(read(entry))).map(({ id }) => id as string)
  if (!holds(null)) return { field: linked.by, op: 'isOneOf', value: matching }
  const others = entries.map(({ id }) => id as string).filter((id) => !matching.includes(id))
  return { field: linked.by, op: 'isNoneOf', value: others }
}
