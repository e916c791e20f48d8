import type { Formula, Mask } from './formula.ts'
import { type Group, Propagation, probing, type Reasons, Spent, type Variables } from './propagation.ts'

/** possible: the domains in which every choice of cells (undecided linked ones aside) makes the formula true. open: the budget is spent. */
export type Verdict = (
  | { readonly state: 'possible'; readonly domains: readonly Mask[] }
  | { readonly state: 'impossible' }
  | { readonly state: 'open' }
) & { /** Looks at conditions. */ readonly work: number }

/**
 * Whether any choice of cells makes the formula true. Complete; work is counted in looks at conditions, so the same question ends the same
 * way on every machine. Propagation, back-jumping over unrelated choices, and probing: each earned its place against an input that the
 * others gave up on.
 */
export function solve(variables: Variables, formula: Formula, budget: number): Verdict {
  // Most that is possible is found straight away.
  const quick = attempt(variables, formula, Math.floor(budget / quickShare), false)
  if (quick.state !== 'open') return quick
  const verdict = attempt(variables, formula, budget - quick.work, true)
  return { ...verdict, work: verdict.work + quick.work }
}

const quickShare = 16

function attempt(variables: Variables, formula: Formula, budget: number, probes: boolean): Verdict {
  const search = new Search(variables, budget, probes)
  try {
    const conflict = search.begin(formula)
    const work = budget - search.known.left
    return conflict === null
      ? { state: 'possible', domains: search.known.domains, work }
      : { state: 'impossible', work }
  } catch (error) {
    if (error instanceof Spent) return { state: 'open', work: budget }
    throw error
  }
}

class Search {
  readonly known: Propagation

  private readonly probes: boolean

  constructor(variables: Variables, budget: number, probes: boolean) {
    this.known = new Propagation(variables, budget)
    this.probes = probes
  }

  /** Null when the formula can be true; else the reasons of the conflict. */
  begin(formula: Formula): Reasons | null {
    const { known } = this
    return known.bind() ?? known.assert(formula, 0n) ?? known.propagate() ?? this.search(1, 0)
  }

  /** Tries each alternative of each open group for itself; one that cannot be is ruled out. */
  private probe(): Reasons | null {
    for (let index = 0; index < this.known.groups.length; index++) {
      const group = this.known.groups[index]
      if (!group || group.done) continue
      for (const part of group.parts) {
        if (group.done || group.dead.has(part) || this.known.look(part) !== 'unsure') continue
        const conflict = this.known.trying(part, probing, () => null)
        if (conflict === null) continue
        const follows = this.known.ruleOut(group, part, conflict & ~probing)
        if (follows !== null) return follows
      }
    }
    return null
  }

  private search(level: number, probedGroups: number): Reasons | null {
    let probed = probedGroups
    if (this.probes && this.known.groups.length > probed) {
      const conflict = this.probe()
      if (conflict !== null) return conflict
      probed = this.known.groups.length
    }
    const choice = this.choose()
    if (!choice) return null
    const { group, live } = choice
    let { dead } = choice
    const bit = 1n << BigInt(level)
    this.known.finish(group)
    for (const part of live) {
      const conflict = this.known.trying(part, bit, () => this.search(level + 1, probed))
      if (conflict === null) return null
      group.conflicts++
      if ((conflict & bit) === 0n) return conflict
      dead |= conflict & ~bit
      const follows = this.known.ruleOut(group, part, conflict & ~bit)
      if (follows !== null) return follows
    }
    return dead
  }

  /** The open group with the fewest alternatives left, those that failed often first. */
  private choose(): { group: Group; live: Formula[]; dead: Reasons } | null {
    let best: { group: Group; live: Formula[]; dead: Reasons } | null = null
    let least = Number.POSITIVE_INFINITY
    for (const group of this.known.groups) {
      if (group.done) continue
      const live: Formula[] = []
      let dead = group.why
      let holds = false
      for (const part of group.parts) {
        const ruledOut = group.dead.get(part)
        const look = ruledOut === undefined ? this.known.look(part) : 'fails'
        if (look === 'holds') holds = true
        else if (look === 'unsure') live.push(part)
        else dead |= ruledOut ?? this.known.blame(part)
      }
      if (holds) continue
      const cost = live.length / (1 + group.conflicts)
      if (cost < least) [best, least] = [{ group, live, dead }, cost]
    }
    return best
  }
}
