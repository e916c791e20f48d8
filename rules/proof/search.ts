import { complement, type Formula, type Mask } from './formula.ts'

/** Two variables that bind each other: which cells of `to` go with each cell of the one it stands at. */
export type Link = { readonly to: number; readonly allows: readonly Mask[] }

/** The variables of a question: all cells of each, and what binds it to others. */
export type Variables = { readonly full: readonly Mask[]; readonly links: readonly (readonly Link[])[] }

/** possible: the domains in which every choice of cells (undecided linked ones aside) makes the formula true. open: the budget is spent. */
export type Verdict =
  | { readonly state: 'possible'; readonly domains: readonly Mask[] }
  | { readonly state: 'impossible' }
  | { readonly state: 'open' }

/** Decisions that led to something, one bit a level; bit 0 is a probe's. */
type Reasons = bigint

type Group = {
  readonly index: number
  readonly parts: readonly Formula[]
  readonly variables: readonly number[]
  readonly why: Reasons
  /** Alternatives found impossible, and by which decisions. */
  readonly dead: Map<Formula, Reasons>
  done: boolean
  conflicts: number
}
type Mark = { trail: number; groups: number; done: number; dead: number }
type Look = 'holds' | 'fails' | 'unsure'

const probing: Reasons = 1n

class Spent extends Error {}

/**
 * Whether any choice of cells makes the formula true. Complete; work is counted in looks at conditions, so the same question ends the same
 * way on every machine. Propagation, back-jumping over unrelated choices, and probing: each earned its place against an input that the
 * others gave up on.
 */
export function solve(variables: Variables, formula: Formula, budget: number): Verdict {
  const search = new Search(variables, budget)
  try {
    if (search.begin(formula) !== null) return { state: 'impossible' }
    return { state: 'possible', domains: search.domains }
  } catch (error) {
    if (error instanceof Spent) return { state: 'open' }
    throw error
  }
}

class Search {
  readonly domains: Mask[]
  private readonly reasons: Reasons[]
  private readonly trail: { variable: number; domain: Mask; reasons: Reasons }[] = []
  private readonly groups: Group[] = []
  private readonly finished: Group[] = []
  private readonly buried: { group: Group; part: Formula }[] = []
  private readonly touching: number[][]
  private readonly queue: number[] = []
  private readonly variables: Variables
  private left: number

  constructor(variables: Variables, budget: number) {
    this.variables = variables
    this.left = budget
    this.domains = [...variables.full]
    this.reasons = variables.full.map(() => 0n)
    this.touching = variables.full.map(() => [])
  }

  /** Null when the formula can be true; else the reasons of the conflict. */
  begin(formula: Formula): Reasons | null {
    for (const variable of this.domains.keys()) {
      const conflict = this.follow(variable)
      if (conflict !== null) return conflict
    }
    return this.assert(formula, 0n) ?? this.propagate() ?? this.search(1, 0)
  }

  private assert(formula: Formula, why: Reasons): Reasons | null {
    if ('variable' in formula) return this.narrow(formula.variable, formula.mask, why)
    if ('all' in formula) {
      for (const part of formula.all) {
        const conflict = this.assert(part, why)
        if (conflict !== null) return conflict
      }
      return null
    }
    const index = this.groups.length
    const variables = variablesOf(formula)
    this.groups.push({ index, parts: formula.any, variables, why, dead: new Map(), done: false, conflicts: 0 })
    for (const variable of variables) this.touching[variable]?.push(index)
    this.queue.push(index)
    return null
  }

  private narrow(variable: number, mask: Mask, why: Reasons): Reasons | null {
    const domain = this.domains[variable] ?? 0n
    const rest = domain & mask
    if (rest === domain) return null
    const reasons = this.reasons[variable] ?? 0n
    this.trail.push({ variable, domain, reasons })
    this.domains[variable] = rest
    this.reasons[variable] = reasons | why
    if (rest === 0n) return reasons | why
    this.queue.push(...(this.touching[variable] ?? []))
    return this.follow(variable)
  }

  private follow(variable: number): Reasons | null {
    for (const { to, allows } of this.variables.links[variable] ?? []) {
      let supported = 0n
      for (const cell of cellsOf(this.domains[variable] ?? 0n)) supported |= allows[cell] ?? 0n
      const conflict = this.narrow(to, supported, this.reasons[variable] ?? 0n)
      if (conflict !== null) return conflict
    }
    return null
  }

  private propagate(): Reasons | null {
    for (let index = this.queue.pop(); index !== undefined; index = this.queue.pop()) {
      const group = this.groups[index]
      if (!group || group.done) continue
      const conflict = this.visit(group)
      if (conflict === null) continue
      this.queue.length = 0
      return conflict
    }
    return null
  }

  private visit(group: Group): Reasons | null {
    let live: Formula | undefined
    let dead = group.why
    let count = 0
    for (const part of group.parts) {
      const ruledOut = group.dead.get(part)
      const look = ruledOut === undefined ? this.look(part) : 'fails'
      if (look === 'holds') {
        this.finish(group)
        return null
      }
      if (look === 'fails') dead |= ruledOut ?? this.blame(part)
      else if (++count === 1) live = part
    }
    if (count > 1) return null
    if (!live) return dead
    this.finish(group)
    return this.assert(live, dead)
  }

  private finish(group: Group): void {
    group.done = true
    this.finished.push(group)
  }

