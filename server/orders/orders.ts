import { documentFields, linesOf, order, type RecordOf } from '@kohoi/contract'
import { presentDocuments } from '../documents/answer.ts'
import { completeDocument } from '../documents/complete.ts'
import { numberDocument } from '../documents/number.ts'
import { orderTable, salesAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'
import { refuse } from '../refuse.ts'
import { presentBilling } from './billing.ts'
import { deliveredOf } from './deliver.ts'
import { handBills } from './hand-bills.ts'

export type Order = RecordOf<typeof order>

const ours = new Set(['ownerId', 'teamId', 'custom', 'note'])
const content = Object.keys(documentFields).filter((name) => !ours.has(name))

/** Sale orders: what was agreed. Open to changes until they are confirmed. */
export const orders = keep({
  noun: order,
  access: salesAccess(orderTable, true, true),
  async check(ctx, next, before, given, act) {
    const problems = await completeDocument(ctx, next, before ?? (next.quotationId ? { ...next } : null), given)
    if (problems.length) return problems
    const changed = before && act.type === 'changed' && content.some((name) => given.has(name))
    if (changed && before.state !== 'draft') throw refuse('document.locked')
    return problems
  },
  prepare: (ctx, next) => numberDocument(ctx, next, 'SO'),
  removed(_ctx, { state }) {
    if (state !== 'draft') throw refuse('document.notDraft')
  },
  async changed(ctx, order, before) {
    if (order.ownerId !== before.ownerId || order.teamId !== before.teamId) await handBills(ctx, order)
  },
  async present(ctx, records) {
    presentDocuments(ctx, records)
    for (const record of records) {
      const delivered = deliveredOf(record as Order)
      record.lines = linesOf(record).map((line) => ({ ...line, delivered: delivered.get(line.id) ?? '0' }))
    }
    await presentBilling(ctx, records)
  },
})
