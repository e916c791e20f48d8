import { isDeepStrictEqual } from 'node:util'
import { type Language, nounByName } from '@kohoi/contract'
import {
  exampleOf,
  type Filter,
  type FindingKind,
  fieldsOf,
  findingsIn,
  type Finding as Proof,
  type RecordValues,
  type RuleBook,
  type Subject,
} from '@kohoi/rules'
import { believableIn } from '../../conditions/compare.ts'
import { linksByIds } from '../../conditions/linked.ts'
import { sayRecord } from '../../conditions/say.ts'
import type { Ctx } from '../../db/context.ts'
import { newId } from '../../db/ids.ts'
import type { Row } from '../../db/rows.ts'
import { configWhenMade } from '../../records/config-changes.ts'
import { routedFieldsOf } from '../../records/fields.ts'
import { readRule } from '../../records/read-filter.ts'
import { surroundingsOf } from '../../records/surroundings.ts'
import { invalid } from '../../refuse.ts'
import { settingsIn } from '../../settings/settings.ts'
import type { RoutedEntity } from '../receipt.ts'
import { type Accepted, acceptedIn, fingerprint } from './accepted.ts'
import { bookOf, type Draft, listOf, nounOf } from './book.ts'
import { en, type Said, type Words } from './words/en.ts'
import { th } from './words/th.ts'
import { vi } from './words/vi.ts'

type Kind = FindingKind | 'usesScoreWhileOff'
type Severity = 'error' | 'warning' | 'info'

/** Something wrong or remarkable in the rules; `example` is a record that shows it, `sentence` says it in the reader's language. */
export type Finding = {
  readonly entity: RoutedEntity
  readonly kind: Kind
  readonly severity: Severity
  readonly subjects: readonly Subject[]
  readonly proven: boolean
  readonly example: RecordValues | null
  readonly sentence: string
  /** What names it as it is. */
  readonly fingerprint: string
  /** Who said that it is meant so; it then counts as a note. */
  readonly accepted: Accepted | null
}

const severities: Record<Kind, Severity> = {
  shadowed: 'error',
  gap: 'error',
  notSubset: 'warning',
  impossible: 'warning',
  inactiveHandler: 'warning',
  usesScoreWhileOff: 'warning',
  overlap: 'info',
}
const order: readonly Severity[] = ['error', 'warning', 'info']
const rank = ({ severity, accepted }: Finding) => order.indexOf(severity) + (accepted ? 0.5 : 0)
const spoken: Record<Language, Words> = { en, th, vi }

/** Every finding over the rules that route leads and opportunities, the gravest first. */
export const checkRules = (ctx: Ctx): Promise<Finding[]> => check(ctx, undefined, () => true)

/** What a rule, as it is about to be saved, brings with it. */
export async function warningsOf(ctx: Ctx, draft: Draft): Promise<Finding[]> {
  const own = ({ type, id }: Subject) => type === draft.noun && id === draft.record.id
  // What stays open of it, or of those after it, is told too.
  const found = await check(ctx, draft, ({ proven, subjects }) => !proven || subjects.some(own))
  return found.filter(({ accepted }) => !accepted)
}

async function check(ctx: Ctx, draft: Draft | undefined, wanted: (proof: Proven) => boolean): Promise<Finding[]> {
  const found: Finding[] = []
  for (const entity of ['lead', 'opportunity'] as const)
    for (const proof of [...(await proofsOf(ctx, entity, draft)), ...scoreless(ctx, entity, draft)])
      if (wanted(proof)) found.push(await worded(ctx, entity, proof, draft))
  return found.sort((a, b) => rank(a) - rank(b))
}

type Proven = Omit<Proof, 'kind'> & { kind: Kind }

/** A check of thousands of rules lets others in this often, in milliseconds. */
const turn = 10

