import { apiKey } from '@kohoi/contract'

import type { Access } from '../records/access.ts'
import { everything, nothing } from '../records/access.ts'
import { keep } from '../records/kept.ts'
import { newToken } from './token.ts'

const own: Access['read'] = (actor) => ({ field: 'userId', op: 'is', value: actor.userId ?? '' })

/**
 * API keys: everybody's own, and for administrators everybody's to see and end. Whoever comes by a key may do neither: one that has got
 * into wrong hands must not make others that outlive it, nor end those of its owner.
 */
keep({
  noun: apiKey,
  access: {
    read: (actor, config) => (actor.role === 'admin' ? everything : own(actor, config)),
    create: (actor) => !actor.byKey,
    change: own,
    remove: (actor, config) => (actor.byKey ? nothing : actor.role === 'admin' ? everything : own(actor, config)),
  },
  // The secret is in this answer and nowhere else.
  intake(ctx, body) {
    const { token, hash } = newToken(ctx.workspaceId)
    return { body, fixed: { userId: ctx.actor.userId }, columns: { token_hash: hash }, answer: { secret: token } }
  },
  check: (ctx, next) =>
    next.expiresAt && next.expiresAt <= ctx.now.toISOString() ? [{ path: 'expiresAt', code: 'period' }] : [],
})
