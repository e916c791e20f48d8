import { linesOf, type Problem, type Shapes } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { actOn, demandState } from '../documents/act.ts'
import type { BodyOf } from '../http/route.ts'
import { nothing } from '../records/access.ts'
import { forChange, type IfMatch } from '../records/acts.ts'
import type { Draft } from '../records/kept.ts'
import { invalid, refuse } from '../refuse.ts'
import { handOver, undelivered } from './deliver.ts'
import { type Order, orders } from './orders.ts'

export type Step = Shapes['steps'][number]
type Name = Step['step']
type Report = BodyOf<'PATCH /orders/:id/steps/:step'>

/** What each unit may say of its step. */
const results: Record<Name, readonly Report['result'][]> = {
  production: ['done'],
  service: ['done'],
  qa: ['passed', 'failed'],
  delivery: ['delivered'],
}
const isStep = (name: string): name is Name => Object.hasOwn(results, name)

/** The steps of a confirmed order: goods are produced, services carried out, then all is checked and handed over. */
export function firstSteps(ctx: Pick<Ctx, 'config'>, order: Draft<typeof orders.noun>): Step[] {
  const items = linesOf(order).filter((line) => line.kind === 'item')
  const kinds = new Set(items.map((line) => ctx.config.get('product', line.productId)?.kind ?? 'goods'))
  const names: Name[] = ['qa', 'delivery']
  if (kinds.has('service')) names.unshift('service')
  if (kinds.has('goods')) names.unshift('production')
  return opened(
    names.map((step) => ({ step, state: 'waiting', at: null, byUserId: null, reason: null, receivedBy: null })),
  )
}

/** Opens what waits and has everything before it done: production and service side by side, then QA, then delivery. */
function opened(steps: Step[]): Step[] {
  const isDone = (names: readonly Name[]) => steps.every((one) => !names.includes(one.step) || one.state === 'done')
  const before: Record<Name, readonly Name[]> = {
    production: [],
    service: [],
    qa: ['production', 'service'],
    delivery: ['production', 'service', 'qa'],
  }
  return steps.map((one) =>
    one.state !== 'done' && one.state !== 'open' && isDone(before[one.step]) ? { ...one, state: 'open' } : one,
  )
}

/** Where an order stands by its steps. What is delivered and invoiced in full is closed. */
export function stateOf(steps: readonly Step[], invoicing: Order['invoicing']): Order['state'] {
  const is = (step: Name, state: Step['state']) => steps.some((one) => one.step === step && one.state === state)
  if (is('delivery', 'done')) return invoicing === 'full' ? 'closed' : 'delivered'
  if (is('delivery', 'open')) return 'ready'
  if (is('qa', 'open')) return 'inQa'
  return steps.some(({ state }) => state === 'done' || state === 'failed') ? 'inProduction' : 'confirmed'
}

export const openSteps = (steps: readonly Step[]): Name[] =>
  steps.filter(({ state }) => state === 'open').map(({ step }) => step)

/** A unit reports on its step: for the unit's people, the office without units, managers and administrators. */
export async function reportStep(
  ctx: Ctx,
  id: string,
  step: string,
  ifMatch: IfMatch,
  body: () => Report,
): Promise<Order> {
  if (!isStep(step)) throw refuse('not.found')
  const before = await forChange(ctx, openTo(step), id, ifMatch)
  const report = body()
  const problems = reportProblems(step, report)
  const handedOver = step === 'delivery' ? handOver(before, report.quantities) : null
  problems.push(...(handedOver?.problems ?? []))
  if (problems.length) throw invalid(problems)
  demandState(before, 'confirmed', 'inProduction', 'inQa', 'ready')
  if (!before.openSteps.includes(step)) throw refuse('order.stepNotOpen', { step, open: before.openSteps })
  const delivered = handedOver && deliver(ctx, before, report, handedOver.quantities)
  const steps = next(ctx, before.steps ?? [], step, report, delivered?.delivery !== 'partly')
  const values = { steps, openSteps: openSteps(steps), state: stateOf(steps, before.invoicing), ...delivered }
  const { result: _, ...data } = report
  const record = await actOn(ctx, orders, before, values, { type: `${step}.${report.result}`, data })
  tellSteps(ctx, record, openSteps(before.steps ?? []), report)
  return record
}

const openTo = (step: Name) => ({
  ...orders,
  access: {
    ...orders.access,
    change: (...[actor, config]: Parameters<typeof orders.access.change>) => {
      const units = config.get('user', actor.userId)?.units ?? []
      const all = ['system', 'admin', 'manager'].includes(actor.role) || (actor.role === 'office' && !units.length)
      return all || units.includes(step) ? orders.access.change(actor, config) : nothing
    },
  },
})

function reportProblems(step: Name, { result, reason, quantities }: Report): Problem[] {
  const problems: Problem[] = []
  if (!results[step].includes(result)) problems.push({ path: 'result', code: 'choice', with: results[step].join(', ') })
  if (result === 'failed' && !reason) problems.push({ path: 'reason', code: 'required' })
  if (quantities && step !== 'delivery') problems.push({ path: 'quantities', code: 'unknownField' })
  return problems
}

function deliver(ctx: Ctx, order: Order, { receivedBy }: Report, quantities: Record<string, string>) {
  const at = ctx.now.toISOString()
  const deliveries = [
    ...(order.deliveries ?? []),
    { at, byUserId: ctx.actor.userId, receivedBy: receivedBy ?? null, quantities },
  ]
  const all = undelivered({ ...order, deliveries }).size === 0
  return { deliveries, delivery: all ? ('full' as const) : ('partly' as const), ...(all ? { deliveredAt: at } : {}) }
}

/** What failed goes back to production, or where nothing is produced, to service. A delivery stays open until all is handed over. */
function next(
  ctx: Ctx,
  steps: readonly Step[],
  step: Name,
  { result, reason, receivedBy }: Report,
  all: boolean,
): Step[] {
  const done = result === 'failed' ? 'failed' : all ? 'done' : 'open'
  const by = {
    at: ctx.now.toISOString(),
    byUserId: ctx.actor.userId,
    reason: reason ?? null,
    receivedBy: receivedBy ?? null,
  }
  const reported = steps.map((one): Step => (one.step === step ? { ...one, ...by, state: done } : one))
  if (result !== 'failed') return opened(reported)
  const back = steps.some((one) => one.step === 'production') ? 'production' : 'service'
  return reported.map((one) => (one.step === back ? { ...one, state: 'open', reason: reason ?? null } : one))
}

export type StepNews = Pick<Order, 'number' | 'ownerId' | 'companyId'> & {
  /** Who did it, and need not be told. */
  by: string | null
  customer: string
  opened: Name[]
  /** At work when the order was cancelled. */
  stopped: Name[]
  failed: string | null
  delivered: 'none' | 'partly' | 'full'
}

/** Says which steps have opened or ended with the order, and what was handed over. */
export function tellSteps(ctx: Ctx, record: Order, before: readonly Name[], report?: Report): void {
  const { number, ownerId, companyId, state, reason } = record
  const payload: StepNews = {
    ...{ number, ownerId, companyId, by: ctx.actor.userId, customer: record.parties?.buyer.name ?? '' },
    opened: openSteps(record.steps ?? []).filter((step) => !before.includes(step)),
    stopped: state === 'cancelled' ? [...before] : [],
    failed: (state === 'cancelled' ? reason : report?.result === 'failed' && report.reason) || null,
    delivered: report?.result === 'delivered' ? record.delivery : 'none',
  }
  if (payload.opened.length || payload.stopped.length || payload.delivered !== 'none')
    ctx.emit({ type: 'order.steps', entity: 'order', recordId: record.id, payload })
}
