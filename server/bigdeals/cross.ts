import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { convertedTo, factsOf } from './facts.ts'
import type { Opportunity, Rule } from './rule-book.ts'
import { type Alert, tell } from './tell.ts'

/** An opportunity that matches these rules now; `before`: as it was before the save, null when it is new. */
export type Match = { record: Opportunity; before: Opportunity | null; rules: readonly Rule[] }

/**
 * Makes an alert of every rule that an opportunity did not match until now. The database says which those are: what it counts as a
 * crossing is one, whoever else is saving. With a batch they are kept to be told together at its end, else they are told at once.
 */
export async function cross(ctx: Ctx, matches: readonly Match[], batchId: string | null): Promise<void> {
  const pairs = matches.flatMap((match) => match.rules.map((rule) => ({ ...match, rule })))
  const crossings = await ctx.tx.many<Crossing>(sql`
    insert into big_deal_states as s (workspace_id, opportunity_id, rule_id, matching, crossings)
    select ${ctx.workspaceId}, p.opportunity_id, p.rule_id, true, 1
    from unnest(${pairs.map(({ record }) => record.id)}::uuid[], ${pairs.map(({ rule }) => rule.id)}::uuid[]) as p (opportunity_id, rule_id)
    on conflict (workspace_id, opportunity_id, rule_id) do update set matching = true, crossings = s.crossings + 1 where not s.matching
    returning opportunity_id, rule_id, crossings`)
  if (!crossings.length) return
  const nth = new Map(crossings.map((row) => [`${row.opportunity_id} ${row.rule_id}`, row.crossings]))
  const alerts = pairs.flatMap(({ rule, record, before }) => {
    const crossing = nth.get(`${record.id} ${rule.id}`)
    return crossing === undefined ? [] : [{ id: newId(), rule, record, before, crossing }]
  })
  keepAlerts(ctx, alerts, batchId)
  if (batchId === null) for (const alert of alerts) await tell(ctx, alert, await factsOf(ctx, alert.rule, alert.record))
}

type Crossing = { opportunity_id: string; rule_id: string; crossings: number }

function keepAlerts(
  ctx: Ctx,
  alerts: readonly (Alert & { before: Opportunity | null; crossing: number })[],
  batchId: string | null,
): void {
  const column = <T>(read: (one: (typeof alerts)[number]) => T) => alerts.map(read)
  ctx.tx.write(sql`
    insert into big_deal_alerts (workspace_id, id, created_at, updated_at, created_by_id, rule_id, opportunity_id, crossing, code, topic,
      values, previous, batch_id, told)
    select ${ctx.workspaceId}, a.id, ${ctx.now}, ${ctx.now}, ${ctx.actor.userId}, a.rule_id, a.opportunity_id, a.crossing, a.code, a.topic,
      a.values, a.previous, ${batchId}, ${batchId === null}
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ rule }) => rule.id)}::uuid[], ${column(({ record }) => record.id)}::uuid[],
      ${column(({ crossing }) => crossing)}::int[], ${column(({ rule }) => rule.code)}::text[], ${column(({ rule }) => rule.topic)}::text[],
      ${column(({ rule, record }) => JSON.stringify(valuesOf(ctx, rule, record)))}::jsonb[],
      ${column(({ rule, before }) => JSON.stringify(before ? valuesOf(ctx, rule, before) : {}))}::jsonb[])
      as a (id, rule_id, opportunity_id, crossing, code, topic, values, previous)`)
  for (const { id, rule, record } of alerts)
    ctx.note({
      entity: 'opportunity',
      recordId: record.id,
      type: 'bigDeal',
      data: { alertId: id, ruleId: rule.id, name: `${rule.code} ${rule.topic}` },
    })
}

/** What an alert keeps of an opportunity: what the rule looks at, and the amount as the rule counts it. */
const valuesOf = (ctx: Ctx, { revenueFrom }: Rule, one: Opportunity) => ({
  typeId: one.typeId,
  expectedRevenue: one.expectedRevenue,
  converted: convertedTo(ctx, one.expectedRevenue, revenueFrom.currency),
  probability: one.probability,
  stageId: one.stageId,
})
