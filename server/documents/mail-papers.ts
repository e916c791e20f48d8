import type { Noun, RecordOf } from '@kohoi/contract'
import type { Ctx, Recorded } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { type Mail, queueMail } from '../mail/queue-mail.ts'
import { writeMoney } from '../notifications/words/money.ts'
import { fileName } from '../papers/answer-papers.ts'
import { titleIn } from '../papers/draw-head.ts'
import { shortDay } from '../papers/figures.ts'
import type { Paper } from '../papers/paper.ts'
import { type Papers, print } from '../papers/press.ts'
import { readRecord } from '../records/acts.ts'
import type { Kept } from '../records/kept.ts'
import { words } from './words/index.ts'

type Sent = Recorded & { recordId: string; payload?: { to?: string } }
type Letter = Pick<Mail, 'to' | 'subject' | 'text' | 'secretUntil'>

/**
 * Mails a document that was sent, as a PDF, to whom it is for. Printed between two transactions; the same sending is mailed once. `read`
 * answers null where nobody is to have it.
 */
export async function mailPapers<R>(
  gateway: Gateway,
  workspaceId: string,
  { id, type, recordId }: Sent,
  read: (ctx: Ctx) => Promise<{ record: R; papers: Papers } | null>,
  letter: (ctx: Ctx, record: R, papers: Papers) => Letter,
): Promise<void> {
  const found = await gateway.asSystem(workspaceId, read)
  if (!found) return
  const { record, papers } = found
  const { pdf } = await print(papers)
  const file = { name: fileName(papers), contentType: 'application/pdf', content: pdf }
  const about = { entity: type.split('.')[0], recordId }
  await gateway.asSystem(workspaceId, async (ctx) => {
    queueMail(ctx, { ...letter(ctx, record, papers), about, effect: `${type} ${id}`, attachments: [file] })
  })
}

/** A reaction that mails what follows an order to the address it was sent to: the originals, with a letter in the language of the document. */
export const mailOriginals =
  <N extends Noun>(kept: Kept<N>, papersOf: (ctx: Ctx, record: RecordOf<N>, languages: null) => Promise<Papers>) =>
  (gateway: Gateway, workspaceId: string, sent: Sent): Promise<void> =>
    mailPapers(
      gateway,
      workspaceId,
      sent,
      async (ctx) => {
        const record = await readRecord(ctx, kept, sent.recordId)
        const [first, ...rest] = await papersOf(ctx, record, null)
        return { record, papers: [first, ...rest.filter(({ copy }) => copy !== 'copy')] }
      },
      (_ctx, _record, [paper]) => ({ to: sent.payload?.to ?? '', ...letterWith(paper) }),
    )

/** What a letter says that a paper is enclosed with. */
function letterWith(paper: Paper): Pick<Letter, 'subject' | 'text'> {
  const { languages, names, number, facts = [], totals, currency, seller, buyer } = paper
  const [language] = languages
  const fact = (name: string) => facts.find((one) => one.name === name)
  const [due, order, salesperson] = [fact('dueOn'), fact('order'), fact('salesperson')]
  const textOf = (one: typeof due) => (one && 'text' in one ? one.text : '')
  return words[language].enclosed({
    what: `${titleIn({ ...paper, names: names.slice(0, 1) }, language)} ${number ?? textOf(order)}`,
    amount: totals ? writeMoney({ amount: totals.toPay ?? totals.total, currency }, language) : '',
    due: due && 'date' in due ? shortDay(due.date, language) : '',
    contact: buyer.contact ?? buyer.name,
    salesperson: textOf(salesperson),
    seller: seller.name,
  })
}
