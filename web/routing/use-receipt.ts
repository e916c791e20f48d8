import { decimals } from '@kohoi/contract/money'
import { type Filter, type RecordValues, type RuleFields, toPredicate } from '@kohoi/rules'
import { useCompany } from '../api/company.ts'
import { pathOf } from '../api/nouns.ts'
import { type Referenced, useReferenced } from '../api/references.ts'
import { useMe } from '../api/session.ts'
import { useAll } from '../api/use-list.ts'
import { usePart, type Versioned } from '../api/use-record.ts'
import { valueAt } from '../fields/custom.ts'
import { markValue, unmarked, useConditionWords } from '../filters/sentence.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { asHappened } from './as-happened.ts'
import { chosenOf, type Receipt, type Step } from './receipt.ts'
import { receiptSentence } from './receipt-words.ts'
import { useRoutedFields } from './routed-fields.ts'
import { stillDemanded } from './still-demanded.ts'

type Member = { id: string; userId: string; capacity: number | null; updatedAt: string }
type Values = Readonly<Record<string, unknown>>
type Routed = Versioned & Values
/** What a task or a team has to do with the decision. */
type Ruled = Referenced & { filter?: Filter; rule?: Filter | null; updatedAt?: string }

export type ReadReceipt = {
  receipt: Receipt
  said: string
  todo: string | undefined
  /** What kept a candidate away, or why it was his turn. */
  reason: (step: Step) => string
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
  const sayLabel = useLabel()
  const fields = useRoutedFields(entity)
  const happened = useHappened(fields.rules, rule, record)
  const demanded = receipt?.steps.map(({ unmet }) => stillDemanded(unmet)) ?? []
  const say = useConditionWords(fields, { all: happened ? [happened, ...demanded] : demanded })
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
  const needs = ({ unmet }: Step) => {
    if (unmet.length === 0) return w.routing.reasons.notMatched
    const lacking = new Set(unmet.flatMap(({ field }) => (fields.lacks(field) ? fields.find(field) : undefined) ?? []))
    const text = w.routing.reasons.needs(midSentence(unmarked(say(stillDemanded(unmet)))))
    return lacking.size === 0
      ? text
      : `${text} (${w.routing.lacks[entity]([...lacking].map(({ field }) => sayLabel(field.label)))})`
  }
  return { receipt, said, todo, reason: (step) => reasonOf(step, receipt, w.routing.reasons, limitOf, needs) }
}

type Reasons = ReturnType<typeof useWords>['routing']['reasons']

function reasonOf(
  step: Step,
  receipt: Receipt,
  words: Reasons,
  limitOf: (userId: string) => number | null,
  needs: (step: Step) => string,
): string {
  const { kind, id, result } = step
  const member = kind === 'member'
  if (result === 'later') return member ? words.laterTurn : words.laterInOrder
  if (result === 'chosen') {
    if (!member) return words.matched
    const others = receipt.steps.some((other) => other.kind === 'member' && other.result === 'later')
    return others ? words.longest : words.onlyOne
  }
  if (result === 'full') {
    const limit = limitOf(id)
    return limit === null ? words.full : words.fullOf(limit)
  }
  return result === 'notMatched' ? needs(step) : words[result]
}

/** The rule as it came true for this record, as long as it still does. */
function useHappened(fields: RuleFields, rule: Filter | null, record: Values): Filter | null {
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
      return toPredicate(part, fields, surroundings)(values)
    } catch {
      // A field that was removed since: nothing can be said about it.
      return false
    }
  }
  return holds(rule) ? asHappened(rule, (field) => valueAt(record, field), holds) : null
}

/** A sentence as part of a longer one: its first letter small, unless it begins with a name in capitals. */
const midSentence = (sentence: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence
