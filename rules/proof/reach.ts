import type { RecordValues } from '../fields.ts'
import type { RuleIndex } from '../many/rule-index.ts'
import type { Answer, Questions, Rule } from './questions.ts'

/** A rule at its place among all that are asked in order; one that takes nothing hides no other. */
export type Placed = Rule & { readonly at: number; readonly takes: boolean }

/** `by`: those that take everything, as few as still do where they are few. */
export type Cover = { state: 'covered' | 'free' | 'open'; by: Rule[]; example?: RecordValues }

/** A rule in its place, or one that asks from outside. */
type Target = Rule & { readonly at?: number }
/** `more`: rules asked beside those before; `filled`: of records without empty fields; `first`: a record of the target, where it is known. */
type Covering = { readonly more?: readonly Rule[]; readonly filled?: boolean; readonly first?: Answer }

/** So many rules found one by one; then all that may take part are asked at once. */
const oneByOne = 16
/** Up to so many rules an example is made to say no more than decides. */
const manyRules = 200
/** More are not named. */
const mostNamed = 100

/** What reaches a rule past those before it. */
export class Reach {
  private readonly questions: Questions
  private readonly placed: readonly Placed[]
  private readonly index: RuleIndex

  constructor(questions: Questions, placed: readonly Placed[], index: RuleIndex) {
    this.questions = questions
    this.placed = placed
    this.index = index
  }

  /**
   * Whether the rules before a place, and some more, take everything of a target. An example finds the rules that matter, so that most
   * questions hold a handful of them, not the whole book.
   */
  cover(target: Target, before: number, { more = [], filled = false, first }: Covering = {}): Cover {
    const all = more.find(({ weight, matches }) => weight === 0 && matches({}))
    if (all) return { state: 'covered', by: [all] }
    const collected: Rule[] = []
    let asked: readonly Rule[] = collected
    for (let known = first; ; known = undefined) {
      const some = known ?? this.questions.record([target], asked, filled)
      if (some.state === 'open') return { state: 'open', by: [] }
      if (some.state === 'none') return { state: 'covered', by: this.guilty(target, collected, asked) }
      const taker = this.lightestTaker(some.example, before, more, collected)
      if (!taker) return { state: 'free', by: [], example: some.example }
      collected.push(taker)
      if (collected.length > oneByOne) asked = [...this.beside(target, before), ...more]
    }
  }

  /** A record of the target that reaches none of the rules before a place, nor any of some more. */
  unreached(target: Target, before: number, more: readonly Rule[] = []): Answer {
    const { state, example } = this.cover(target, before, { more })
    if (state === 'covered') return { state: 'none' }
    if (state === 'open' || !example) return { state: 'open' }
    const rules = [...this.beside(target, before), ...more]
    const better =
      rules.length > manyRules
        ? this.cover(target, before, { more, filled: true }).example
        : this.questions.telling(target, rules, [target, ...more])
    return { state: 'some', example: better ?? example }
  }

  /** Of the rules that take a record the one with the fewest conditions: it takes the most. */
  private lightestTaker(
    record: RecordValues,
    before: number,
    more: readonly Rule[],
    collected: readonly Rule[],
  ): Rule | undefined {
    const takers: Rule[] = more.filter((rule) => rule.matches(record))
    for (const at of this.index.all(record)) {
      const rule = this.placed[at]
      if (rule && at < before && rule.takes) takers.push(rule)
    }
    return takers
      .filter((rule) => !collected.includes(rule))
      .reduce<Rule | undefined>((light, rule) => (light && light.weight <= rule.weight ? light : rule), undefined)
  }

  /** The rules before a place that may take something of the target. */
  private beside(target: { readonly at?: number }, before: number): Rule[] {
    const places = target.at === undefined ? [...this.placed.keys()] : this.index.beside(target.at)
    return places.flatMap((at) => {
      const rule = this.placed[at]
      return rule && at < before && rule.takes ? rule : []
    })
  }

  /** As few of the rules as still take everything of the target. */
  private guilty(target: Rule, collected: readonly Rule[], asked: readonly Rule[]): Rule[] {
    const cover = (rules: readonly Rule[]) => this.questions.record([target], rules).state === 'none'
    const alone = collected.find((rule) => cover([rule]))
    if (alone) return [alone]
    let needed = asked === collected || cover(collected) ? [...collected] : [...asked]
    if (needed.length <= oneByOne)
      for (const rule of collected) {
        const rest = needed.filter((one) => one !== rule)
        if (cover(rest)) needed = rest
      }
    return needed.slice(0, mostNamed)
  }
}
