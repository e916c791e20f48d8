import type { RecordValues, RuleFields } from '../fields.ts'
import type { Filter } from '../filter.ts'
import { toPredicate } from '../predicate.ts'
import type { Surroundings } from '../surroundings.ts'
import { type ProofOptions, usualBudget } from './compare.ts'
import { all, any, complement, type Formula, type Mask } from './formula.ts'
import { solve } from './search.ts'
import { type Space, spaceOf } from './space.ts'

/** A rule by its noun, id and name. */
export type Subject = { readonly type: 'dispatchTask' | 'team' | 'member'; readonly id: string; readonly name: string }

/** The rules of one kind of record in the order they are asked. A rule that is null takes everything. */
export type RuleBook = {
  readonly tasks: readonly { readonly subject: Subject; readonly filter: Filter; readonly handlerActive: boolean }[]
  readonly teams: readonly {
    readonly subject: Subject
    readonly rule: Filter | null
    readonly position: number | null
    /** `takes`: active and not opted out. */
    readonly members: readonly { readonly subject: Subject; readonly rule: Filter | null; readonly takes: boolean }[]
  }[]
}

/**
 * notSubset: a member's rule reaches outside the team's · shadowed: earlier rules take everything it would · overlap: two teams at one place
 * want the same record · impossible: matches nothing · gap: a record that reaches nobody, or one that a team takes and none of its members.
 */
export type FindingKind = 'notSubset' | 'shadowed' | 'overlap' | 'impossible' | 'gap' | 'inactiveHandler'

/** The rule at fault first, then those that take part. `proven` false: the work limit left it open. */
export type Finding = {
  readonly kind: FindingKind
  readonly subjects: readonly Subject[]
  readonly proven: boolean
  readonly example: RecordValues | null
}

/** Above this, examples are not made shorter. */
const manyRules = 200
const everything: Subject = { type: 'team', id: '', name: '' }

type Asked = { subject: Subject; formula: Formula; matches: (record: RecordValues) => boolean }
type Answer = { state: 'none' } | { state: 'open' } | { state: 'some'; example: RecordValues }

