import { allFields, type Field, nounByName, snake } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import { dayColumn, daysOfMonth } from './days.ts'
import type { Part, Report } from './report.ts'

const fields = {
  type: 'typeId',
  stage: 'stageId',
  reason: 'lostReasonId',
  source: 'sourceId',
  way: 'assignedBy',
  task: 'taskId',
  team: 'teamId',
  owner: 'ownerId',
  month: null,
} as const
export type Group = keyof typeof fields

/** How the lines of a report come about: what tells a record's line, what it is called, and which records it has. */
export type Grouping = {
  /** SQL over rows `r`. */
  readonly column: (part: Part) => string
  /** The line of what the column says. */
  readonly lineOf: (value: string | null) => string | null
  /** As the reader calls it; null where the records have none. */
  readonly nameOf: (id: string | null) => string | null
  /** What tells the records of one line from the others. */
  readonly filterOf: (part: Part, id: string | null) => Filter
}

export function groupingOf(ctx: Ctx, { noun }: Report, by: Group): Grouping {
  const self = (value: string | null) => value
  if (by === 'month')
    return {
      column: ({ day }) => `to_char(${dayColumn(ctx, noun, day)}, 'YYYY-MM')`,
      lineOf: self,
      nameOf: self,
      filterOf: ({ day }, id) =>
        id === null ? { field: day, op: 'isEmpty' } : { field: day, op: 'between', value: daysOfMonth(id) },
    }
  if (by === 'team' && noun === 'activity')
    return {
      column: () => 'r.assignee_id::text',
      lineOf: (id) => (id && teamsOfPeople(ctx.config).get(id)) ?? null,
      nameOf: (id) => entryName(ctx, 'team', id),
      filterOf: (_, id) => ofTeam(ctx.config, noun, id),
    }
  const field = by === 'owner' ? person(noun) : fields[by]
  const { to, options } = (allFields(nounByName(noun)) as Readonly<Record<string, Field>>)[field] ?? {}
  return {
    column: () => `r.${snake(field)}::text`,
    lineOf: self,
    nameOf: (id) =>
      to ? entryName(ctx, to, id) : (options?.find(({ value }) => value === id)?.label[ctx.actor.language] ?? null),
    filterOf: (_, id) => (id === null ? { field, op: 'isEmpty' } : { field, op: 'is', value: id }),
  }
}

/** Whose a record is. */
export const person = (noun: Report['noun']) => (noun === 'activity' ? 'assigneeId' : 'ownerId')

/** The records of a team, null for those of none; activities are of the team of who does them. */
export function ofTeam(config: Config, noun: Report['noun'], id: string | null): Filter {
  if (noun !== 'activity')
    return id === null ? { field: 'teamId', op: 'isEmpty' } : { field: 'teamId', op: 'is', value: id }
  const people = [...teamsOfPeople(config)]
    .filter(([, teamId]) => id === null || teamId === id)
    .map(([userId]) => userId)
  return { field: 'assigneeId', op: id === null ? 'isNoneOf' : 'isOneOf', value: people }
}

/** The team of each person: the first, in their order, that he is in or leads. */
const teamsOfPeople = (config: Config): ReadonlyMap<string, string> =>
  config.derived('teams of people', () => {
    const found = new Map<string, string>()
    for (const { id, leaderId } of config.list('team')) {
      const members = config.list('member').flatMap(({ teamId, userId }) => (teamId === id ? [userId] : []))
      for (const userId of [...members, ...(leaderId ? [leaderId] : [])]) if (!found.has(userId)) found.set(userId, id)
    }
    return found
  })

function entryName({ config, actor }: Ctx, noun: string, id: string | null): string | null {
  const found = config.get(noun as 'team', id)
  const names = found && 'names' in found ? (found.names as Record<string, string> | null) : null
  return names?.[actor.language] || found?.name || null
}
