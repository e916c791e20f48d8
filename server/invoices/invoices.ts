import { invoice, type RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { presentDocuments } from '../documents/answer.ts'
import { todayOf } from '../documents/today.ts'
import { orderTable, salesAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import { refuse } from '../refuse.ts'
import { watchDue } from './overdue.ts'
import { withholdingOf } from './withholding.ts'

export type Invoice = RecordOf<typeof invoice>

/** Invoices: made from orders, open to changes until they are issued; issued ones stand as they are, with what became of them. */
export const invoices = keep({
  noun: invoice,
  access: salesAccess(orderTable, true, true),
  check(_ctx, _next, before, _given, act) {
    if (act.type === 'changed' && before && before.state !== 'draft') throw refuse('document.locked')
    return []
  },
  removed(_ctx, { state }) {
    if (state !== 'draft') throw refuse('document.notDraft')
  },
  saved: watchDue,
  computed: (ctx) => ({ paymentState: paymentStateSql(ctx) }),
  present(ctx, records) {
    presentDocuments(ctx, records)
    for (const record of records) {
      record.paymentState = paymentStateOf(record as Invoice, todayOf(ctx, record.companyId as string))
      record.withholding = withholdingOf(record as Invoice)
    }
  },
})

/** Overdue from the day after what is due and open, where its company is. */
function paymentStateOf({ state, open, paid, nextDueOn }: Invoice, today: string): Invoice['paymentState'] {
  if (state !== 'issued') return 'unpaid'
  if (!isAbove(open)) return 'paid'
  if (nextDueOn && nextDueOn < today) return 'overdue'
  return isAbove(paid) ? 'partlyPaid' : 'unpaid'
}

const isAbove = (amount: string | null): boolean => /^[0.]*[1-9]/.test(amount ?? '')

function paymentStateSql(ctx: Ctx): string {
  const days = ctx.config.list('company').map(({ id, timeZone }) => `when '${id}' then '${dayOf(ctx.now, timeZone)}'`)
  const today = `(case r.company_id::text ${days.join(' ')} else '${dayOf(ctx.now, timeZoneOf(ctx.config))}' end)::date`
  return `(case when r.state <> 'issued' then 'unpaid' when r.open <= 0 then 'paid' when r.next_due_on < ${today} then 'overdue'
    when r.paid > 0 then 'partlyPaid' else 'unpaid' end)`
}
