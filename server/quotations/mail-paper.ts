import type { Language } from '@kohoi/contract'
import type { Recorded } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { words } from '../documents/words/index.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeMoney } from '../notifications/words/money.ts'
import { print } from '../papers/press.ts'
import { readRecord } from '../records/acts.ts'
import { quotationPaper } from './paper.ts'
import { type Quotation, quotations } from './quotations.ts'

type Sent = Recorded & { recordId: string }

/** Mails a quotation that was sent, as a PDF, to whom it is for. Printed between two transactions; the same sending is mailed once. */
export async function mailPaper(gateway: Gateway, workspaceId: string, { id, recordId }: Sent): Promise<void> {
  const { quotation, paper, letter } = await gateway.asSystem(workspaceId, async (ctx) => {
    const quotation = await readRecord(ctx, quotations, recordId)
    const name = ctx.config.get('user', quotation.ownerId)?.name ?? ''
    return { quotation, paper: await quotationPaper(ctx, quotation, null), letter: letterOf(quotation, name) }
  })
  const to = quotation.parties?.buyer.email
  if (!to) return
  const { pdf } = await print([paper])
  const file = { name: `${quotation.number}.pdf`, contentType: 'application/pdf', content: pdf }
  await gateway.asSystem(workspaceId, async (ctx) => {
    const about = { entity: 'quotation', recordId }
    queueMail(ctx, { ...letter, to, about, effect: `quotation.sent ${id}`, attachments: [file] })
  })
}

/** In the language of the document, since it goes to its reader. */
function letterOf({ number, total, validUntil, language, parties }: Quotation, salesperson: string) {
  const spoken: Language = language ?? 'en'
  return words[spoken].letter({
    number,
    amount: total ? writeMoney(total, spoken) : '',
    until: validUntil ? validUntil.split('-').reverse().join('/') : '',
    contact: parties?.contactName ?? parties?.buyer.name ?? '',
    salesperson,
    seller: parties?.seller.name ?? '',
  })
}
