import { bigDealRule, type Money, type Problem, toMinor } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { recipientProblems } from '../notifications/recipients.ts'
import { type Intake, keep } from '../records/kept.ts'
import { invalid } from '../refuse.ts'
import { bigDealAccess, onlyReaders } from './access.ts'
import type { Conditions } from './rule-book.ts'

/**
 * Big Deal rules: a code of their own, bounds the right way round, somebody to tell. Deleting one keeps its alerts, and what it matched:
 * back from the bin it goes on as if it had been switched off.
 */
export const bigDealRules = keep({
  noun: bigDealRule,
  access: bigDealAccess,
  // Said with a save and kept by none: what matches already is alerted once the rule stands.
  intake(_ctx, body): Intake {
    const alertExisting = typeof body === 'object' && body !== null && (body as Row).alertExisting === true
    if (!alertExisting) return { body }
    return { body, written: (ctx, ruleId) => alertExistingLater(ctx, ruleId) }
  },
  check(ctx, next, before) {
    return [
      ...(twinOf(ctx, { id: before?.id, code: next.code }) ? [{ path: 'code', code: 'taken' } as const] : []),
      ...boundProblems(next),
      ...recipientProblems(ctx, next.recipients),
    ]
  },
  // Out of the bin, a rule may find its code given to another.
  saved(ctx, rule, before) {
    if (rule && !before && twinOf(ctx, rule)) throw invalid([{ path: 'code', code: 'taken' }])
  },
  present(_ctx, records) {
    for (const record of records) record.alertExisting = false
  },
})

/** Whether another rule has this code, in any spelling. */
const twinOf = (
  { config }: Ctx,
  { id, code }: { id?: string | undefined; code?: string | null | undefined },
): boolean => config.list('bigDealRule').some((other) => other.id !== id && fold(other.code) === fold(code ?? ''))

const alertExistingLater = (ctx: Ctx, ruleId: string): void =>
  ctx.enqueue('bigDeals.existing', { ruleId, userId: ctx.actor.userId, batchId: newId() })

/** Upper bounds are optional; they are not below the lower ones, and an amount is in the currency of the other. */
export function boundProblems({ revenueFrom, revenueTo, probabilityFrom, probabilityTo }: Conditions): Problem[] {
  const problems: Problem[] = []
  if (revenueFrom && revenueTo) problems.push(...revenueProblems(revenueFrom, revenueTo))
  const low = probabilityFrom ?? 0
  if (typeof probabilityTo === 'number' && probabilityTo < low) problems.push({ path: 'probabilityTo', code: 'bounds' })
  return problems
}

function revenueProblems(from: Money, to: Money): Problem[] {
  if (to.currency !== from.currency) return [{ path: 'revenueTo', code: 'boundCurrency', with: from.currency }]
  return toMinor(to) < toMinor(from) ? [{ path: 'revenueTo', code: 'bounds' }] : []
}

/** The next free code after the highest of the form BD-001. */
export function proposeCode(ctx: Ctx): { code: string } {
  onlyReaders(ctx)
  const used = ctx.config.list('bigDealRule').map(({ code }) => Number(/^bd-(\d{1,9})$/.exec(fold(code))?.[1] ?? 0))
  return { code: `BD-${String(Math.max(0, ...used) + 1).padStart(3, '0')}` }
}
