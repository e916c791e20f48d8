import { type Recipient, toMinor } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { todayOf } from '../documents/today.ts'
import { convertOn } from '../records/surroundings.ts'
import { settingsIn } from '../settings/settings.ts'
import type { Quotation } from './quotations.ts'

/** Who the settings want asked about a quotation of this size; null: nobody. */
export function approverOf(ctx: Ctx, { total, companyId }: Pick<Quotation, 'total' | 'companyId'>): Recipient | null {
  if (!total) return null
  const convert = convertOn(ctx.config, todayOf(ctx, companyId))
  const level = settingsIn(ctx.config, 'approval').levels.find(({ upTo }) => {
    if (!upTo) return true
    const worth = convert(toMinor(total), total.currency, upTo.currency)
    // What cannot be compared for want of a rate is held by no level with a limit.
    return worth !== null && worth <= toMinor(upTo)
  })
  return level?.approver ?? null
}
