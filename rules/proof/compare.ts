import type { RecordValues, RuleFields } from '../fields.ts'
import type { Filter } from '../filter.ts'
import { toPredicate } from '../predicate.ts'
import type { Surroundings } from '../surroundings.ts'
import { all, complement, type Formula } from './formula.ts'
import { solve, type Verdict } from './search.ts'
import { type Believable, spaceWithin } from './space.ts'

export type Relation = 'equal' | 'subset' | 'superset' | 'disjoint' | 'overlap'

/** How two filters stand to each other. When proven, an example is null exactly when no such record exists. */
export type Comparison = {
  readonly relation: Relation
  /** False only when the work limit left a question open. */
  readonly proven: boolean
  readonly examples: {
    readonly aOnly: RecordValues | null
    readonly bOnly: RecordValues | null
    readonly both: RecordValues | null
  }
}

export type ProofOptions = {
  readonly believable?: Believable
  /** Looks at conditions, for each of the three questions. */
  readonly budget?: number
}

/** Enough for any filter people write: some 100 ms of search. */
export const usualBudget = 400_000

/**
 * Compares two filters that `readFilter` accepted over all records there could be. The first that fits of equal, subset, superset, disjoint,
 * overlap: an impossible side is a subset. Relative dates and exchange rates are those of `around`.
 */
export function compare(
  a: Filter,
  b: Filter,
  fields: RuleFields,
  around: Surroundings,
  { believable, budget = usualBudget }: ProofOptions = {},
): Comparison {
  const space = spaceWithin([a, b], fields, around, believable)
  if (!space) return { relation: 'overlap', proven: false, examples: { aOnly: null, bOnly: null, both: null } }
  const [inA, inB] = [space.formulaOf(a), space.formulaOf(b)]
  const ask = (parts: Formula[]) => solve(space, all(parts, space.full), budget)
  const both = ask([inA, inB])
  const aOnly = ask([inA, complement(inB, space.full)])
  const bOnly = ask([complement(inA, space.full), inB])
  const matches = [a, b].map((filter) => toPredicate(filter, fields, around))
  let proven = [both, aOnly, bOnly].every(({ state }) => state !== 'open')
  const example = (verdict: Verdict, ...wanted: boolean[]) => {
    if (verdict.state !== 'possible') return null
    const record = space.recordIn(verdict.domains)
    if (matches.every((test, i) => test(record) === wanted[i])) return record
    // A text that nobody could be shown: nothing is claimed.
    proven = false
    return null
  }
  const examples = {
    aOnly: example(aOnly, true, false),
    bOnly: example(bOnly, false, true),
    both: example(both, true, true),
  }
  return { relation: relationOf(aOnly, bOnly, both), proven, examples }
}

/** What is open counts as possible: nothing is claimed that was not shown. */
function relationOf(aOnly: Verdict, bOnly: Verdict, both: Verdict): Relation {
  const none = ({ state }: Verdict) => state === 'impossible'
  if (none(aOnly)) return none(bOnly) ? 'equal' : 'subset'
  if (none(bOnly)) return 'superset'
  return none(both) ? 'disjoint' : 'overlap'
}

/** A record the filter matches; null when there is none, undefined when the work limit left it open. */
export function exampleOf(
  filter: Filter,
  fields: RuleFields,
  around: Surroundings,
  { believable, budget = usualBudget }: ProofOptions = {},
): RecordValues | null | undefined {
  const space = spaceWithin([filter], fields, around, believable)
  if (!space) return undefined
  const verdict = solve(space, space.formulaOf(filter), budget)
  if (verdict.state === 'open') return undefined
  return verdict.state === 'possible' ? space.recordIn(verdict.domains) : null
}
