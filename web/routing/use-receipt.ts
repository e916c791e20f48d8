import { decimals } from '@kohoi/contract/money'
import { type Condition, type Filter, type RecordValues, toPredicate, type Value } from '@kohoi/rules'
import { useCompany } from '../api/company.ts'
import { pathOf } from '../api/nouns.ts'
import { type Referenced, useReferenced } from '../api/references.ts'
import { useMe } from '../api/session.ts'
import { useAll } from '../api/use-list.ts'
import { usePart, type Versioned } from '../api/use-record.ts'
import { valueAt } from '../fields/custom.ts'
import { markValue, unmarked, useConditionWords } from '../filters/sentence.tsx'
import { useFilterFields } from '../filters/use-filter-fields.ts'
import { useWords } from '../words/index.tsx'
import { asHappened } from './as-happened.ts'
import { chosenOf, type Receipt, type Step, type Unmet } from './receipt.ts'
import { receiptSentence } from './receipt-words.ts'

type Member = { id: string; userId: string; capacity: number | null; updatedAt: string }
type Values = Readonly<Record<string, unknown>>
type Routed = Versioned & Values
/** What a task or a team has to do with the decision. */
type Ruled = Referenced & { filter?: Filter; rule?: Filter | null; updatedAt?: string }

export type ReadReceipt = {
  receipt: Receipt
  said: string
  todo: string | undefined
  /** What kept a candidate away: short, and whole for the title. */
  reason: (step: Step) => { text: string; whole?: string }
}

/** The receipt of a lead or an opportunity with its words; undefined while it is read, null when there is none. */
export function useReceipt(entity: 'lead' | 'opportunity', record: Routed): ReadReceipt | null | undefined {
  const { data: receipt, error } = usePart<Receipt>(pathOf(entity), record.id, 'assignment')
  const read = useReadReceipt(entity, record, receipt)
  return error ? null : read
}

/** A receipt that is there already, kept or only tried, with its words; `record` has the values the rules were asked about. */
export function useReadReceipt(
  entity: 'lead' | 'opportunity',
  record: Values,
  receipt: Receipt | undefined,
): ReadReceipt | undefined {
  const w = useWords()
  const me = useMe()
  const task = receipt && chosenOf(receipt, 'task')
  const team = receipt && chosenOf(receipt, 'team')
  const decider = useReferenced(task ? 'dispatchTask' : 'team', task?.id ?? team?.id) as Ruled | null | undefined
  const members = useAll<Member>(`teams/${team?.id ?? ''}/members`, {}, { enabled: Boolean(team) && !task }).data ?? []
  const users = useAll<Referenced>('users', {}, { enabled: receipt !== undefined }).data ?? []
  const rule = task ? (decider?.filter ?? null) : (decider?.rule ?? null)
  const happened = useHappened(entity, rule, record)
  const unmet = receipt?.steps.flatMap((step) => step.unmet.map(asFilter)) ?? []
  const say = useConditionWords(entity, { all: happened ? [happened, ...unmet] : unmet })
  if (!receipt) return undefined

  const stillSo = (changed: string | undefined) =>
    changed !== undefined && Date.parse(changed) <= Date.parse(receipt.at)
  const limitOf = (userId: string) => {
    const member = members.find((one) => one.userId === userId)
    return member && stillSo(member.updatedAt) ? member.capacity : null
  }
  const unchanged = stillSo(decider?.updatedAt)
  const { said, todo } = receiptSentence(receipt, w.routing, {
    me: me?.id ?? null,
    nameOf: (id) => users.find((user) => user.id === id)?.name ?? receipt.steps.find((s) => s.id === id)?.name ?? '…',
    because: happened && unchanged ? midSentence(say(happened)) : null,
    takesAll: unchanged && rule === null,
    limitOf,
    mark: markValue,
  })
  return { receipt, said, todo, reason: (step) => reasonOf(step, receipt, w.routing.reasons, limitOf, say) }
}

type Reasons = ReturnType<typeof useWords>['routing']['reasons']

function reasonOf(
  { kind, id, result, unmet }: Step,
  receipt: Receipt,
  words: Reasons,
  limitOf: (userId: string) => number | null,
  say: (filter: Filter) => string,
): { text: string; whole?: string } {
  const member = kind === 'member'
  if (result === 'later') return { text: member ? words.laterTurn : words.laterInOrder }
  if (result === 'chosen') {
    if (!member) return { text: words.matched }
    const others = receipt.steps.some((step) => step.kind === 'member' && step.result === 'later')
    return { text: others ? words.longest : words.onlyOne }
  }
  if (result === 'full') {
    const limit = limitOf(id)
    return { text: limit === null ? words.full : words.fullOf(limit) }
  }
  if (result !== 'notMatched') return { text: words[result] }
  const needs = unmet.map((one) => {
    const sentence = midSentence(unmarked(say(asFilter(one))))
    return one.not ? words.not(sentence) : words.needs(sentence)
  })
  const [first] = needs
  if (!first) return { text: words.notMatched }
  return { text: first, whole: needs.join('\n') }
}

/** The rule as it came true for this record, as long as it still does. */
function useHappened(entity: string, rule: Filter | null, record: Values): Filter | null {
  const fields = useFilterFields(entity)
  const timeZone = useCompany()?.timeZone
  if (!rule || !timeZone) return null
  const values: RecordValues = record as RecordValues
  const surroundings = {
    now: Date.now(),
    timeZone,
    money: {
      currencies: Intl.supportedValuesOf('currency'),
      decimals,
      convert: (minor: bigint, from: string, to: string) => (from === to ? minor : null),
    },
  }
  const holds = (part: Filter): boolean => {
    try {
      return toPredicate(part, fields.rules, surroundings)(values)
    } catch {
      // A field that was removed since: nothing can be said about it.
      return false
    }
  }
  return holds(rule) ? asHappened(rule, (field) => valueAt(record, field), holds) : null
}

function asFilter({ field, op, expected }: Unmet): Condition {
  return expected === null
    ? { field, op: op as Condition['op'] }
    : { field, op: op as Condition['op'], value: expected as Value }
}

/** A sentence as part of a longer one: its first letter small, unless it begins with a name in capitals. */
const midSentence = (sentence: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence
