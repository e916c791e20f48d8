import { opportunity, type Problem, type RecordOf } from '@kohoi/contract'
import { bigDealSql } from '../bigdeals/badge.ts'
import { opensByAlert } from '../bigdeals/opens.ts'
import { watchSave } from '../bigdeals/watch-save.ts'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { dueOf } from '../overdue/clock.ts'
import { keepClock } from '../overdue/keep-clock.ts'
import { salesAccess, salesTable } from '../people/access.ts'
import { type Draft, keep } from '../records/kept.ts'
import { briefly, givenByHand, keepGiven, ownerChanged, routeNew } from '../routing/route-record.ts'
import { capacitySince } from '../routing/turns.ts'
import { watchWins } from '../targets/watch-wins.ts'
import { ownerProblem, teamProblem } from '../teams/offered.ts'
import { keepTotals } from '../totals/keep-totals.ts'
import { addChecks } from './checks.ts'
import { currencyFor, numberFor } from './company.ts'
import { enterStage, placeRouted } from './enter-stage.ts'
import { addFacts } from './facts.ts'
import { fromList } from './from-list.ts'
import { permitOverride } from './gate.ts'
import { priceLines } from './lines.ts'
import { staleSql } from './stale.ts'

/** Opportunities: numbered, routed when they come, moved through the stages of their team, valued by what stands in them. */
export const opportunities = keep({
  noun: opportunity,
  access: { ...salesAccess(salesTable, true), opens: opensByAlert },
  imported: fromList,
  intake(ctx, body, before) {
    const { overrideReason, teamId } = isObject(body) ? body : {}
    const team = before ? before.teamId : typeof teamId === 'string' ? teamId : null
    if (overrideReason) permitOverride(ctx, team)
    return { body: withCurrency(ctx, body, before) }
  },
  async check(ctx, next, before, given, act) {
    // Whoever enters another amount, or has it follow the products, no longer follows a quotation.
    if (before && given.has('expectedRevenue') && !given.has('quotationId')) next.quotationId = null
    const problems: Problem[] = [
      ...teamProblem(ctx, next.teamId, 'usesOpportunities', before?.teamId),
      ...ownerProblem(ctx, next.ownerId, before?.ownerId),
      ...priceLines(ctx, next, before, given),
    ]
    // Winning, losing and reopening say the state themselves.
    if (!problems.length && !(before && given.has('state')))
      problems.push(...(await enterStage(ctx, next, before, given, act)))
    if (before && next.ownerId !== before.ownerId) Object.assign(next, givenByHand(ctx, next.ownerId))
    if (before) next.dueAt = dueOf(ctx, 'opportunity', next)
    return problems
  },
  async prepare(ctx, next, id, act) {
    next.createdAt ??= ctx.now.toISOString()
    next.createdById = ctx.actor.userId
    const number = () => numberFor(ctx, next)
    const receipt = await (isPast(ctx, next) ? keepGiven : routeNew)(ctx, 'opportunity', id, next, number)
    await placeRouted(ctx, next, act)
    next.dueAt = dueOf(ctx, 'opportunity', next)
    return { assignment: briefly(receipt), ...act.data }
  },
  changed: (ctx, record, before) => ownerChanged(ctx, 'opportunity', record, before),
  async saved(ctx, now, before) {
    keepTotals(ctx, now, before)
    keepClock(ctx, 'opportunity', now, before)
    await watchSave(ctx, now, before)
    watchWins(ctx, now, before)
  },
  computed: (ctx) => ({
    overdue: `(r.state = 'open' and r.due_at is not null and r.due_at < '${ctx.now.toISOString()}'::timestamptz)`,
    stale: staleSql(ctx),
    bigDeal: bigDealSql(ctx),
  }),
  async present(ctx, records) {
    await addFacts(ctx, records)
    await addChecks(ctx, records)
  },
})

/** Amounts sent without a currency are in the opportunity's usual one. */
function withCurrency(ctx: Ctx, body: unknown, before: RecordOf<typeof opportunity> | null): unknown {
  if (!isObject(body)) return body
  const { expectedRevenue, lines } = body
  const idIn = (name: 'teamId' | 'ownerId') => (typeof body[name] === 'string' ? body[name] : before?.[name])
  const currency = currencyFor(ctx, { teamId: idIn('teamId'), ownerId: idIn('ownerId') })
  const complete = (amount: unknown) => (isObject(amount) && !('currency' in amount) ? { ...amount, currency } : amount)
  return {
    ...body,
    ...(isObject(expectedRevenue) ? { expectedRevenue: complete(expectedRevenue) } : {}),
    ...(Array.isArray(lines)
      ? {
          lines: lines.map((line) =>
            isObject(line) && line.unitPrice ? { ...line, unitPrice: complete(line.unitPrice) } : line,
          ),
        }
      : {}),
  }
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Ended when it came, or begun longer ago than capacity is counted: nobody is given it now. */
const isPast = (ctx: Ctx, { state, createdAt }: Draft<typeof opportunity>): boolean =>
  Boolean(ctx.importId) && (state !== 'open' || new Date(createdAt ?? ctx.now) < capacitySince(ctx.now))
