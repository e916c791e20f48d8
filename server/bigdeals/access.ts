import type { Actor, Ctx } from '../db/context.ts'
import { salesSettingsAccess } from '../people/access.ts'
import type { Access } from '../records/access.ts'
import { refuse } from '../refuse.ts'

const closedTo: readonly Actor['role'][] = ['salesperson', 'office']

/** Sales settings that salespeople and the office do not even see: a rule tells what the management watches. */
export const bigDealAccess: Access = { ...salesSettingsAccess, closed: ({ role }) => closedTo.includes(role) }

/** 403 for those who do not see the rules. */
export function onlyReaders({ actor }: Pick<Ctx, 'actor'>): void {
  if (closedTo.includes(actor.role)) throw refuse('permission.denied')
}

/** 403 for those who do not write the rules. */
export function onlyWriters({ actor, config }: Pick<Ctx, 'actor' | 'config'>): void {
  if (!bigDealAccess.create(actor, config)) throw refuse('permission.denied')
}
