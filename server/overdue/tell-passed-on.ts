import { nounByName } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { notify } from '../notifications/notify.ts'
import { resolveRecipients } from '../notifications/recipients.ts'
import { type Clocked, clockName } from './clock.ts'
import { words } from './words/index.ts'

/** Tells whoever had an overdue record that the rules have given it to somebody else. */
export async function tellPassedOn(ctx: Ctx, entity: Clocked, record: Row, fromUserId: string): Promise<void> {
  const { number, name, ownerId } = record as Record<'number' | 'name' | 'ownerId', string>
  const to = ctx.config.get('user', ownerId)?.name ?? ''
  await notify(ctx, {
    userIds: [fromUserId],
    kind: 'overdue',
    words: (language) => words[language].passedOn({ thing: entity, number, name, to }),
    link: null,
    data: { entity, recordId: record.id, number, name, reminder: 'passedOn', ownerId },
    effect: `overdue.passedOn ${record.id} ${clockName(entity, record)}`,
  })
}

/** Tells the leader of its team, else the sales managers, of an overdue record that the rules can give to nobody else. */
export async function tellStays(ctx: Ctx, entity: Clocked, record: Row): Promise<void> {
  const { number, name, ownerId, teamId } = record as Record<'number' | 'name' | 'ownerId' | 'teamId', string>
  const leader = resolveRecipients(ctx, [{ kind: 'teamLeader' }], { teamId }).userIds
  const managers = () => resolveRecipients(ctx, [{ kind: 'role', role: 'manager' }], { ownerId, teamId }).userIds
  const owner = ctx.config.get('user', ownerId)?.name ?? ''
  await notify(ctx, {
    userIds: leader.length ? leader : managers(),
    kind: 'overdue',
    words: (language) => words[language].stays({ thing: entity, number, name, owner }),
    link: `/${nounByName(entity).path}/${String(record.id)}`,
    data: { entity, recordId: record.id, number, name, reminder: 'stays', ownerId },
    effect: `overdue.stays ${record.id} ${clockName(entity, record)}`,
  })
}
