import { linesOf } from '@kohoi/contract'
import { type SoldKind, taxPointElsewhere, taxPoints } from '@kohoi/contract/tax-points'
import type { Ctx } from '../db/context.ts'

/** What the law of a document's company says of what it sells; a person may decide otherwise. What is no product counts as goods. */
export function taxPointOf(ctx: Ctx, document: { companyId: string | null; lines?: unknown }) {
  const rule = taxPoints[ctx.config.get('company', document.companyId)?.country ?? ''] ?? taxPointElsewhere
  const kinds = linesOf(document)
    .filter((line) => line.kind === 'item' && !line.gift)
    .map((line): SoldKind => ctx.config.get('product', line.productId)?.kind ?? 'goods')
  const all = (of: readonly SoldKind[]) => kinds.length > 0 && kinds.every((kind) => of.includes(kind))
  return { depositNeedsTaxInvoice: all(rule.deposit), invoicedAt: all(rule.payment) ? 'payment' : 'issue' } as const
}
