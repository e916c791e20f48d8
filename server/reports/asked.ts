import type { Problem } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Asked } from '../records/list.ts'
import { invalid } from '../refuse.ts'
import { isDay } from './days.ts'
import { type Group, ofTeam, person } from './grouping.ts'
import type { Part, Report } from './report.ts'

/** What a report is asked for: its grouping, and what narrows a part of it. */
export type Question = { by: Group; filters: (part: Part) => Filter[] }

/** Reads the parameters of a report; what is wrong with one is refused at it. */
export function readAsked(ctx: Ctx, { noun, groups }: Report, asked: Asked): Question {
  const { groupBy, from, to, teamId, ownerId, ...rest } = asked
  const problems: Problem[] = Object.keys(rest).map((path) => ({ path, code: 'unknownParameter' }))
  const by = groupBy === undefined ? groups[0] : groups.find((one) => one === groupBy)
  if (!by) problems.push({ path: 'groupBy', code: 'choice', with: groups.join(', ') })
  for (const [path, day] of Object.entries({ from, to }))
    if (day !== undefined && !isDay(day)) problems.push({ path, code: 'date' })
  if (from && to && !problems.length && to < from) problems.push({ path: 'to', code: 'period' })
  if (teamId !== undefined && !ctx.config.get('team', teamId))
    problems.push({ path: 'teamId', code: 'unknownReference' })
  if (ownerId !== undefined && !ctx.config.get('user', ownerId))
    problems.push({ path: 'ownerId', code: 'unknownReference' })
  if (!by || problems.length) throw invalid(problems)
  const whose: Filter[] = [
    ...(teamId ? [ofTeam(ctx.config, noun, teamId)] : []),
    ...(ownerId ? [{ field: person(noun), op: 'is', value: ownerId } as const] : []),
  ]
  const filters = ({ which, day }: Part): Filter[] => [
    ...which,
    ...(from ? [{ field: day, op: 'onOrAfter', value: from } as const] : []),
    ...(to ? [{ field: day, op: 'onOrBefore', value: to } as const] : []),
    ...whose,
  ]
  return { by, filters }
}
