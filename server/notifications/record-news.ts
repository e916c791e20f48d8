import { nounByName } from '@kohoi/contract'
import type { Ctx, Recorded } from '../db/context.ts'
import { settingsIn } from '../settings/settings.ts'
import { notify } from './notify.ts'
import { resolveRecipients } from './recipients.ts'
import { type Thing, words } from './words/index.ts'

/** Facts of a lead or opportunity as its events carry them. `importId`: it came by an import, which is told of as a whole. */
type News<More = unknown> = Recorded & {
  recordId: string
  payload: {
    name: string
    number: string
    ownerId: string | null
    teamId: string | null
    importId: string | null
  } & More
}

const thingOf = ({ entity }: Recorded): Thing => (entity === 'opportunity' ? 'opportunity' : 'lead')
const linkTo = (event: News) => `/${nounByName(thingOf(event)).path}/${event.recordId}`
const dataOf = (event: News) => {
  const { name, number } = event.payload
  return { entity: thingOf(event), recordId: event.recordId, number, name }
}

/** Tells those whom the settings name of a new lead, from whatever source. */
export async function tellNew(ctx: Ctx, event: News): Promise<void> {
  const { name, number, ownerId, teamId, importId } = event.payload
  if (importId) return
  const { userIds } = resolveRecipients(ctx, settingsIn(ctx.config, 'automation').notifyOnNew, { ownerId, teamId })
  const owner = ctx.config.get('user', ownerId)?.name
  const team = ctx.config.get('team', teamId)?.name
  await notify(ctx, {
    userIds,
    kind: 'lead.new',
    words: (language, write) =>
      words[language].newOne({ thing: thingOf(event), number, name, at: write(ctx.now), owner, team }),
    link: linkTo(event),
    data: { ...dataOf(event), ownerId, teamId },
    effect: `lead.new ${event.recordId}`,
  })
}

/** Tells the new owner, unless he took it himself. */
export async function tellAssigned(ctx: Ctx, event: News<{ byUserId: string | null }>): Promise<void> {
  const { name, number, ownerId, importId, byUserId } = event.payload
  if (importId || !ownerId || ownerId === byUserId) return
  const by = ctx.config.get('user', byUserId)?.name
  await notify(ctx, {
    userIds: [ownerId],
    kind: 'assigned',
    words: (language, write) =>
      words[language].assigned({ thing: thingOf(event), number, name, at: write(ctx.now), by }),
    link: linkTo(event),
    data: { ...dataOf(event), byUserId },
    effect: `assigned ${event.id}`,
  })
}

/** Tells once of a record nobody could be given: the leader of its team, else the sales managers. */
export async function tellUnassigned(ctx: Ctx, event: News): Promise<void> {
  const { name, number, teamId, importId } = event.payload
  if (importId) return
  const team = ctx.config.get('team', teamId)
  const leader = resolveRecipients(ctx, [{ kind: 'teamLeader' }], { teamId }).userIds
  const managers = () => resolveRecipients(ctx, [{ kind: 'role', role: 'manager' }], {}).userIds
  await notify(ctx, {
    userIds: leader.length ? leader : managers(),
    kind: 'unassigned',
    words: (language) => words[language].unassigned({ thing: thingOf(event), number, name, team: team?.name }),
    link: linkTo(event),
    data: { ...dataOf(event), teamId },
    effect: `unassigned ${event.recordId}`,
  })
}