  /** How a formula stands in the present domains. */
  private look(formula: Formula): Look {
    if ('variable' in formula) {
      if (--this.left < 0) throw new Spent()
      const domain = this.domains[formula.variable] ?? 0n
      const met = domain & formula.mask
      return met === 0n ? 'fails' : met === domain ? 'holds' : 'unsure'
    }
    const [parts, settles] = 'all' in formula ? [formula.all, 'fails' as const] : [formula.any, 'holds' as const]
    let unsure = false
    for (const part of parts) {
      const look = this.look(part)
      if (look === settles) return settles
      if (look === 'unsure') unsure = true
    }
    return unsure ? 'unsure' : settles === 'fails' ? 'holds' : 'fails'
  }

  /** The decisions that made a formula fail. */
  private blame(formula: Formula): Reasons {
    if ('variable' in formula) return this.reasons[formula.variable] ?? 0n
    if ('any' in formula) return formula.any.reduce((reasons, part) => reasons | this.blame(part), 0n)
    const failing = formula.all.find((part) => this.look(part) === 'fails')
    return failing ? this.blame(failing) : 0n
  }

  /** Tries each alternative of each open group for itself; one that cannot be is ruled out. */
  private probe(): Reasons | null {
    for (let index = 0; index < this.groups.length; index++) {
      const group = this.groups[index]
      if (!group || group.done) continue
      for (const part of group.parts) {
        if (group.done || group.dead.has(part) || this.look(part) !== 'unsure') continue
        const conflict = this.trying(part, probing, () => null)
        if (conflict === null) continue
        const follows = this.ruleOut(group, part, conflict & ~probing)
        if (follows !== null) return follows
      }
    }
    return null
  }

  /** Asserts an alternative and goes on from it; takes it back when that fails. */
  private trying(part: Formula, why: Reasons, goOn: () => Reasons | null): Reasons | null {
    const mark = this.mark()
    const conflict = this.assert(part, why) ?? this.propagate() ?? goOn()
    if (conflict !== null || why === probing) this.undo(mark)
    return conflict
  }

  private ruleOut(group: Group, part: Formula, why: Reasons): Reasons | null {
    group.dead.set(part, why)
    this.buried.push({ group, part })
    this.queue.push(group.index)
    return this.assert(complement(part, this.variables.full), why) ?? this.propagate()
  }

  private search(level: number, probedGroups: number): Reasons | null {
    let probed = probedGroups
    if (this.groups.length > probed) {
      const conflict = this.probe()
      if (conflict !== null) return conflict
      probed = this.groups.length
    }
    const choice = this.choose()
    if (!choice) return null
    const { group, live } = choice
    let { dead } = choice
    const bit = 1n << BigInt(level)
    this.finish(group)
    for (const part of live) {
      const conflict = this.trying(part, bit, () => this.search(level + 1, probed))
      if (conflict === null) return null
      group.conflicts++
      if ((conflict & bit) === 0n) return conflict
      dead |= conflict & ~bit
      const follows = this.ruleOut(group, part, conflict & ~bit)
      if (follows !== null) return follows
    }
    return dead
  }

  /** The open group with the fewest alternatives left, those that failed often first. */
  private choose(): { group: Group; live: Formula[]; dead: Reasons } | null {
    let best: { group: Group; live: Formula[]; dead: Reasons } | null = null
    let least = Number.POSITIVE_INFINITY
    for (const group of this.groups) {
      if (group.done) continue
      const live: Formula[] = []
      let dead = group.why
      let holds = false
      for (const part of group.parts) {
        const ruledOut = group.dead.get(part)
        const look = ruledOut === undefined ? this.look(part) : 'fails'
        if (look === 'holds') holds = true
        else if (look === 'unsure') live.push(part)
        else dead |= ruledOut ?? this.blame(part)
      }
      if (holds) continue
      const cost = live.length / (1 + group.conflicts)
      if (cost < least) [best, least] = [{ group, live, dead }, cost]
    }
    return best
  }

  private mark(): Mark {
    return {
      trail: this.trail.length,
      groups: this.groups.length,
      done: this.finished.length,
      dead: this.buried.length,
    }
  }

  private undo({ trail, groups, done, dead }: Mark): void {
    this.queue.length = 0
    for (let entry = this.trail.length; entry > trail; entry--) {
      const last = this.trail.pop()
      if (!last) break
      this.domains[last.variable] = last.domain
      this.reasons[last.variable] = last.reasons
    }
    while (this.finished.length > done) {
      const group = this.finished.pop()
      if (group) group.done = false
    }
    while (this.buried.length > dead) {
      const last = this.buried.pop()
      last?.group.dead.delete(last.part)
    }
    while (this.groups.length > groups)
      for (const variable of this.groups.pop()?.variables ?? []) this.touching[variable]?.pop()
  }
}

const known = new WeakMap<object, readonly number[]>()

/** The variables a formula looks at, each once. */
function variablesOf(formula: Formula): readonly number[] {
  const kept = known.get(formula)
  if (kept) return kept
  const found = new Set<number>()
  const visit = (part: Formula): void => {
    if ('variable' in part) found.add(part.variable)
    else for (const each of 'all' in part ? part.all : part.any) visit(each)
  }
  visit(formula)
  const list = [...found]
  known.set(formula, list)
  return list
}

/** The numbers of the cells in a mask. */
export function cellsOf(mask: Mask): number[] {
  const cells: number[] = []
  for (let cell = 0, rest = mask; rest !== 0n; cell++, rest >>= 1n) if (rest & 1n) cells.push(cell)
  return cells
}
