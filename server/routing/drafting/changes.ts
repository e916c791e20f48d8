import { isDeepStrictEqual } from 'node:util'
import { type Noun, nounByName, type Problem, type RecordOf } from '@kohoi/contract'
import { type Config, replaced } from '../../db/config.ts'
import type { Ctx } from '../../db/context.ts'
import { newId } from '../../db/ids.ts'
import type { Row } from '../../db/rows.ts'
import { checkRecord } from '../../records/acts.ts'
import { keptOf } from '../../records/kept.ts'
import { invalid, Refused } from '../../refuse.ts'

/** A rule book as it is sent: each list given takes the place of the present one. */
export type GivenDraft = { readonly [L in RuleList]?: readonly unknown[] | undefined }

/** The lists of a rule book, in the order in which they are made. */
export const ruleLists = { teams: 'team', members: 'member', tasks: 'dispatchTask', scoreRules: 'scoreRule' } as const
export type RuleList = keyof typeof ruleLists
export type RuleNoun = (typeof ruleLists)[RuleList]
export const ruleNouns: readonly RuleNoun[] = Object.values(ruleLists)

/** What a draft does to one rule: values of its fields, all of them where it is new; null takes it out. */
export type RuleChange = { entity: RuleNoun; id: string; values: Row | null; isNew?: true }

type Entry = Row & { id: string }

export const entriesOf = (config: Config, entity: RuleNoun): readonly Entry[] =>
  config.list(entity) as readonly unknown[] as readonly Entry[]

/** Fields of a rule that a draft may set; which team a member is in is settled when he joins. */
export const writable = (noun: Noun, isNew: boolean): string[] =>
  Object.entries(noun.fields).flatMap(([name, field]) =>
    field.readOnly && !(isNew && name === 'teamId') ? [] : [name],
  )

/**
 * What a draft changes of the configuration, checked as if it were saved; problems stand at `draft.teams.0.rule`. `made`: rules that only
 * the draft before has, known by the ids it gave them.
 */
export async function changesOf(ctx: Ctx, draft: GivenDraft, made: readonly RuleChange[] = []): Promise<RuleChange[]> {
  const own = new Map(made.flatMap((change) => (change.isNew ? [[change.id, change.values ?? {}]] : [])))
  const problems: Problem[] = []
  const changes = removalsOf(ctx.config, draft)
  // What goes is out of the way of what comes, as when it is published.
  const rest = { ...ctx, config: withChanges(ctx.config, changes) }
  for (const [list, entity] of Object.entries(ruleLists) as [RuleList, RuleNoun][]) {
    const noun = nounByName(entity)
    const present = new Map(entriesOf(rest.config, entity).map((entry) => [entry.id, entry]))
    for (const [at, one] of (draft[list] ?? []).entries()) {
      const { id, ...sent } = asRow(one)
      const known = present.get(id as string)
      const before = own.get(id as string)
      const path = `draft.${list}.${at}`
      if (id !== undefined && !known && !before) problems.push({ path: `${path}.id`, code: 'unknownReference' })
      else if (known) {
        const values = Object.keys(sent).length ? await readChanged(rest, noun, known, sent, path, problems) : null
        if (values) changes.push({ entity, id: known.id, values })
      } else {
        const values = await readNew(rest, noun, { ...placeOf(noun, at), ...before, ...sent }, path, problems)
        if (values) changes.push({ entity, id: before ? (id as string) : newId(), values, isNew: true })
        const joins = values?.teamId
        if (joins !== undefined && !isTeam(rest.config, changes, joins))
          problems.push({ path: `${path}.teamId`, code: 'unknownReference' })
      }
    }
  }
  if (problems.length) throw invalid(problems)
  return changes
}

const asRow = (given: unknown): Row => (typeof given === 'object' && given !== null ? (given as Row) : {})

/** Rules that are not in the list which takes their place. */
function removalsOf(config: Config, draft: GivenDraft): RuleChange[] {
  return (Object.entries(ruleLists) as [RuleList, RuleNoun][]).flatMap(([list, entity]) => {
    const given = draft[list] && new Set(draft[list].map((one) => asRow(one).id))
    return given
      ? entriesOf(config, entity).flatMap(({ id }) => (given.has(id) ? [] : [{ entity, id, values: null }]))
      : []
  })
}

const isTeam = (config: Config, changes: readonly RuleChange[], id: unknown): boolean =>
  config.get('team', id as string) !== undefined ||
  changes.some((change) => change.entity === 'team' && change.id === id)

/** Rules that come without a place stand where the list has them. */
const placeOf = (noun: Noun, at: number): Row => (noun.fields.position ? { position: at + 1 } : {})

async function readNew(ctx: Ctx, noun: Noun, sent: Row, path: string, problems: Problem[]): Promise<Row | null> {
  const { teamId, ...body } = sent
  const isMember = noun.name === 'member'
  if (!isMember && teamId !== undefined) problems.push({ path: `${path}.teamId`, code: 'unknownField' })
  const next = await check(ctx, noun, body, null, path, problems, isMember ? { teamId: teamId ?? null } : {})
  return (
    next &&
    Object.fromEntries(writable(noun, true).map((name) => [name, next[name] ?? noun.fields[name]?.default ?? null]))
  )
}

/** Of a rule that exists, only what changes need be given; null where nothing does. */
async function readChanged(ctx: Ctx, noun: Noun, known: Entry, sent: Row, path: string, problems: Problem[]) {
  const { teamId: _, ...body } = sent
  const next = await check(ctx, noun, body, known, path, problems)
  const changed = next
    ? writable(noun, false).filter((name) => !isDeepStrictEqual(next[name] ?? null, known[name]))
    : []
  return changed.length ? Object.fromEntries(changed.map((name) => [name, next?.[name] ?? null])) : null
}

async function check(
  ctx: Ctx,
  noun: Noun,
  body: Row,
  before: Entry | null,
  path: string,
  problems: Problem[],
  fixed: Row = {},
): Promise<Row | null> {
  try {
    return await checkRecord(ctx, keptOf(noun.name), body, before as unknown as RecordOf<Noun> | null, fixed)
  } catch (error) {
    if (!(error instanceof Refused) || !error.problems.length) throw error
    problems.push(...error.problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` })))
    return null
  }
}

/** The configuration as it would stand with these changes. What they change of a rule that is gone meanwhile is left out. */
export function withChanges(config: Config, changes: readonly RuleChange[]): Config {
  const lists = new Map<string, Entry[]>()
  for (const entity of ruleNouns) {
    const own = new Map(changes.filter((one) => one.entity === entity).map((change) => [change.id, change]))
    if (!own.size) continue
    const kept = entriesOf(config, entity).flatMap((entry) => {
      const values = own.get(entry.id)?.values
      return values === null ? [] : [{ ...entry, ...values }]
    })
    const made = [...own.values()].flatMap(({ id, values, isNew }) => (isNew && values ? [{ ...values, id }] : []))
    lists.set(entity, [...kept, ...made])
  }
  return replaced(config, lists)
}
