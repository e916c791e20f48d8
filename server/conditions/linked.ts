import { type Noun, snake } from '@kohoi/contract'
import { type Condition, conditionsOf, type Filter, finder, type RuleFields, toPredicate } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { type Row, readRow } from '../db/rows.ts'
import { join, raw, sql } from '../db/sql.ts'
import { fieldsOf, findField } from '../records/fields.ts'
import { keptOf } from '../records/kept.ts'
import { conditions } from '../records/list.ts'
import { surroundingsOf } from '../records/surroundings.ts'

/** Linked records by the reference that leads to them; `all`: there are no others. */
type Known = { readonly entries: readonly Row[]; readonly all: boolean }

/**
 * Puts conditions on the text of a linked record – the name of a product, an account – as conditions on which one it is, as far as that is
 * known: the two are not independent, and a proof must not invent an account that is called otherwise than its id says. What lies in memory
 * is known whole; of other records those that the filters name and the actor may see.
 */
export async function linksByIds(
  ctx: Ctx,
  noun: Noun,
  fields: RuleFields,
  filters: readonly Filter[],
): Promise<(filter: Filter) => Filter> {
  const known = await knownIn(ctx, noun, filters)
  if (!known.size) return (filter) => filter
  return asIds

  function asIds(filter: Filter): Filter {
    if ('all' in filter) return { all: filter.all.map(asIds) }
    if ('any' in filter) return { any: filter.any.map(asIds) }
    if ('not' in filter) return { not: asIds(filter.not) }
    const linked = findField(noun, ctx.config, filter.field)?.linked
    const entries = linked && known.get(linked.by)
    return entries ? ofThese(filter, linked, entries) : filter
  }

  function ofThese(condition: Condition, linked: { noun: Noun; by: string }, { entries, all }: Known): Filter {
    const matches = toPredicate(condition, fields, surroundingsOf(ctx))
    const name = condition.field.slice(condition.field.indexOf('.') + 1)
    const read = finder(name)
    const holds = (value: unknown) => matches({ [condition.field]: value ?? null })
    const matching = idsOf(entries.filter((entry) => holds(read(entry))))
    const { by } = linked
    if (all && !holds(null)) return { field: by, op: 'isOneOf', value: matching }
    if (all) return { field: by, op: 'isNoneOf', value: idsOf(entries).filter((id) => !matching.includes(id)) }
    const filled = fieldsOf(linked.noun, ctx.config).get(name)?.required
    const other: Filter[] = [
      { field: by, op: 'isNotEmpty' },
      { field: by, op: 'isNoneOf', value: idsOf(entries) },
      condition,
      ...(filled ? [{ field: condition.field, op: 'isNotEmpty' } as const] : []),
    ]
    return {
      any: [
        { field: by, op: 'isOneOf', value: matching },
        ...(holds(null) ? [{ field: by, op: 'isEmpty' } as const] : []),
        { all: other },
      ],
    }
  }
}

const idsOf = (entries: readonly Row[]) => entries.map(({ id }) => id as string)

/** What is known of the records behind every reference that filters ask for by a text; of accounts and contacts, if by an id, too. */
async function knownIn(ctx: Ctx, noun: Noun, filters: readonly Filter[]): Promise<Map<string, Known>> {
  const linked = new Map<string, Noun>()
  const named = new Map<string, Set<string>>()
  for (const { condition } of filters.flatMap((filter) => [...conditionsOf(filter)])) {
    const { field, value } = condition
    const link = field.includes('.') && findField(noun, ctx.config, field)?.linked
    if (link) linked.set(link.by, link.noun)
    if (!noun.fields[field]?.to) continue
    const ids = named.get(field) ?? new Set()
    named.set(field, ids)
    for (const id of [value].flat()) if (typeof id === 'string' && isId(id)) ids.add(id)
  }
  const known = new Map<string, Known>()
  for (const [by, to] of linked)
    if (to.config) known.set(by, { entries: ctx.config.list(to.name as 'product') as readonly Row[], all: true })
    else if (named.has(by)) known.set(by, { entries: await seen(ctx, to, [...(named.get(by) ?? [])]), all: false })
  return known
}

async function seen(ctx: Ctx, noun: Noun, ids: readonly string[]): Promise<Row[]> {
  const kept = keptOf(noun.name)
  const where = join([sql`r.id = any(${ids}::uuid[])`, ...(await conditions(ctx, kept, {}))], ' and ')
  const rows = await ctx.tx.many<Row>(sql`select r.* from ${raw(snake(noun.path))} r where ${where}`)
  return rows.map((row) => readRow(kept.noun, row))
}
