import type { Filter } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import type { Actor } from '../db/context.ts'
import { type Access, everything, nothing, settingsOf } from '../records/access.ts'

/** How far somebody's sight or hand reaches over sales records. */
export type Reach = 'all' | 'teams' | 'own' | 'none'

type Role = Actor['role']

/** Teams somebody leads, and everybody in them; for members also the teams they are in. */
function circleOf(actor: Actor, config: Config) {
  const led = config
    .list('team')
    .filter((team) => team.leaderId === actor.userId)
    .map((team) => team.id)
  const joined = config
    .list('member')
    .filter((member) => member.userId === actor.userId)
    .map((member) => member.teamId)
  const membersOf = (teamIds: readonly string[]) =>
    config
      .list('member')
      .filter((member) => teamIds.includes(member.teamId))
      .map((member) => member.userId)
  return { led, joined, membersOf }
}

const isMine = (actor: Actor): Filter => ({ field: 'ownerId', op: 'is', value: actor.userId ?? '' })

/** Records of these teams, their members' own included where a record has no team of its own kind (accounts, contacts). */
function ofTeams(actor: Actor, config: Config, teamIds: readonly string[], hasTeam: boolean): Filter {
  const { membersOf } = circleOf(actor, config)
  const parts: Filter[] = [isMine(actor)]
  if (hasTeam) parts.push({ field: 'teamId', op: 'isOneOf', value: [...teamIds] })
  const members = membersOf(teamIds)
  if (!hasTeam) parts.push({ field: 'ownerId', op: 'isOneOf', value: members })
  else
    parts.push({
      all: [
        { field: 'teamId', op: 'isEmpty' },
        { field: 'ownerId', op: 'isOneOf', value: members },
      ],
    })
  return { any: parts }
}

type Act = 'read' | 'change' | 'remove'

/** Where salespeople are let at their teams' records, they see and change them; what they delete stays their own. */
function within(reach: Reach, actor: Actor, config: Config, hasTeam: boolean, act: Act): Filter {
  if (reach === 'all') return everything
  if (reach === 'none') return nothing
  const { led, joined } = circleOf(actor, config)
  if (reach === 'teams') return ofTeams(actor, config, led, hasTeam)
  const opened = (config.settings.access?.value as { salespeopleSeeTeam?: boolean } | undefined)?.salespeopleSeeTeam
  return opened && act !== 'remove' && actor.role === 'salesperson'
    ? ofTeams(actor, config, joined, hasTeam)
    : isMine(actor)
}

/** A record's company is its own, else its team's, else its owner's; people bound to companies see no others'. */
function ofCompanies(actor: Actor, config: Config, hasTeam: boolean, hasCompany: boolean): Filter {
  if (!actor.companyIds.length) return everything
  if (hasCompany) return { field: 'companyId', op: 'isOneOf', value: [...actor.companyIds] }
  const teams = config
    .list('team')
    .filter((team) => !team.companyId || actor.companyIds.includes(team.companyId))
    .map((team) => team.id)
  const owners = config
    .list('user')
    .filter((user) => !user.companyIds.length || user.companyIds.some((id) => actor.companyIds.includes(id)))
    .map((user) => user.id)
  const byOwner: Filter = {
    any: [
      { field: 'ownerId', op: 'isEmpty' },
      { field: 'ownerId', op: 'isOneOf', value: owners },
    ],
  }
  if (!hasTeam) return byOwner
  return {
    any: [{ field: 'teamId', op: 'isOneOf', value: teams }, { all: [{ field: 'teamId', op: 'isEmpty' }, byOwner] }],
  }
}

/** Who reads, creates and changes sales records of a kind, as a table by role. */
export type Table = Record<Role, { read: Reach; write: Reach }>

export const salesTable: Table = {
  system: { read: 'all', write: 'all' },
  admin: { read: 'all', write: 'all' },
  manager: { read: 'all', write: 'all' },
  executive: { read: 'all', write: 'none' },
  leader: { read: 'teams', write: 'teams' },
  salesperson: { read: 'own', write: 'own' },
  office: { read: 'none', write: 'none' },
}

/** What follows the order is the office's too. */
export const orderTable: Table = { ...salesTable, office: { read: 'all', write: 'all' } }

/** Customers: as sales records, but the office needs them for its documents. */
export const customerTable: Table = { ...salesTable, office: { read: 'all', write: 'none' } }

/** Access to sales records by the table: own, the teams', or all, within the person's companies. */
export function salesAccess(table: Table, hasTeam: boolean, hasCompany = false) {
  const filter = (act: Act) => (actor: Actor, config: Config) => {
    const reach = table[actor.role][act === 'read' ? 'read' : 'write']
    const key = `access ${act} ${hasTeam} ${hasCompany} ${reach} ${actor.userId} ${actor.companyIds.join()}`
    return config.derived(key, (): Filter => {
      const reached = within(reach, actor, config, hasTeam, act)
      const companies = ofCompanies(actor, config, hasTeam, hasCompany)
      return companies === everything ? reached : { all: [reached, companies] }
    })
  }
  return {
    read: filter('read'),
    create: (actor: Actor) => table[actor.role].write !== 'none',
    change: filter('change'),
    remove: filter('remove'),
  } satisfies Access
}

/** Users and companies are the administrator's. */
export const peopleAccess: Access = settingsOf('admin')
/** All other settings the administrator's and the manager's; everybody reads them. */
export const salesSettingsAccess: Access = settingsOf('admin', 'manager')
