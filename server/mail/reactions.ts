import type { Reactions } from '../worker/worker.ts'
import { sendMail } from './send.ts'
import type { Transport } from './transport.ts'

/** Without a mail server mails stay in the outbox until there is one. */
export const mailReactions = (transport: Transport | null): Reactions => ({
  'mail.send': {
    outside: async (gateway, workspaceId, { mailId }: { mailId: string }) => {
      if (transport) await sendMail(gateway, workspaceId, mailId, transport)
    },
  },
})
