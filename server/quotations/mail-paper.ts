import type { Language } from '@kohoi/contract'
import type { Ctx, Recorded } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { mailPapers } from '../documents/mail-papers.ts'
import { words } from '../documents/words/index.ts'
import { writeMoney } from '../notifications/words/money.ts'
import { shortDay } from '../papers/figures.ts'
import { readRecord } from '../records/acts.ts'
import { linkTo } from './customer/links.ts'
import { endOf } from './expire.ts'
import { quotationPaper } from './paper.ts'
import { type Quotation, quotations } from './quotations.ts'

type Sent = Recorded & { recordId: string }

/** Mails a quotation that was sent to its contact, with a link to the page on which he answers. */
export const mailPaper = (gateway: Gateway, workspaceId: string, sent: Sent): Promise<void> =>
  mailPapers(
    gateway,
    workspaceId,
    sent,
    async (ctx) => {
      const record = await readRecord(ctx, quotations, sent.recordId)
      return record.parties?.buyer.email ? { record, papers: [await quotationPaper(ctx, record, null)] } : null
    },
    (ctx, record) => ({
      to: record.parties?.buyer.email ?? '',
      secretUntil: endOf(ctx, record) ?? new Date(ctx.now.getTime() + usualDays * 86_400_000),
      ...letterOf(ctx, record),
    }),
  )

/** So long a mail with a link may wait where a quotation names no last day. */
const usualDays = 30

/** In the language of the document, since it goes to its reader, with a link to the page on which he answers. */
function letterOf(ctx: Ctx, quotation: Quotation) {
  const { number, total, validUntil, language, parties, ownerId } = quotation
  const spoken: Language = language ?? 'en'
  return words[spoken].letter({
    number,
    amount: total ? writeMoney(total, spoken) : '',
    until: validUntil ? shortDay(validUntil, spoken) : '',
    contact: parties?.contactName ?? parties?.buyer.name ?? '',
    salesperson: ctx.config.get('user', ownerId)?.name ?? '',
    seller: parties?.seller.name ?? '',
    link: linkTo(ctx, quotation),
  })
}
