import type { Language } from '@kohoi/contract'
import type { Ctx, Recorded } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { words } from '../documents/words/index.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeDay } from '../notifications/moment.ts'
import { writeMoney } from '../notifications/words/money.ts'
import { print } from '../papers/press.ts'
import { readRecord } from '../records/acts.ts'
import { linkTo } from './customer/links.ts'
import { endOf } from './expire.ts'
import { quotationPaper } from './paper.ts'
import { type Quotation, quotations } from './quotations.ts'

type Sent = Recorded & { recordId: string }

/** Mails a quotation that was sent, as a PDF, to whom it is for. Printed between two transactions; the same sending is mailed once. */
export async function mailPaper(gateway: Gateway, workspaceId: string, { id, recordId }: Sent): Promise<void> {
  const { quotation, paper } = await gateway.asSystem(workspaceId, async (ctx) => {
    const quotation = await readRecord(ctx, quotations, recordId)
    return { quotation, paper: await quotationPaper(ctx, quotation, null) }
  })
  const to = quotation.parties?.buyer.email
  if (!to) return
  const { pdf } = await print([paper])
  const file = { name: `${quotation.number}.pdf`, contentType: 'application/pdf', content: pdf }
  await gateway.asSystem(workspaceId, async (ctx) => {
    const secretUntil = endOf(ctx, quotation) ?? new Date(ctx.now.getTime() + usualDays * 86_400_000)
    const about = { entity: 'quotation', recordId }
    const effect = `quotation.sent ${id}`
    queueMail(ctx, { ...letterOf(ctx, quotation), to, about, effect, secretUntil, attachments: [file] })
  })
}

/** So long a mail with a link may wait where a quotation names no last day. */
const usualDays = 30

/** In the language of the document, since it goes to its reader, with a link to the page on which he answers. */
function letterOf(ctx: Ctx, quotation: Quotation) {
  const { number, total, validUntil, language, parties, ownerId } = quotation
  const spoken: Language = language ?? 'en'
  return words[spoken].letter({
    number,
    amount: total ? writeMoney(total, spoken) : '',
    until: validUntil ? writeDay(validUntil, false) : '',
    contact: parties?.contactName ?? parties?.buyer.name ?? '',
    salesperson: ctx.config.get('user', ownerId)?.name ?? '',
    seller: parties?.seller.name ?? '',
    link: linkTo(ctx, quotation),
  })
}
