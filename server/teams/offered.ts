import { type Problem, sells } from '@kohoi/contract'
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

/** Rules give records only to people who can work on them; one who already stands there stays. */
export function sellerProblem(ctx: Ctx, path: string, userId: Id, before: Id): Problem[] {
  const user = userId && userId !== before ? ctx.config.get('user', userId) : undefined
  return user && !sells(user.role) ? [{ path, code: 'sellsNothing' }] : []
}

/** Nobody who has left is given anything; a record keeps the owner it has. */
export function ownerProblem(ctx: Ctx, ownerId: Id, before: Id): Problem[] {
  if (!ownerId || ownerId === before) return []
  return ctx.config.get('user', ownerId)?.active === false ? [{ path: 'ownerId', code: 'inactive' }] : []
}
