import { type Noun, snake } from '@kohoi/contract'
import { type Filter, fieldsOf as namesIn, toBlame, toPredicate } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { findField, routedFieldsOf } from './fields.ts'
import { dayOf, surroundingsOf } from './surroundings.ts'

export type Predicate = (record: Row) => boolean

/** True when a condition of the filter looks at the moment itself, so that a compiled form is good for that moment only. */
function isRelative(filter: Filter): boolean {
  if ('all' in filter) return filter.all.some(isRelative)
  if ('any' in filter) return filter.any.some(isRelative)
  if ('not' in filter) return isRelative(filter.not)
  return filter.op === 'inLast' || filter.op === 'inNext'
}

export type Rule = {
  matches: Predicate
  /** Which of the rule's demands (`demandsOf`) the record fails. */
  unmet(record: Row): number[]
}

type Compiled = { rule: Rule | null; until: string }

/**
 * A filter of the configuration as functions, compiled once a day and version of the configuration. Null when it names a field that no
 * longer exists: such a rule is broken and must match nothing, never everything.
 */
export function ruleOf(ctx: Ctx, noun: Noun, filter: Filter): Rule | null {
  const cache = ctx.config.derived(noun, () => new Map<Filter, Compiled>())
  const surroundings = surroundingsOf(ctx)
  const day = dayOf(ctx.now, surroundings.timeZone)
  const known = cache.get(filter)
  if (known && (known.until === day || known.until === String(surroundings.now))) return known.rule
  const fields = routedFieldsOf(noun, ctx.config)
  const broken = [...namesIn(filter)].some((name) => !fields(name))
  let blame: Rule['unmet'] | undefined
  const rule = broken
    ? null
    : {
        matches: toPredicate(filter, fields, surroundings),
        unmet(record: Row) {
          blame ??= toBlame(filter, fields, surroundings)
          return blame(record)
        },
      }
  cache.set(filter, { rule, until: isRelative(filter) ? String(surroundings.now) : day })
  return rule
}

/** Whether a record matches a filter of the configuration, as `ruleOf`. */
export const predicateOf = (ctx: Ctx, noun: Noun, filter: Filter): Predicate | null =>
  ruleOf(ctx, noun, filter)?.matches ?? null

/** Names of the linked fields (`product.name`) that any of the filters looks at. */
export const linkedNames = (filters: Iterable<Filter>): string[] => {
  const found = new Set<string>()
  for (const filter of filters)
    for (const name of namesIn(filter)) if (name.includes('.') && !name.startsWith('custom.')) found.add(name)
  return [...found]
}

/** The record with the values of linked fields beside its own, as rules look them up. */
export async function withLinked(ctx: Ctx, noun: Noun, record: Row, names: readonly string[]): Promise<Row> {
  const [linked] = await allWithLinked(ctx, noun, [record], names)
  return linked ?? record
}

/** As `withLinked`, with one query a field however many records there are. */
export async function allWithLinked(
  ctx: Ctx,
  noun: Noun,
  records: readonly Row[],
  names: readonly string[],
): Promise<readonly Row[]> {
  if (!names.length) return records
  const all = records.map((record) => ({ ...record }))
  for (const name of names) {
    const link = findField(noun, ctx.config, name)?.linked
    const values = link ? await linkedValues(ctx, link, records, name.slice(name.indexOf('.') + 1)) : null
    for (const record of all) record[name] = (link && values?.get(record[link.by] as string)) ?? null
  }
  return all
}

/** What a text field of linked records holds, by their ids. */
async function linkedValues(
  ctx: Ctx,
  { noun, by }: { noun: Noun; by: string },
  records: readonly Row[],
  field: string,
): Promise<ReadonlyMap<string, unknown>> {
  const ids = [...new Set(records.map((record) => record[by]).filter(isId))]
  const code = field.startsWith('custom.') ? field.slice('custom.'.length) : null
  if (noun.config) {
    const held = (entry: Row | undefined) =>
      code === null ? entry?.[field] : (entry?.custom as Row | undefined)?.[code]
    return new Map(ids.map((id) => [id, held(ctx.config.get(noun.name as 'product', id) as Row | undefined)]))
  }
  if (!ids.length) return new Map()
  const place = code === null ? raw(`"${snake(field)}"`) : sql`custom ->> ${code}`
  const rows = await ctx.tx.many<{ id: string; value: unknown }>(
    sql`select id, ${place} as value from ${raw(snake(noun.path))} where workspace_id = ${ctx.workspaceId} and id = any(${ids}::uuid[])`,
  )
  return new Map(rows.map(({ id, value }) => [id, value]))
}
