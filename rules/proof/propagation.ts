import { complement, type Formula, type Mask } from './formula.ts'

/**
 * Two variables that bind each other: which cells of `to` go with each cell of the one it stands at, or, seen from the other one, which cells
 * of the one it stands at go with each cell of `to`. Said once, at the one with fewer cells.
 */
export type Link = { readonly to: number } & (
  | { readonly allows: readonly Mask[] }
  | { readonly needs: readonly Mask[] }
)

/** The variables of a question: all cells of each, and what binds it to others. */
export type Variables = { readonly full: readonly Mask[]; readonly links: readonly (readonly Link[])[] }

/** Decisions that led to something, one bit a level; bit 0 is a probe's. */
export type Reasons = bigint

export type Group = {
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

export const probing: Reasons = 1n

/** The budget of looks is spent. */
export class Spent extends Error {}

/**
 * What is known at a point of the search: the domain of each variable with the decisions that narrowed it, and the groups of alternatives
 * still open. Asserting narrows and follows every consequence; whatever was asserted can be taken back.
 */
export class Propagation {
  readonly domains: Mask[]
  private readonly reasons: Reasons[]
  private readonly trail: { variable: number; domain: Mask; reasons: Reasons }[] = []
  readonly groups: Group[] = []
  private readonly finished: Group[] = []
  private readonly buried: { group: Group; part: Formula }[] = []
  private readonly touching: number[][]
  private readonly queue: number[] = []
  private readonly variables: Variables
  /** Looks that are left of the budget. */
  left: number

  constructor(variables: Variables, budget: number) {
    this.variables = variables
    this.left = budget
    this.domains = [...variables.full]
    this.reasons = variables.full.map(() => 0n)
    this.touching = variables.full.map(() => [])
  }

  /** Narrows every variable by those it is bound to; the reasons of a conflict, or null. */
  bind(): Reasons | null {
    for (const variable of this.domains.keys()) {
      const conflict = this.follow(variable)
      if (conflict !== null) return conflict
    }
    return null
  }

  /** Makes a formula true as far as that follows; the reasons of a conflict, or null. */
  assert(formula: Formula, why: Reasons): Reasons | null {
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
    for (const link of this.variables.links[variable] ?? []) {
      if (--this.left < 0) throw new Spent()
      const supported = supportedBy(link, this.domains[variable] ?? 0n, this.domains[link.to] ?? 0n)
      const conflict = this.narrow(link.to, supported, this.reasons[variable] ?? 0n)
      if (conflict !== null) return conflict
    }
    return null
  }

  /** Follows the consequences of what was asserted. */
  propagate(): Reasons | null {
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

  /** An alternative of the group is true, or about to be tried. */
  finish(group: Group): void {
    group.done = true
    this.finished.push(group)
  }

  /** How a formula stands in the present domains. */
  look(formula: Formula): Look {
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
  blame(formula: Formula): Reasons {
    if ('variable' in formula) return this.reasons[formula.variable] ?? 0n
    if ('any' in formula) return formula.any.reduce((reasons, part) => reasons | this.blame(part), 0n)
    const failing = formula.all.find((part) => this.look(part) === 'fails')
    return failing ? this.blame(failing) : 0n
  }

  /** Asserts an alternative and goes on from it; takes it back when that fails. */
  trying(part: Formula, why: Reasons, goOn: () => Reasons | null): Reasons | null {
    const mark = this.mark()
    const conflict = this.assert(part, why) ?? this.propagate() ?? goOn()
    if (conflict !== null || why === probing) this.undo(mark)
    return conflict
  }

  /** An alternative cannot be, by these decisions: its opposite follows. */
  ruleOut(group: Group, part: Formula, why: Reasons): Reasons | null {
    group.dead.set(part, why)
    this.buried.push({ group, part })
    this.queue.push(group.index)
    return this.assert(complement(part, this.variables.full), why) ?? this.propagate()
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

/** The cells of `to` that go with what is left of the other variable. */
function supportedBy(link: Link, domain: Mask, there: Mask): Mask {
  let supported = 0n
  if ('allows' in link) for (const cell of cellsOf(domain)) supported |= link.allows[cell] ?? 0n
  else for (const cell of cellsOf(there)) if ((link.needs[cell] ?? 0n) & domain) supported |= 1n << BigInt(cell)
  return supported
}

/** The numbers of the cells in a mask. */
export function cellsOf(mask: Mask): number[] {
  const cells: number[] = []
  // Read as digits: shifting bit after bit would make a new number each time.
  const digits = mask.toString(2)
  for (let cell = 0; cell < digits.length; cell++) if (digits[digits.length - 1 - cell] === '1') cells.push(cell)
  return cells
}

/** A mask of some cells. */
export function maskOf(cells: Iterable<number>, count: number): Mask {
  const digits = new Array<string>(count).fill('0')
  for (const cell of cells) digits[count - 1 - cell] = '1'
  return BigInt(`0b${digits.join('') || '0'}`)
}
