import type { Kind, RuleField, RuleFields } from '../fields.ts'
import { type Condition, conditionsOf, type Filter } from '../filter.ts'
import { rowOf } from '../operators.ts'
import type { Surroundings } from '../surroundings.ts'
import { choiceDomain } from './domains/choice.ts'
import type { Domain, Maker } from './domains/domain.ts'
import { dateDomain, dateTimeDomain, moneyDomain, numberDomain } from './domains/ordered.ts'
import { setDomain } from './domains/set.ts'
import { textDomain } from './domains/text.ts'
import { all, any, complement, type Formula, type Mask } from './formula.ts'
import { cellsOf, type Link, maskOf, type Variables } from './propagation.ts'

/** Values a reader would believe where a filter names none: ids of a catalogue, countries. */
export type Believable = (field: string) => readonly string[]

/** Everything that filters over the same fields ask of a record, cut into cells inside which all of them agree. */
export type Space = Variables & {
  /** The filter over these cells. It must be one of those the space was made for. */
  readonly formulaOf: (filter: Filter) => Formula
  /** No field empty that can be. */
  readonly filled: Formula
  /** What the domains say of each field that they narrow, by its name. */
  readonly partsOf: (domains: readonly Mask[]) => Map<string, Formula>
  /** The domains with only these fields narrowed. */
  readonly only: (domains: readonly Mask[], names: ReadonlySet<string>) => Mask[]
  /** A record in API form within these domains; a field that may be anything is left out. */
  readonly recordIn: (domains: readonly Mask[]) => Record<string, unknown>
}

const makers: Record<Kind, Maker> = {
  text: textDomain,
  number: numberDomain,
  money: moneyDomain,
  date: dateDomain,
  dateTime: dateTimeDomain,
  choice: choiceDomain,
  set: setDomain,
  yesNo: () => ({ cells: [{ samples: [false, true] }] }),
  file: choiceDomain,
}

/** So many cells times conditions are cut within a second. */
const largest = 50_000_000

/** The space of some filters that `readFilter` accepted. Answers differ only by the field, so each field is cut on its own. Null where that were too much work. */
export function spaceWithin(
  filters: readonly Filter[],
  fields: RuleFields,
  around: Surroundings,
  believable: Believable = () => [],
): Space | null {
  const byField = new Map<string, Condition[]>()
  for (const filter of filters)
    for (const { condition } of conditionsOf(filter)) {
      const list = byField.get(condition.field) ?? []
      byField.set(condition.field, list)
      list.push(condition)
    }
  let size = 0
  const full: Mask[] = []
  const links: Link[][] = []
  const domains = new Map<string, { domain: Domain; first: number; count: number }>()
  for (const [name, conditions] of byField) {
    const field = known(fields, name)
    const domain = makers[field.kind]({ field, conditions, around, believable: () => believable(name) })
    if (!domain) return null
    const first = full.length
    size += domain.cells.reduce((sum, { samples }) => sum + samples.length, 0) * conditions.length
    if (size > largest) return null
    for (const cells of domain.cells) {
      full.push((1n << BigInt(cells.samples.length)) - 1n)
      links.push((cells.links ?? []).map((link) => ({ ...link, to: link.to + first })))
    }
    domains.set(name, { domain, first, count: domain.cells.length })
  }
  const leaves = new Map<Condition, Formula>()
  return {
    full,
    links,
    formulaOf,
    filled: all(
      [...domains.values()].flatMap(({ domain: { cells }, first }): Formula[] =>
        cells[0]?.samples.at(-1) === null ? [{ variable: first, mask: (full[first] ?? 0n) >> 1n }] : [],
      ),
      full,
    ),
    partsOf(masks) {
      const parts = new Map<string, Formula>()
      for (const [name, { first, count }] of domains) {
        const own = masks.slice(first, first + count).map((mask, i) => ({ variable: first + i, mask }))
        const part = all(own, full)
        if (!('all' in part) || part.all.length) parts.set(name, part)
      }
      return parts
    },
    only(masks, names) {
      const kept = [...full]
      for (const [name, { first, count }] of domains)
        if (names.has(name)) for (let i = first; i < first + count; i++) kept[i] = masks[i] ?? 0n
      return kept
    },
    recordIn(masks) {
      const record: Record<string, unknown> = {}
      for (const [name, { domain, first, count }] of domains) {
        const own = masks.slice(first, first + count)
        if (own.every((mask, i) => mask === full[first + i])) continue
        put(record, name, valueIn(domain, own))
      }
      return record
    },
  }

  function formulaOf(filter: Filter): Formula {
    if ('all' in filter) return all(filter.all.map(formulaOf), full)
    if ('any' in filter) return any(filter.any.map(formulaOf), full)
    if ('not' in filter) return complement(formulaOf(filter.not), full)
    const made = leaves.get(filter) ?? leafOf(filter)
    leaves.set(filter, made)
    return made
  }

  function leafOf(condition: Condition): Formula {
    const { domain, first } = domains.get(condition.field) ?? missing(condition.field)
    if (domain.formula) return shifted(domain.formula(condition, full.slice(first)), first)
    const test = testOf(condition, known(fields, condition.field), around)
    const samples = domain.cells[0]?.samples ?? []
    const groups = domain.alike?.(condition) ?? [...samples.keys()].map((cell) => [cell])
    const holding = groups.filter(([cell]) => cell !== undefined && test(samples[cell])).flat()
    return { variable: first, mask: maskOf(holding, samples.length) }
  }
}

function valueIn(domain: Domain, masks: readonly Mask[]): unknown {
  if (domain.value) return domain.value(masks)
  return domain.cells[0]?.samples[cellsOf(masks[0] ?? 0n)[0] ?? 0] ?? null
}

/** The condition's own test in memory, so that a proof cannot mean something else than a record's evaluation. */
function testOf({ op, value = '' }: Condition, field: RuleField, around: Surroundings): (value: unknown) => boolean {
  const row = rowOf(field.kind, op)
  if (!row) throw new Error(`No condition "${op}" on a field of kind ${field.kind}`)
  return row.memory(value, around)
}

function shifted(formula: Formula, by: number): Formula {
  if ('all' in formula) return { all: formula.all.map((part) => shifted(part, by)) }
  if ('any' in formula) return { any: formula.any.map((part) => shifted(part, by)) }
  return { variable: formula.variable + by, mask: formula.mask }
}

function put(record: Record<string, unknown>, name: string, value: unknown): void {
  if (!name.startsWith('custom.')) record[name] = value
  else
    record.custom = { ...(record.custom as Record<string, unknown> | undefined), [name.slice('custom.'.length)]: value }
}

function known(fields: RuleFields, name: string): RuleField {
  return fields(name) ?? missing(name)
}

function missing(name: string): never {
  throw new Error(`No field "${name}" in this space`)
}
