import { bigDealAlert } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { type Sql, sql } from '../db/sql.ts'
import { nothing } from '../records/access.ts'
import { type Kept, keptOf } from '../records/kept.ts'
import { type Asked, filterSql, listRecords } from '../records/list.ts'
import { opensByAlert } from './opens.ts'

/** Alerts are read by whoever may read their opportunity; nobody changes them. */
const alerts: Kept = {
  noun: bigDealAlert,
  access: {
    read: () => ofReadable,
    create: () => false,
    change: () => nothing,
    remove: () => nothing,
  },
  computed: () => ({ at: 'r.created_at', byUserId: 'r.created_by_id' }),
  async present(ctx, records) {
    const [deliveries, opportunities] = await Promise.all([
      deliveriesOf(
        ctx,
        records.map((record) => record.id as string),
      ),
      namesOf(
        ctx,
        records.map((record) => record.opportunityId as string),
      ),
    ])
    for (const record of records) {
      record.opportunity = opportunities.get(record.opportunityId as string) ?? null
      record.at = record.createdAt
      record.byUserId = record.createdById
      record.deliveries = deliveries.get(record.id as string) ?? []
    }
  },
}

const ofReadable = (ctx: Ctx): Sql => {
  const opportunities = keptOf('opportunity')
  const readable = filterSql(ctx, opportunities, opportunities.access.read(ctx.actor, ctx.config))
  return sql`r.opportunity_id in (select r.id from opportunities r
    where r.workspace_id = ${ctx.workspaceId} and (${readable} or ${opensByAlert(ctx, 'r')}))`
}

/**
 * A page of alerts, newest first, with who was told over which channel and how far that is; by rule, by opportunity, and by the batch
 * that they were told with: then only those the actor was told of.
 */
export function listAlerts(ctx: Ctx, { ruleId, opportunityId, batchId, ...asked }: Asked) {
  const within: Sql[] = []
  if (ruleId !== undefined) within.push(isId(ruleId) ? sql`r.rule_id = ${ruleId}` : sql`false`)
  if (opportunityId !== undefined)
    within.push(isId(opportunityId) ? sql`r.opportunity_id = ${opportunityId}` : sql`false`)
  if (batchId !== undefined) within.push(isId(batchId) ? sql`r.batch_id = ${batchId} and ${toldTo(ctx)}` : sql`false`)
  return listRecords(ctx, alerts, asked, within)
}

const toldTo = (ctx: Ctx): Sql => sql`exists (select from big_deal_deliveries d
  where d.workspace_id = r.workspace_id and d.alert_id = r.id and d.user_id = ${ctx.actor.userId}::uuid and d.skipped is null)`

type Named = { number: string; name: string }

async function namesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Named>> {
  const rows = await ctx.tx.many<Named & { id: string }>(sql`select id, number, name from opportunities
    where workspace_id = ${ctx.workspaceId} and id = any(${[...ids]}::uuid[])`)
  return new Map(rows.map(({ id, number, name }) => [id, { number, name }]))
}

type Delivered = {
  alert_id: string
  user_id: string
  channel: string
  skipped: string | null
  state: string | null
  last_error: string | null
}

async function deliveriesOf(ctx: Ctx, alertIds: readonly string[]): Promise<Map<string, Row[]>> {
  if (!alertIds.length) return new Map()
  const rows = await ctx.tx.many<Delivered>(sql`
    select d.alert_id, d.user_id, d.channel, d.skipped, m.state, m.last_error
    from big_deal_deliveries d left join mails m on m.workspace_id = d.workspace_id and m.id = d.mail_id
    where d.workspace_id = ${ctx.workspaceId} and d.alert_id = any(${[...alertIds]}::uuid[])
    order by d.alert_id, d.user_id, d.channel`)
  const found = Map.groupBy(rows, (row) => row.alert_id)
  return new Map([...found].map(([id, of]) => [id, of.map(shown)]))
}

/** A notice in the bell has arrived with the save; a mail is where the outbox says. */
const shown = ({ user_id, channel, skipped, state, last_error }: Delivered): Row => ({
  userId: user_id,
  channel,
  state: skipped ? 'skipped' : channel === 'app' ? 'sent' : (state ?? 'queued'),
  reason: skipped ?? last_error,
})
