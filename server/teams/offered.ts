import type { Problem } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'

type Id = string | null | undefined

/** A team is offered only where it is ticked for that kind of record; a record keeps the team it has. */
export function teamProblem(
  ctx: Ctx,
  teamId: Id,
  flag: 'usesLeads' | 'usesOpportunities' | 'usesQuotations',
  before: Id,
): Problem[] {
  if (!teamId || teamId === before) return []
  const team = ctx.config.get('team', teamId)
  if (!team) return [{ path: 'teamId', code: 'unknownReference' }]
  return team[flag] && team.active ? [] : [{ path: 'teamId', code: 'teamNotOffered' }]
}

/** Nobody who has left is given anything; a record keeps the owner it has. */
export function ownerProblem(ctx: Ctx, ownerId: Id, before: Id): Problem[] {
  if (!ownerId || ownerId === before) return []
  return ctx.config.get('user', ownerId)?.active === false ? [{ path: 'ownerId', code: 'inactive' }] : []
}
