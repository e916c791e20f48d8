import { toMinor } from '@kohoi/contract/money'
import type { Level } from '../settings/use-settings.ts'
import type { Quotation } from './quotation.ts'

/** Whether somebody has to be asked before it is sent, as far as the page can tell: other currencies the server compares. */
export function asksApproval(levels: readonly Level[], { total }: Pick<Quotation, 'total'>): boolean {
  if (!total) return false
  const level = levels.find(
    ({ upTo }) => !upTo || (upTo.currency === total.currency && toMinor(total) <= toMinor(upTo)),
  )
  return Boolean(level?.approver)
}
