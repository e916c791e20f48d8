import type { Shapes } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'

type Signature = NonNullable<Shapes['signatures']['customer']>

/** A colleague's signature as it stands now. The picture only where he signs himself: nobody signs in another's hand. */
export function signatureOf(ctx: Ctx, userId: string | null): Signature | null {
  const user = ctx.config.get('user', userId)
  if (!user) return null
  const pictureId = user.id === ctx.actor.userId ? user.signatureId : null
  return { userId: user.id, name: user.name, at: ctx.now.toISOString(), pictureId }
}
