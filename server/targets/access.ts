import type { Filter } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import type { Actor, Ctx } from '../db/context.ts'
import { raw, type Sql, sql } from '../db/sql.ts'
import { salesSettingsAccess } from '../people/access.ts'
import { type Access, everything, nothing } from '../records/access.ts'

/** Written by administrators and managers; seen by executives, by leaders for their teams and people, by salespeople for themselves. */
export const targetAccess: Access = {
  ...salesSettingsAccess,
  read: (actor, config) => {
    if (actor.role === 'office') return nothing
    if (actor.role === 'leader') return { any: [ofTeams(actor, config), own(actor)] }
    return actor.role === 'salesperson' ? own(actor) : everything
  },
  opens: namesAsRecipient,
}

/** Whom a target tells may follow the link, by name or by role. */
function namesAsRecipient({ actor: { userId, role } }: Ctx, alias: string): Sql {
  const named = [{ kind: 'user', userId }]
  const byRole = [{ kind: 'role', role }]
  const recipients = raw(`${alias}.recipients`)
  return sql`(${recipients} @> ${JSON.stringify(named)}::jsonb or ${recipients} @> ${JSON.stringify(byRole)}::jsonb)`
}

const own = (actor: Actor): Filter => ({ field: 'userId', op: 'is', value: actor.userId ?? '' })

function ofTeams(actor: Actor, config: Config): Filter {
  const teamIds = config.list('team').flatMap((team) => (team.leaderId === actor.userId ? [team.id] : []))
  const people = config.list('member').flatMap((member) => (teamIds.includes(member.teamId) ? [member.userId] : []))
  return {
    any: [
      { field: 'teamId', op: 'isOneOf', value: teamIds },
      { field: 'userId', op: 'isOneOf', value: people },
    ],
  }
}
