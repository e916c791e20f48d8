import { bigDealRule, type Money, type Problem, toMinor } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { recipientProblems } from '../notifications/recipients.ts'
import { type Intake, keep } from '../records/kept.ts'
import { bigDealAccess, onlyReaders } from './access.ts'
import type { Conditions } from './rule-book.ts'

/** Big Deal rules: a code of their own, bounds the right way round, somebody to tell. Deleting one keeps its alerts. */
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
    const twin = ctx.config
      .list('bigDealRule')
      .some((other) => other.id !== before?.id && fold(other.code) === fold(next.code ?? ''))
    return [
      ...(twin ? [{ path: 'code', code: 'taken' } as const] : []),
      ...boundProblems(next),
      ...recipientProblems(ctx, next.recipients),
    ]
  },
  removed(ctx, { id }) {
    ctx.tx.write(sql`delete from big_deal_states where workspace_id = ${ctx.workspaceId} and rule_id = ${id}`)
  },
  present(_ctx, records) {
    for (const record of records) record.alertExisting = false
  },
})

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
