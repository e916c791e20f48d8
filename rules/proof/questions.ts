import type { RecordValues, RuleFields } from '../fields.ts'
import { conditionsOf, type Filter, fieldsOf } from '../filter.ts'
import { toPredicate } from '../predicate.ts'
import type { Surroundings } from '../surroundings.ts'
import { usualBudget } from './compare.ts'
import { all, any, complement, type Formula, type Mask } from './formula.ts'
import { solve } from './search.ts'
import { type Believable, type Space, spaceWithin } from './space.ts'

/** A rule as questions name it; `weight` is how many conditions it has. */
export type Rule = {
  readonly filter: Filter
  readonly weight: number
  readonly matches: (record: RecordValues) => boolean
}

export type Answer = { state: 'none' } | { state: 'open' } | { state: 'some'; example: RecordValues }
const open: Answer = { state: 'open' }

/** More conditions than this are not put into one question. */
const mostConditions = 20_000
/** What a question costs before it is looked at. */
const asking = 100
/** What a question may still cost once all work is spent: enough for ordinary rules. */
const least = 2000

/** Questions about rules: each in the space of the rules it names alone, all together within so many looks at conditions. */
export class Questions {
  private readonly fields: RuleFields
  private readonly around: Surroundings
  private readonly believable: Believable | undefined
  private left: number

  constructor(fields: RuleFields, around: Surroundings, work: number, believable: Believable | undefined) {
    this.fields = fields
    this.around = around
    this.left = work
    this.believable = believable
  }

  ruleOf(filter: Filter | null): Rule {
    const own = filter ?? { all: [] }
    return { filter: own, weight: conditionsOf(own).length, matches: toPredicate(own, this.fields, this.around) }
  }

  /** A record that all of the first match and none of the others; with `filled`, one without an empty field where it need not be. */
  record(matching: readonly Rule[], failing: readonly Rule[], filled = false): Answer {
    const size = [...matching, ...failing].reduce((sum, { weight }) => sum + weight, 1)
    if (size > mostConditions) return open
    const space = this.space([...matching, ...failing])
    if (!space) return open
    const formula = all(
      [
        ...matching.map(({ filter }) => space.formulaOf(filter)),
        ...failing.map(({ filter }) => complement(space.formulaOf(filter), space.full)),
        ...(filled ? [space.filled] : []),
      ],
      space.full,
    )
    const domains = this.solve(space, formula, size)
    if (domains === 'open') return open
    if (!domains) return { state: 'none' }
    const example = space.recordIn(domains)
    // A text that nobody could be shown: nothing is claimed.
    const shows = matching.every(({ matches }) => matches(example)) && !failing.some(({ matches }) => matches(example))
    return shows ? { state: 'some', example } : open
  }

  /**
   * A record of the target that none of the rules takes, with every field filled where there is such a one, and no more said than decides:
   * whatever a field that is left out holds, no rule takes a record of the target with the rest. A field that `own`, the rules it is about,
   * do not ask for is left empty where that goes too.
   */
  telling(target: Rule, rules: readonly Rule[], own: readonly Rule[]): RecordValues | null {
    const size = rules.reduce((sum, { weight }) => sum + weight, target.weight)
    if (size > mostConditions) return null
    const space = this.space([target, ...rules])
    if (!space) return null
    const taken = any(
      rules.map(({ filter }) => space.formulaOf(filter)),
      space.full,
    )
    const inside = space.formulaOf(target.filter)
    const domains = this.solve(space, all([inside, complement(taken, space.full), space.filled], space.full), size)
    if (!domains || domains === 'open') return null
    let parts = space.partsOf(domains)
    const recordOf = (some: ReadonlyMap<string, Formula>) => space.recordIn(space.only(domains, new Set(some.keys())))
    const shows = (record: RecordValues) => target.matches(record) && !rules.some((rule) => rule.matches(record))
    const asked = new Set(own.flatMap(({ filter }) => [...fieldsOf(filter)]))
    for (const name of [...parts.keys()]) {
      const rest = new Map(parts)
      rest.delete(name)
      if (!shows(recordOf(rest))) continue
      const empty = asked.size > 0 && !asked.has(name)
      if (empty || this.solve(space, all([inside, ...rest.values(), taken], space.full), size) === null) parts = rest
    }
    const record = recordOf(parts)
    return shows(record) ? record : null
  }

  private space(rules: readonly Rule[]): Space | null {
    const filters = rules.map(({ filter }) => filter)
    return spaceWithin(filters, this.fields, this.around, this.believable)
  }

  /** Domains that make the formula true, null where there are none. */
  private solve(space: Space, formula: Formula, size: number): readonly Mask[] | null | 'open' {
    const verdict = solve(space, formula, Math.min(usualBudget, Math.max(least, this.left)))
    this.left -= verdict.work + size + asking
    if (verdict.state === 'open') return 'open'
    return verdict.state === 'possible' ? verdict.domains : null
  }
}
