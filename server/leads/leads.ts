import { lead, type Problem } from '@kohoi/contract'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import { dueOf, isClosed } from '../overdue/clock.ts'
import { keepClock } from '../overdue/keep-clock.ts'
import { salesAccess, salesTable } from '../people/access.ts'
import { type Draft, keep } from '../records/kept.ts'
import { yearOf } from '../records/surroundings.ts'
import { briefly, givenByHand, ownerChanged, routeNew } from '../routing/route-record.ts'
import { scoreOf } from '../scoring/score.ts'
import { ownerProblem, teamProblem } from '../teams/offered.ts'

type Lead = Draft<typeof lead>

/** Leads: scored on every change, routed when they come, closed by a status whose outcome says so. */
export const leads = keep({
  noun: lead,
  access: salesAccess(salesTable, true),
  computed: (ctx) => ({
    overdue: `(r.due_at is not null and r.due_at < '${ctx.now.toISOString()}'::timestamptz)`,
  }),
  present(ctx, records) {
    for (const record of records)
      record.overdue = typeof record.dueAt === 'string' && record.dueAt < ctx.now.toISOString()
  },
  async check(ctx, next, before, _given, act) {
    if (!before) fillIn(ctx, next)
    const problems: Problem[] = [
      ...teamProblem(ctx, next.teamId, 'usesLeads', before?.teamId),
      ...ownerProblem(ctx, next.ownerId, before?.ownerId),
    ]
    const failed = ctx.config.get('leadStatus', next.statusId)?.outcome === 'failed'
    if (failed && !next.failureReasonId) problems.push({ path: 'failureReasonId', code: 'required' })
    if (before && next.ownerId !== before.ownerId)
      Object.assign(next, givenByHand(ctx, next.ownerId, act.type === 'dispatched' && act.data?.taskId))
    if (before) keepStep(ctx, next, before)
    if (before) next.dueAt = dueOf(ctx, 'lead', next)
    if (before) Object.assign(next, await scoreOf(ctx, next))
    return problems
  },
  async prepare(ctx, next, id) {
    next.createdAt = ctx.now.toISOString()
    next.createdById = ctx.actor.userId
    Object.assign(next, await scoreOf(ctx, { ...next, overdue: false }))
    const receipt = await routeNew(ctx, 'lead', id, next, () => numberOf(ctx))
    next.stepEnteredAt = next.createdAt
    next.dueAt = dueOf(ctx, 'lead', next)
    return { assignment: briefly(receipt) }
  },
  created(ctx, record) {
    const { name, number, ownerId, teamId } = record
    const payload = { name, number, ownerId, teamId, importId: ctx.importId ?? null }
    ctx.emit({ type: 'lead.created', entity: 'lead', recordId: record.id, payload })
  },
  changed: (ctx, record, before) => ownerChanged(ctx, 'lead', record, before),
  saved: (ctx, now, before) => keepClock(ctx, 'lead', now, before),
})

/** It enters another step, or, opened again after it was closed, its step anew. */
function keepStep(ctx: Ctx, next: Lead, before: Lead): void {
  const opened = isClosed(ctx, 'lead', before) && !isClosed(ctx, 'lead', next)
  if (opened || next.processingStepId !== before.processingStepId) next.stepEnteredAt = ctx.now.toISOString()
}

/** What a new lead gets when nothing is said: the default entry of each catalogue. */
function fillIn({ config }: Ctx, next: Lead): void {
  const usual = config.derived('what a lead gets', () => usualOf(config))
  next.statusId ??= usual.statusId
  next.priorityId ??= usual.priorityId
  next.processingStepId ??= usual.processingStepId
  next.needId ??= usual.needId
  next.sourceId ??= usual.sourceId
}

function usualOf(config: Config) {
  const usual = (noun: 'leadStatus' | 'priority' | 'processingStep' | 'need' | 'source') =>
    config.list(noun).find((entry) => entry.active && entry.isDefault)?.id ?? null
  const open = config.list('leadStatus').find((status) => status.active && status.outcome === 'open')
  return {
    statusId: usual('leadStatus') ?? open?.id ?? null,
    priorityId: usual('priority'),
    processingStepId: usual('processingStep'),
    needId: usual('need'),
    sourceId: usual('source'),
  }
}

/** Numbers of leads count up in each year and may have gaps; the year is the workspace's. */
async function numberOf(ctx: Ctx): Promise<string> {
  const series = `LEAD-${yearOf(ctx)}`
  return `${series}-${String(await ctx.nextNumber(series)).padStart(4, '0')}`
}