/** Everything that is wrong or remarkable in a rule book, each with a record that shows it where there is one. Pure; bounded in work. */
export function findings(
  book: RuleBook,
  fields: RuleFields,
  around: Surroundings,
  { believable, budget = usualBudget }: ProofOptions = {},
): Finding[] {
  const filters = [
    ...book.tasks.map(({ filter }) => filter),
    ...book.teams.flatMap(({ rule, members }) => [rule, ...members.map((member) => member.rule)]),
  ].filter((filter) => filter !== null)
  const space = spaceOf(filters, fields, around, believable)
  const found: Finding[] = []
  const asked = (subject: Subject, filter: Filter | null): Asked => ({
    subject,
    formula: filter ? space.formulaOf(filter) : { all: [] },
    matches: filter ? toPredicate(filter, fields, around) : () => true,
  })
  const ask = (...parts: Formula[]) => answer(space, parts, budget)
  const not = (formula: Formula) => complement(formula, space.full)

  const tasks = book.tasks.map((task) => ({ ...task, ...asked(task.subject, task.filter) }))
  const earlier: Asked[] = []
  for (const task of tasks) {
    if (!task.handlerActive)
      found.push({ kind: 'inactiveHandler', subjects: [task.subject], proven: true, example: null })
    place(task)
    if (task.handlerActive) earlier.push(task)
  }
  const teams = book.teams.map((team) => ({ ...team, ...asked(team.subject, team.rule) }))
  for (const [i, team] of teams.entries()) {
    place(team)
    for (const other of teams.slice(i + 1))
      if (other.position === team.position) {
        const both = ask(team.formula, other.formula)
        if (both.state === 'some') found.push(finding('overlap', [team.subject, other.subject], both))
      }
    inside(team, earlier)
    earlier.push(team)
  }
  const nobody = unreached(asked(everything, null), earlier)
  if (nobody.state !== 'none') found.push(finding('gap', [], nobody))
  return found

  /** Whether a rule can ever take something, where it stands. */
  function place(rule: Asked): void {
    const own = ask(rule.formula)
    if (own.state !== 'some') {
      found.push(finding('impossible', [rule.subject], own))
      return
    }
    const { state, by } = covered(rule.formula, earlier)
    if (state === 'covered')
      found.push({ kind: 'shadowed', subjects: [rule.subject, ...by], proven: true, example: own.example })
    if (state === 'open') found.push({ kind: 'shadowed', subjects: [rule.subject], proven: false, example: null })
  }

  function inside(team: Asked & RuleBook['teams'][number], before: readonly Asked[]): void {
    for (const member of team.members) {
      const rule = asked(member.subject, member.rule)
      const subjects = [member.subject, team.subject]
      const both = ask(rule.formula, team.formula)
      if (both.state !== 'some') found.push(finding('impossible', subjects, both))
      const outside = member.rule ? ask(rule.formula, not(team.formula)) : ({ state: 'none' } as const)
      if (outside.state !== 'none' && both.state === 'some') found.push(finding('notSubset', subjects, outside))
    }
    const takers = team.members.filter(({ takes }) => takes).map(({ subject, rule }) => asked(subject, rule))
    const left = unreached(team, [...before, ...takers])
    if (left.state !== 'none') found.push(finding('gap', [team.subject], left))
  }

  /** A record of the target that none of the rules takes; with every field filled where there is such a one, and no more said than decides. */
  function unreached(target: Asked, rules: readonly Asked[]): Answer {
    const { state, example } = covered(target.formula, rules)
    if (state === 'covered') return { state: 'none' }
    if (state === 'open' || !example) return { state: 'open' }
    if (rules.length > manyRules) return { state: 'some', example }
    const left = all([target.formula, ...rules.map(({ formula }) => not(formula))], space.full)
    const filled = solve(space, all([left, space.filled], space.full), budget)
    return { state: 'some', example: filled.state === 'possible' ? decisive(target, rules, filled.domains) : example }
  }

  /** Leaves out of an example what does not matter: whatever such a field holds, no rule takes a record of the target with the rest. */
  function decisive(target: Asked, rules: readonly Asked[], domains: readonly Mask[]): RecordValues {
    const taken = any(
      rules.map(({ formula }) => formula),
      space.full,
    )
    let parts = space.partsOf(domains)
    const recordOf = (some: ReadonlyMap<string, Formula>) => space.recordIn(space.only(domains, new Set(some.keys())))
    for (const name of [...parts.keys()]) {
      const rest = new Map(parts)
      rest.delete(name)
      const record = recordOf(rest)
      if (!target.matches(record) || rules.some((rule) => rule.matches(record))) continue
      if (ask(target.formula, ...rest.values(), taken).state === 'none') parts = rest
    }
    return recordOf(parts)
  }

  /**
   * Whether rules take everything of a target. An example finds the rules that matter, so that most questions hold a handful of them, not
   * the whole book; past sixteen all are asked at once.
   */
  function covered(
    target: Formula,
    rules: readonly Asked[],
  ): { state: 'covered' | 'free' | 'open'; by: Subject[]; example?: RecordValues } {
    const collected: Asked[] = []
    for (;;) {
      const some = ask(target, ...(collected.length > 16 ? rules : collected).map(({ formula }) => not(formula)))
      if (some.state === 'open') return { state: 'open', by: [] }
      if (some.state === 'none') return { state: 'covered', by: guilty(target, collected) }
      const taker = rules.find((rule) => !collected.includes(rule) && rule.matches(some.example))
      if (!taker) return { state: 'free', by: [], example: some.example }
      collected.push(taker)
    }
  }

  /** As few of the rules as still take everything, in their order. */
  function guilty(target: Formula, rules: readonly Asked[]): Subject[] {
    const taken = (some: readonly Asked[]) => ask(target, ...some.map(({ formula }) => not(formula))).state === 'none'
    const alone = rules.find((rule) => taken([rule]))
    if (alone) return [alone.subject]
    let needed = [...rules]
    if (needed.length <= 16)
      for (const rule of rules) {
        const rest = needed.filter((one) => one !== rule)
        if (taken(rest)) needed = rest
      }
    return needed.map(({ subject }) => subject)
  }
}

const finding = (kind: FindingKind, subjects: readonly Subject[], answer: Answer): Finding => ({
  kind,
  subjects,
  proven: answer.state !== 'open',
  example: answer.state === 'some' ? answer.example : null,
})

function answer(space: Space, parts: readonly Formula[], budget: number): Answer {
  const verdict = solve(space, all(parts, space.full), budget)
  if (verdict.state === 'possible') return { state: 'some', example: space.recordIn(verdict.domains) }
  return verdict.state === 'open' ? { state: 'open' } : { state: 'none' }
}