async function proofsOf(ctx: Ctx, entity: RoutedEntity, draft: Draft | undefined): Promise<Proven[]> {
  const noun = nounOf(entity)
  const { config } = ctx
  const fields = routedFieldsOf(noun, config)
  const byIds = await linksByIds(ctx, noun, fields, filtersIn(bookOf(config, entity, draft)))
  const book = bookOf(config, entity, draft, byIds)
  const steps = findingsIn(book, fields, surroundingsOf(ctx), {
    believable: believableIn(ctx, noun),
    ...(draft && { about: draft.record.id as string }),
  })
  const found: Proven[] = []
  let since = performance.now()
  for (const step of steps) {
    found.push(...step)
    if (performance.now() - since < turn) continue
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
  if (entity === 'lead') return found
  // A team that takes leads too is judged by those: what an opportunity has no field for counts as empty, on purpose.
  const takesLeads = new Set(listOf(config, 'team', draft).flatMap((team) => (team.usesLeads ? team.id : [])))
  return found.filter(({ subjects }) => !subjects.some(({ type, id }) => type === 'team' && takesLeads.has(id)))
}

const filtersIn = ({ tasks, teams }: RuleBook): Filter[] => [
  ...tasks.map(({ filter }) => filter),
  ...teams.flatMap(({ rule, members }) =>
    [rule, ...members.map((member) => member.rule)].filter((one) => one !== null),
  ),
]

/** Whether the rules leave somebody without a salesperson whom they did not leave so when a gap was accepted. */
async function leavesMore(ctx: Ctx, entity: RoutedEntity, { id }: Accepted): Promise<boolean> {
  const noun = nounOf(entity)
  const then = await configWhenMade(ctx, 'acceptedFinding', id)
  const [before, now] = [then, ctx.config].map((config): Filter => {
    const { tasks, teams } = bookOf(config, entity)
    return {
      any: [
        ...tasks.flatMap(({ filter, handlerActive }) => (handlerActive ? filter : [])),
        ...teams.map(({ rule }) => rule ?? { all: [] }),
      ],
    }
  })
  if (!before || !now || isDeepStrictEqual(before, now)) return false
  const fields = routedFieldsOf(noun, ctx.config)
  const isGone = (name: string) => !fields(name)
  if ([...fieldsOf(before)].some(isGone)) return true
  const byIds = await linksByIds(ctx, noun, fields, [before, now])
  return exampleOf(byIds({ all: [before, { not: now }] }), fields, surroundingsOf(ctx)) !== null
}

/** Rules that ask for the score while it is switched off. */
function scoreless({ config }: Ctx, entity: RoutedEntity, draft: Draft | undefined): Proven[] {
  if (entity !== 'lead' || settingsIn(config, 'automation').leadScoring) return []
  const book = bookOf(config, entity, draft)
  const teams = new Map(listOf(config, 'team', draft).map((team) => [team.id, team]))
  const asking = [
    ...book.tasks.map(({ subject, filter }) => ({ subject, asks: fieldsOf(filter).has('score') })),
    ...book.teams.flatMap(({ subject, rule, members }) => [
      { subject, asks: (rule && fieldsOf(rule).has('score')) || teams.get(subject.id)?.minimumScore !== null },
      ...members.map((member) => ({
        subject: member.subject,
        asks: member.rule && fieldsOf(member.rule).has('score'),
      })),
    ]),
  ]
  return asking
    .filter(({ asks }) => asks)
    .map(({ subject }) => ({ kind: 'usesScoreWhileOff', subjects: [subject], proven: true, example: null }))
}

async function worded(ctx: Ctx, entity: RoutedEntity, proof: Proven, draft: Draft | undefined): Promise<Finding> {
  const { kind, subjects, proven, example } = proof
  const { language } = ctx.actor
  const words = spoken[language]
  // In a form a rule may not have a name yet.
  const names = subjects.map(({ name, type }) => (name ? `“${name}”` : nounByName(type).label[language]))
  const [first, ...others] = proven ? names : [few(words, names)]
  const shown =
    example && Object.keys(example).length > 0
      ? (await sayRecord(ctx, nounOf(entity), example))[language]
      : words.everything
  const said: Said = {
    name: first ?? '',
    other: kind === 'inactiveHandler' ? handlerOf(ctx, subjects[0], draft) : few(words, others),
    example: shown.charAt(0).toLowerCase() + shown.slice(1),
  }
  const inTeam = kind === 'gap' && subjects.length > 0
  const name = fingerprint({ entity, kind, subjects, example }, ({ type, id }) =>
    draft?.noun === type && draft.record.id === id ? draft.record : (ctx.config.get(type, id) ?? {}),
  )
  const meant = acceptedIn(ctx.config).get(name) ?? null
  const accepted = meant && kind === 'gap' && !inTeam && (await leavesMore(ctx, entity, meant)) ? null : meant
  return {
    entity,
    kind,
    severity: !proven || accepted ? 'info' : inTeam ? 'warning' : severities[kind],
    subjects,
    proven,
    example,
    sentence: sentenceOf(words, entity, proof, said),
    fingerprint: name,
    accepted,
  }
}

/** Names in a row; of very many the first. */
const few = (words: Words, names: readonly string[]): string =>
  names.length > mostNames
    ? words.andMore(names.slice(0, mostNames - 1).join(', '), names.length - mostNames + 1)
    : words.and(names)
const mostNames = 5

function sentenceOf(words: Words, entity: RoutedEntity, { kind, subjects, proven }: Proven, said: Said): string {
  if (!proven) return subjects.length ? words.open(said) : words.openGap[entity]
  if (kind === 'gap') return subjects.length ? words.gapInTeam(said) : words.gap[entity](said)
  if (kind === 'impossible' && subjects.length > 1) return words.impossibleMember(said)
  return words[kind](said)
}

function handlerOf({ config }: Ctx, subject: Subject | undefined, draft: Draft | undefined): string {
  const task = listOf(config, 'dispatchTask', draft).find(({ id }) => id === subject?.id)
  return config.get('user', task?.handlerId)?.name ?? ''
}

/** What a rule would bring with it as somebody has it in a form, saved or not; problems of the rule stand at its field. Saves nothing. */
export async function checkForm(
  ctx: Ctx,
  { type, id, values }: { type: Draft['noun']; id?: string | undefined; values: Readonly<Record<string, unknown>> },
): Promise<Finding[]> {
  const { fields } = nounByName(type)
  const starts = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default ?? null]))
  const known = ctx.config.get(type, id) ?? { id: newId() }
  const given = Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(fields, name)))
  const record: Row = { ...starts, ...known, ...given }
  const name = type === 'dispatchTask' ? 'filter' : 'rule'
  if (record[name]) {
    const of = nounOf(record.entity === 'opportunity' ? 'opportunity' : 'lead')
    const read = readRule(ctx, of, record[name], `values.${name}`, type === 'member' ? ['languages', 'region'] : [])
    if ('problems' in read) throw invalid(read.problems)
    record[name] = read.filter
  }
  return warningsOf(ctx, { noun: type, record })
}
