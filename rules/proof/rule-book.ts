import type { RecordValues, RuleFields } from '../fields.ts'
import type { Filter } from '../filter.ts'
import { ruleIndex } from '../many/rule-index.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Answer, Questions } from './questions.ts'
import { type Placed, Reach } from './reach.ts'
import type { Believable } from './space.ts'

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

/** The rule at fault first, then those that take part. Where `proven` is false, the rules of which the work limit left it open. */
export type Finding = {
  readonly kind: FindingKind
  readonly subjects: readonly Subject[]
  readonly proven: boolean
  readonly example: RecordValues | null
}

export type CheckOptions = {
  readonly believable?: Believable
  /** Only what has to do with this rule: itself, and what it does to those after it. */
  readonly about?: string
  /** Looks at conditions, over all questions. */
  readonly work?: number
}

/** Some seconds, for a rule book that is made to be hard. */
const usualWork = 10_000_000
/** More teams that overlap at one place are not listed, and more pairs not compared. */
const mostOverlaps = 100
const mostPairs = 10_000
/** Of one rule: so many of those after it are asked whether it leaves them anything. The check of the whole book asks all. */
const mostTouched = 1000

type Team = Placed & RuleBook['teams'][number]

/** Everything that is wrong or remarkable in a rule book, each with a record that shows it where there is one. Pure; bounded in work. */
export function findings(
  book: RuleBook,
  fields: RuleFields,
  around: Surroundings,
  options: CheckOptions = {},
): Finding[] {
  return [...findingsIn(book, fields, around, options)].flat()
}

/** As `findings`, a rule at a time: whoever has others waiting lets them in between. */
export function* findingsIn(
  book: RuleBook,
  fields: RuleFields,
  around: Surroundings,
  { believable, about, work = usualWork }: CheckOptions = {},
): Generator<Finding[]> {
  const questions = new Questions(fields, around, work, believable)
  const tasks = book.tasks.map((task, at) => ({
    ...task,
    ...questions.ruleOf(task.filter),
    at,
    takes: task.handlerActive,
  }))
  const teams = book.teams.map((team, i): Team => {
    return { ...team, ...questions.ruleOf(team.rule), at: tasks.length + i, takes: true }
  })
  const placed: (Placed & { subject: Subject })[] = [...tasks, ...teams]
  const index = ruleIndex(
    placed.map(({ filter }) => filter),
    fields,
    around,
  )
  const reach = new Reach(questions, placed, index)
  /** What the work limit left open, of which rules. */
  const open = new Map<FindingKind, Subject[]>()
  const chosen = placed.find(({ subject }) => subject.id === about)
  const after = chosen?.takes ? index.beside(chosen.at).filter((at) => at > chosen.at) : []
  const touched = new Set(after.slice(0, mostTouched))
  const concerns = ({ at, subject }: (typeof placed)[number]) =>
    about === undefined || subject.id === about || touched.has(at)

  for (const task of tasks) {
    const own = about === undefined || task.subject.id === about
    if (!task.handlerActive && own)
      yield [{ kind: 'inactiveHandler', subjects: [task.subject], proven: true, example: null }]
    if (concerns(task)) yield place(task)
  }
  const shared = Map.groupBy(teams, ({ position }) => position)
  let [overlaps, pairs] = [0, 0]
  for (const team of teams) {
    if (concerns(team)) yield place(team)
    yield overlapping(team)
    yield inside(team)
  }
  if (about === undefined) yield told('gap', [], reach.unreached(questions.ruleOf(null), placed.length))
  for (const [kind, subjects] of open) yield [{ kind, subjects, proven: false, example: null }]

  /** A finding where there is a record that shows it. */
  function told(kind: FindingKind, subjects: readonly Subject[], answer: Answer): Finding[] {
    if (answer.state === 'open')
      return subjects.length ? leaveOpen(kind, subjects) : [{ kind, subjects, proven: false, example: null }]
    return answer.state === 'some' ? [{ kind, subjects, proven: true, example: answer.example }] : []
  }

  function leaveOpen(kind: FindingKind, [subject]: readonly Subject[]): Finding[] {
    const subjects = open.get(kind) ?? []
    open.set(kind, subjects)
    if (subject) subjects.push(subject)
    return []
  }

  /** Whether a rule can ever take something, where it stands. */
  function place(rule: (typeof placed)[number]): Finding[] {
    const { subject } = rule
    const own = questions.record([rule], [])
    if (own.state === 'open') return leaveOpen('impossible', [subject])
    if (own.state === 'none') return [{ kind: 'impossible', subjects: [subject], proven: true, example: null }]
    const { state, by } = reach.cover(rule, rule.at, { first: own })
    if (state === 'free') return []
    if (state === 'open') return leaveOpen('shadowed', [subject])
    const subjects = [rule, ...placed.filter((one) => by.includes(one))].map((one) => one.subject)
    if (about !== undefined && !subjects.some(({ id }) => id === about)) return []
    return [{ kind: 'shadowed', subjects, proven: true, example: own.example }]
  }

  /** Later teams at the same place that want some of the same records. */
  function overlapping(team: Team): Finding[] {
    const found: Finding[] = []
    const alone = shared.get(team.position)?.length === 1
    const unasked = about !== undefined && !chosen
    if (alone || unasked || overlaps >= mostOverlaps || pairs > mostPairs) return found
    for (const at of index.beside(team.at)) {
      const other = teams[at - tasks.length]
      if (!other || at <= team.at || other.position !== team.position) continue
      if (about !== undefined && team.subject.id !== about && other.subject.id !== about) continue
      if (overlaps + found.length >= mostOverlaps || ++pairs > mostPairs) {
        leaveOpen('overlap', [team.subject])
        break
      }
      found.push(...told('overlap', [team.subject, other.subject], questions.record([team, other], [])))
    }
    overlaps += found.length
    return found
  }

  function inside(team: Team): Finding[] {
    const wanted = about === undefined || about === team.subject.id
    const found: Finding[] = []
    for (const member of team.members) {
      if (!wanted && member.subject.id !== about) continue
      const rule = questions.ruleOf(member.rule)
      const subjects = [member.subject, team.subject]
      const both = questions.record([rule, team], [])
      if (both.state === 'none') found.push({ kind: 'impossible', subjects, proven: true, example: null })
      if (both.state === 'open') leaveOpen('impossible', subjects)
      if (both.state === 'some' && member.rule)
        found.push(...told('notSubset', subjects, questions.record([rule], [team])))
    }
    if (!wanted) return found
    const takers = team.members.filter(({ takes }) => takes).map(({ rule }) => questions.ruleOf(rule))
    return [...found, ...told('gap', [team.subject], reach.unreached(team, team.at, takers))]
  }
}
