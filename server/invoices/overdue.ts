import type { invoice, RecordOf } from '@kohoi/contract'
import { dayAfter, instantOn } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { notify } from '../notifications/notify.ts'
import { writeMoney } from '../notifications/words/money.ts'
import { timeZoneOf } from '../records/surroundings.ts'
import { clearTimer, setTimer } from '../worker/timers.ts'
import { words } from './words/index.ts'

type Invoice = RecordOf<typeof invoice>

export const overdueReminder = 'invoices.remindOverdue'

/** Minutes after midnight, where the company is. */
const morning = 8 * 60

/** Keeps a timer for the morning after the earliest day on which open money is due. */
export function watchDue(ctx: Ctx, now: Invoice | null, before: Invoice | null): void {
  const id = now?.id ?? before?.id ?? ''
  const day = now?.nextDueOn ?? null
  if (day === (before?.nextDueOn ?? null)) return
  if (!now || !day) {
    clearTimer(ctx, overdueReminder, id)
    return
  }
  const timeZone = ctx.config.get('company', now.companyId)?.timeZone ?? timeZoneOf(ctx.config)
  setTimer(ctx, overdueReminder, id, instantOn(dayAfter(day, 1, 'days'), morning, timeZone), { id, day })
}

type Found = {
  number: string
  owner_id: string | null
  company_id: string
  customer: string
  open: string
  currency: string
}

/** Tells the salesperson and the office once that money due on a day has not come; when it has come meanwhile, nobody. */
export async function remindOverdue(ctx: Ctx, { id, day }: { id: string; day: string }): Promise<void> {
  const found = await ctx.tx.maybe<Found>(sql`
    select number, owner_id, company_id, parties #>> '{buyer,name}' as customer, open, currency from invoices
    where workspace_id = ${ctx.workspaceId} and id = ${id} and state = 'issued' and next_due_on = ${day}`)
  if (!found) return
  const { number, owner_id: ownerId, company_id: companyId, customer, open, currency } = found
  const accounting = ctx.config
    .list('user')
    .filter(({ role, units, companyIds }) => {
      const here = !companyIds.length || companyIds.includes(companyId)
      return role === 'office' && here && (!units.length || units.includes('accounting'))
    })
    .map((user) => user.id)
  await notify(ctx, {
    userIds: [...(ownerId ? [ownerId] : []), ...accounting],
    kind: 'invoice.overdue',
    words: (language, _moment, writeDay) =>
      words[language].overdue({
        number,
        customer,
        amount: writeMoney({ amount: open, currency }, language),
        day: writeDay(day),
      }),
    link: `/invoices/${id}`,
    data: { entity: 'invoice', recordId: id, number, dueOn: day, open: { amount: open, currency } },
    effect: `invoice.overdue ${id} ${day}`,
  })
}
