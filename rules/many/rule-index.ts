import type { RecordValues, RuleFields } from '../fields.ts'
import type { Filter } from '../filter.ts'
import { finder, toPredicate } from '../predicate.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Asks, asksOf } from './asks.ts'
import { type Bits, bitsOf, type Dimension, dimensionOf } from './dimensions.ts'

/** Rules in their order, found without trying all of them. */
export type RuleIndex = {
  /** The first rule that matches, -1 where none does. */
  first(record: RecordValues): number
  /** Every rule that matches, in their order. */
  all(record: RecordValues): number[]
  /** The rules that may match a record which the rule at a place matches too, itself among them: as far as can be told at once. */
  beside(at: number): number[]
}

/** Below this it is quicker to try them one by one. */
const few = 50

/**
 * Indexes rules by what each asks of its fields: per field a bitmap of the rows that a value may match, and-ed word by word; the compiled
 * rule has the last word, so the answer is that of trying them one by one. Relative dates stay at the `now` given here.
 */
export function ruleIndex(rules: readonly Filter[], fields: RuleFields, around: Surroundings): RuleIndex {
  const tests = rules.map((rule) => toPredicate(rule, fields, around))
  const { candidates, beside } = among(rules, fields, around)
  return {
    first(record) {
      for (const at of candidates(record)) if (tests[at]?.(record)) return at
      return -1
    },
    all: (record) => [...candidates(record)].filter((at) => tests[at]?.(record)),
    beside,
  }
}

/**
 * Which of the rules may match a record, in their order: all that do, and as few others as can be told apart at once; all of them where
 * there are few. Good as long as exchange rates and the time zone are those of `around`, whatever the moment is.
 */
export function candidatesAmong(
  rules: readonly Filter[],
  fields: RuleFields,
  around: Surroundings,
): (record: RecordValues) => Iterable<number> {
  return among(rules, fields, around).candidates
}

function among(rules: readonly Filter[], fields: RuleFields, around: Surroundings) {
  if (rules.length < few) return { candidates: () => rules.keys(), beside: () => [...rules.keys()] }
  // A rule with alternatives has several rows, one after the other.
  const asked = rules.map((rule) => asksOf(rule, fields, around))
  const rows = asked.flatMap((ways, at) => ways.map((asks) => ({ at, asks })))
  const words = (rows.length + 31) >> 5
  const dimensions = dimensionsOf(rows, words, fields, around)
  return { candidates, beside }

  function candidates(record: RecordValues): Iterable<number> {
    return rulesIn(dimensions.map(({ find, rowsFor }) => rowsFor(find(record))))
  }

  function beside(at: number): number[] {
    const found = (asked[at] ?? []).flatMap((asks) => [
      ...rulesIn(
        dimensions.flatMap(({ name, rowsBeside }) => {
          const ask = asks.get(name)
          return (ask && rowsBeside(ask)) ?? []
        }),
      ),
    ])
    return [...new Set(found)].sort((a, b) => a - b)
  }

  /** The rules that have a row in all of the masks, in their order. */
  function* rulesIn(masks: readonly Bits[]): Generator<number> {
    let last = -1
    for (let word = 0; word < words; word++) {
      let bits = -1
      for (const mask of masks) {
        bits &= mask[word] ?? 0
        if (bits === 0) break
      }
      while (bits !== 0) {
        const row = (word << 5) + 31 - Math.clz32(bits & -bits)
        bits &= bits - 1
        const at = rows[row]?.at
        if (at === undefined || at === last) continue
        last = at
        yield at
      }
    }
  }
}

type Placed = Dimension & { name: string; find: (record: RecordValues) => unknown }

/** One for each field that rows ask for, first the one that usually leaves the fewest rows. */
function dimensionsOf(
  rows: readonly { asks: Asks }[],
  words: number,
  fields: RuleFields,
  around: Surroundings,
): readonly Placed[] {
  const names = new Set(rows.flatMap(({ asks }) => [...asks.keys()]))
  const placed = [...names].flatMap((name): Placed[] => {
    const kind = fields(name)?.kind
    if (!kind) return []
    const asked = rows.flatMap(({ asks }, row) => {
      const ask = asks.get(name)
      return ask ? [{ row, ask }] : []
    })
    const asking = new Set(asked.map(({ row }) => row))
    const free: Bits = bitsOf(
      [...rows.keys()].filter((row) => !asking.has(row)),
      words,
    )
    return [{ name, find: finder(name), ...dimensionOf(asked, free, kind, around) }]
  })
  return placed.sort((a, b) => a.usual - b.usual)
}
