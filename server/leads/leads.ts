import { lead, type Problem } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { salesAccess, salesTable } from '../people/access.ts'
import { type Draft, keep } from '../records/kept.ts'
import { yearOf } from '../records/surroundings.ts'
import { briefly, ownerChanged, routeNew } from '../routing/route-record.ts'
import { scoreOf } from '../scoring/score.ts'
import { ownerProblem, teamProblem } from '../teams/offered.ts'

type Lead = Draft<typeof lead>

/** Leads: scored on every change, routed when they come, closed by a status whose outcome says so. */
export const leads = keep({
  noun: lead,
  access: salesAccess(salesTable, true),
  computed: (ctx) => ({ overdue: `coalesce(r.due_at < '${ctx.now.toISOString()}'::timestamptz, false)` }),
  present(ctx, records) {
    for (const record of records)
      record.overdue = typeof record.dueAt === 'string' && record.dueAt < ctx.now.toISOString()
  },
  async check(ctx, next, before) {
    if (!before) fillIn(ctx, next)
    const problems: Problem[] = [
      ...teamProblem(ctx, next.teamId, 'usesLeads', before?.teamId),
      ...ownerProblem(ctx, next.ownerId, before?.ownerId),
    ]
    const failed = ctx.config.get('leadStatus', next.statusId)?.outcome === 'failed'
    if (failed && !next.failureReasonId) problems.push({ path: 'failureReasonId', code: 'required' })
    if (before && next.ownerId !== before.ownerId) next.dispatchedAt = next.ownerId ? ctx.now.toISOString() : null
    if (before) Object.assign(next, await scoreOf(ctx, next))
    return problems
  },
  async prepare(ctx, next, id) {
    const number = numberOf(ctx)
    next.createdAt = ctx.now.toISOString()
    next.createdById = ctx.actor.userId
    Object.assign(next, await scoreOf(ctx, { ...next, overdue: false }))
    return { assignment: briefly(await routeNew(ctx, 'lead', id, next, number)) }
  },
  created(ctx, record) {
    const { name, number, ownerId, teamId } = record
    const payload = { name, number, ownerId, teamId, importId: ctx.importId ?? null }
    ctx.emit({ type: 'lead.created', entity: 'lead', recordId: record.id, payload })
  },
  changed: (ctx, record, before) => ownerChanged(ctx, 'lead', record, before),
})

/** What a new lead gets when nothing is said: the default entry of each catalogue. */
function fillIn(ctx: Ctx, next: Lead): void {
  const { config } = ctx
  const usual = (noun: 'leadStatus' | 'priority' | 'processingStep' | 'need' | 'source') =>
    config.list(noun).find((entry) => entry.active && entry.isDefault)?.id ?? null
  next.statusId ??=
    usual('leadStatus') ??
    config.list('leadStatus').find((status) => status.active && status.outcome === 'open')?.id ??
    null
  next.priorityId ??= usual('priority')
  next.processingStepId ??= usual('processingStep')
  next.needId ??= usual('need')
  next.sourceId ??= usual('source')
}

/** Numbers of leads are unique and may have gaps. */
async function numberOf(ctx: Ctx): Promise<string> {
  const row = await ctx.tx.maybe<{ n: bigint }>(sql`select nextval('lead_numbers') as n`)
  return `LEAD-${yearOf(ctx)}-${String(row?.n ?? 0n).padStart(4, '0')}`
}
