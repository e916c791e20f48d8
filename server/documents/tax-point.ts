import { linesOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'

type Kind = 'goods' | 'service'
type Rule = {
  /** Money taken ahead for these needs a tax invoice on the day it comes. */
  readonly deposit: readonly Kind[]
  /** For these the tax invoice is due with the money, not with the bill. */
  readonly payment: readonly Kind[]
}

/**
 * When tax is due, by the company's country and what is sold. Thailand: goods at delivery or earlier money (Revenue Code s. 78), services at
 * payment (s. 78/1). Vietnam: goods when handed over, whatever was paid before; services when paid ahead (Decree 123/2020, art. 9).
 */
const rules: Readonly<Record<string, Rule>> = {
  TH: { deposit: ['goods', 'service'], payment: ['service'] },
  VN: { deposit: ['service'], payment: [] },
}
const elsewhere: Rule = { deposit: ['goods', 'service'], payment: [] }

/** What the law of a document's company says of what it sells; a person may decide otherwise. What is no product counts as goods. */
export function taxPointOf(ctx: Ctx, document: { companyId: string | null; lines?: unknown }) {
  const rule = rules[ctx.config.get('company', document.companyId)?.country ?? ''] ?? elsewhere
  const kinds = linesOf(document)
    .filter((line) => line.kind === 'item' && !line.gift)
    .map((line): Kind => ctx.config.get('product', line.productId)?.kind ?? 'goods')
  const all = (of: readonly Kind[]) => kinds.length > 0 && kinds.every((kind) => of.includes(kind))
  return { depositNeedsTaxInvoice: all(rule.deposit), invoicedAt: all(rule.payment) ? 'payment' : 'issue' } as const
}
