import type { Ctx, Recorded } from '../db/context.ts'
import { words } from '../documents/words/index.ts'
import { notify } from '../notifications/notify.ts'
import { writeMoney } from '../notifications/words/money.ts'
import type { Reactions } from '../worker/worker.ts'
import type { ApprovalNews } from './approve.ts'
import type { CustomerNews } from './customer/decide.ts'
import { expire, expiry } from './expire.ts'
import { mailPaper } from './mail-paper.ts'

type News = Recorded & { recordId: string; payload: ApprovalNews }

/** Tells those who are to approve, and then its salesperson what came of it. */
async function tellApproval(ctx: Ctx, { id, recordId, payload }: News): Promise<void> {
  const { what, number, total, ownerId, approverIds, byUserId, reason } = payload
  const by = ctx.config.get('user', byUserId)?.name ?? ''
  const concerned = what === 'asked' ? approverIds : ownerId ? [ownerId] : []
  await notify(ctx, {
    userIds: concerned.filter((userId) => userId !== byUserId),
    kind: 'document.approval',
    words: (language) => {
      const amount = total ? writeMoney(total, language) : ''
      return words[language].approval[what]({ number, amount, by, reason: reason ?? '' })
    },
    link: `/quotations/${recordId}`,
    data: { entity: 'quotation', recordId, number, what, byUserId, reason },
    effect: `document.approval ${id}`,
  })
}

type Heard = Recorded & { recordId: string; payload: CustomerNews }

/** Tells its salesperson what the customer did on his page. */
async function tellCustomer(ctx: Ctx, { id, recordId, payload }: Heard): Promise<void> {
  const { what, number, total, ownerId, customer, said } = payload
  await notify(ctx, {
    userIds: ownerId ? [ownerId] : [],
    kind: 'quotation.customer',
    words: (language) =>
      words[language].customer[what]({ number, customer, amount: total ? writeMoney(total, language) : '', said }),
    link: `/quotations/${recordId}`,
    data: { entity: 'quotation', recordId, number, what },
    effect: `quotation.customer ${id}`,
  })
}

export const quotationReactions: Reactions = {
  'quotations.tellApproval': { inside: tellApproval },
  'quotations.tellCustomer': { inside: tellCustomer },
  'quotations.mailPaper': { outside: mailPaper },
  [expiry]: { inside: expire },
}

export const quotationEvents: Readonly<Record<string, readonly string[]>> = {
  'quotation.approval': ['quotations.tellApproval'],
  'quotation.customer': ['quotations.tellCustomer'],
  'quotation.sent': ['quotations.mailPaper'],
}
