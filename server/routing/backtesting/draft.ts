import { dispatchTask, member, type Noun, type Problem, type RecordOf, team } from '@kohoi/contract'
import { createSchema, problemsOf } from '@kohoi/contract/schema'
import type { Config } from '../../db/config.ts'
import type { Ctx } from '../../db/context.ts'
import { newId } from '../../db/ids.ts'
import { readRule } from '../../records/read-filter.ts'
import { invalid } from '../../refuse.ts'
import { nounOf } from '../checking/book.ts'
import type { RoutedEntity } from '../receipt.ts'

/** A rule book to be tried: each list given takes the place of the present one. */
export type GivenDraft = {
  tasks?: readonly unknown[] | undefined
  teams?: readonly unknown[] | undefined
  members?: readonly unknown[] | undefined
}

type Entry = Record<string, unknown>

const lists = {
  tasks: { noun: dispatchTask as Noun, rule: 'filter', members: [] },
  teams: { noun: team as Noun, rule: 'rule', members: [] },
  members: { noun: member as Noun, rule: 'rule', members: ['languages', 'region'] },
} as const

/** The configuration with a draft's rules in it, checked as if they were saved; problems stand at `draft.teams.0.rule`. Nothing is saved. */
export function withDraft(ctx: Ctx, entity: RoutedEntity, draft: GivenDraft): Config {
  const replaced = new Map<string, Entry[]>()
  const problems: Problem[] = []
  for (const [name, { noun, rule, members }] of Object.entries(lists)) {
    const given = draft[name as keyof GivenDraft]
    if (!given) continue
    const entries = given.map((one, at) =>
      readEntry(ctx, entity, noun, one, `draft.${name}.${at}`, rule, members, problems),
    )
    replaced.set(
      noun.name,
      entries.map((entry, at) => ({ ...entry, position: entry.position ?? at + 1 })),
    )
  }
  if (problems.length) throw invalid(problems)
  return overlaid(ctx.config, replaced)
}

/** Of an entry that exists, only what changes need be given; `id` says which it is. */
function readEntry(
  ctx: Ctx,
  entity: RoutedEntity,
  noun: Noun,
  given: unknown,
  path: string,
  ruleName: string,
  members: readonly string[],
  problems: Problem[],
): Entry {
  const { id, teamId, ...sent } = (typeof given === 'object' && given !== null ? given : {}) as Entry
  const known = typeof id === 'string' ? (ctx.config.get(noun.name as 'team', id) as Entry | undefined) : undefined
  if (id !== undefined && !known) problems.push({ path: `${path}.id`, code: 'unknownReference' })
  const writable = Object.fromEntries(
    Object.entries(noun.fields).flatMap(([name, field]) => (field.readOnly || !known ? [] : [[name, known[name]]])),
  )
  const read = createSchema(noun.fields).safeParse({ ...writable, ...sent })
  if (!read.success) {
    problems.push(...problemsOf(read.error).map((problem) => ({ ...problem, path: `${path}.${problem.path}` })))
    return {}
  }
  const starts = Object.fromEntries(Object.entries(noun.fields).map(([name, field]) => [name, field.default ?? null]))
  const entry: Entry = { ...starts, ...read.data, id: known?.id ?? newId() }
  if (noun === lists.members.noun) entry.teamId = teamId ?? known?.teamId ?? null
  else if (teamId !== undefined) problems.push({ path: `${path}.teamId`, code: 'unknownField' })
  // A rule that is not sent along stands as it was saved.
  if (sent[ruleName] !== null && sent[ruleName] !== undefined) {
    const of = entry.entity === 'lead' || entry.entity === 'opportunity' ? entry.entity : entity
    const rule = readRule(ctx, nounOf(of), sent[ruleName], `${path}.${ruleName}`, members)
    if ('problems' in rule) problems.push(...rule.problems)
    else entry[ruleName] = rule.filter
  }
  return entry
}

function overlaid(config: Config, replaced: ReadonlyMap<string, Entry[]>): Config {
  const derived = new Map<unknown, unknown>()
  return {
    ...config,
    list: (noun) => (replaced.get(noun) ?? config.list(noun)) as never,
    get: (noun, id) =>
      (replaced.has(noun) ? replaced.get(noun)?.find((entry) => entry.id === id) : config.get(noun, id)) as never,
    derived: <T>(key: unknown, make: () => T) => {
      if (!derived.has(key)) derived.set(key, make())
      return derived.get(key) as T
    },
  }
}

/** A member as the draft or the configuration has him. */
export type Member = RecordOf<typeof member>
