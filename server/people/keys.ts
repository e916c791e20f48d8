import { apiKey } from '@kohoi/contract'

import type { Access } from '../records/access.ts'
import { everything } from '../records/access.ts'
import { keep } from '../records/kept.ts'
import { newToken } from './token.ts'

const own: Access['read'] = (actor) => ({ field: 'userId', op: 'is', value: actor.userId ?? '' })

/** API keys: everybody's own, and for administrators everybody's to see and end. */
keep({
  noun: apiKey,
  access: {
    read: (actor, config) => (actor.role === 'admin' ? everything : own(actor, config)),
    create: () => true,
    change: own,
    remove: (actor, config) => (actor.role === 'admin' ? everything : own(actor, config)),
  },
  // The secret is in this answer and nowhere else.
  intake(ctx, body) {
    const { token, hash } = newToken(ctx.workspaceId)
    return { body, fixed: { userId: ctx.actor.userId }, columns: { token_hash: hash }, answer: { secret: token } }
  },
  check: (ctx, next) =>
    next.expiresAt && next.expiresAt <= ctx.now.toISOString() ? [{ path: 'expiresAt', code: 'period' }] : [],
})
