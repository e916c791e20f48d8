import type { Ctx } from '../db/context.ts'
import type { Reactions } from '../worker/worker.ts'
import { inviteAgain, sendReset } from './invite.ts'

export const peopleReactions: Reactions = {
  // Asked for by a stranger; without a user there is nothing to send.
  'people.reset': {
    inside: async (ctx: Ctx, { userId }: { userId: string | null }) => {
      if (userId) await sendReset(ctx, userId)
    },
  },
  'people.inviteAgain': {
    inside: (ctx: Ctx, { mailId, userId }: { mailId: string; userId: string }) => inviteAgain(ctx, mailId, userId),
  },
}
