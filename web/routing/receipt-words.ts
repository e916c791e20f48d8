import type { RoutingWords } from '../words/en/routing.ts'
import { chosenOf, type Receipt, type Step, stepsOf } from './receipt.ts'

/** What the sentence needs to know beside the receipt. */
export type Facts = {
  /** The reader. */
  me: string | null
  nameOf: (userId: string) => string
  /** Why the chosen task or team matched, as the middle of a sentence; null when its rule has changed since. */
  because: string | null
  /** The chosen team has no rule: it takes everything. */
  takesAll: boolean
  /** How many records a member may receive in 30 days; null without limit or when that has changed since. */
  limitOf: (userId: string) => number | null
  /** Marks a value taken from rule or record. */
  mark: (text: string) => string
}

/** The receipt as a person would tell it, and what to do when nobody has the record yet. */
export function receiptSentence(receipt: Receipt, words: RoutingWords, facts: Facts): { said: string; todo?: string } {
  const { said } = words
  if (receipt.state === 'manual') return { said: byHand(receipt, words, facts) }
  if (receipt.state === 'unassigned') {
    const some = stepsOf(receipt, 'team').length > 0
    return { said: some ? said.noTeamMatched : said.noTeams, todo: words.todo.unassigned }
  }
  const task = chosenOf(receipt, 'task')
  if (task) return { said: said.task(facts.mark(task.name), who(receipt.ownerId, words, facts), facts.because) }
  const parts = [teamPart(receipt, words, facts), ...passed(receipt, words, facts)].filter((part) => part !== null)
  if (receipt.state === 'waiting') {
    const empty = stepsOf(receipt, 'member').length === 0
    return { said: said.sentence([...parts, empty ? said.noMembers : said.nobodyFree]), todo: words.todo.waiting }
  }
  return { said: said.sentence([...parts, ...memberPart(receipt, words, facts)]) }
}

function byHand({ ownerId, byUserId }: Receipt, { said, you }: RoutingWords, { me, nameOf }: Facts): string {
  const by = byUserId ? (byUserId === me ? you : nameOf(byUserId)) : null
  if (!by) return said.byHand
  if (!ownerId) return said.takenBack(by)
  return ownerId === byUserId ? said.tookItself(by) : said.givenBy(by)
}

const who = (id: string | null, { you }: RoutingWords, { me, nameOf, mark }: Facts): string =>
  mark(id === null || id === me ? you : nameOf(id))

function teamPart(receipt: Receipt, { said }: RoutingWords, { because, takesAll, mark }: Facts): string | null {
  const team = chosenOf(receipt, 'team')
  if (!team) return null
  const name = mark(team.name)
  if (because) return said.teamMatched(name, because)
  return takesAll ? said.teamTakesAll(name) : said.teamHasIt(name)
}

/** Members who were passed over although the record was theirs by rule; whom a rule keeps away stands in the list below. */
function passed(receipt: Receipt, { said }: RoutingWords, { nameOf, me, limitOf, mark }: Facts): string[] {
  const members = stepsOf(receipt, 'member')
  const named = (step: Step) => (step.id === me ? mark(nameOf(step.id)) : mark(step.name))
  const full = members.filter((step) => step.result === 'full')
  const late = members.filter((step) => step.result === 'passedOver')
  const away = members.filter((step) => step.result === 'optedOut' || step.result === 'inactive')
  const most = 2
  const parts: string[] = late.map((step) => said.passedOver(named(step)))
  if (full.length > most) parts.push(said.manyFull(full.length))
  else
    for (const step of full) {
      const limit = limitOf(step.id)
      parts.push(limit === null ? said.full(named(step)) : said.fullOf(named(step), limit))
    }
  if (receipt.state === 'waiting' && away.length > 0)
    parts.push(away.length > most ? said.manyAway(away.length) : said.away(away.map(named)))
  return parts
}

function memberPart(receipt: Receipt, words: RoutingWords, facts: Facts): string[] {
  const chosen = chosenOf(receipt, 'member')
  if (!chosen) return []
  const { said } = words
  const mine = chosen.id === facts.me
  const name = facts.mark(chosen.name)
  const others = stepsOf(receipt, 'member').filter((step) => step !== chosen)
  if (others.some((step) => step.result === 'later')) return [mine ? said.youLongest : said.longest(name)]
  if (others.length === 0) return [mine ? said.youOnlyMember : said.onlyMember(name)]
  return [mine ? said.youOnlyOne : said.onlyOne(name)]
}
