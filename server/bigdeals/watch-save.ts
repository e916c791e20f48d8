import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import { convertedTo, factsOf } from './facts.ts'
import { meetsApartFromRevenue, type Opportunity, type Rule, sortRules } from './rule-book.ts'
import { tell } from './tell.ts'

/**
 * Holds every save of an opportunity against the rules, in the transaction of the save. Beginning to match an active rule makes one
 * alert; no longer matching re-arms the rule, lost ones and the bin included. `now` or `before` is null where the record is not there.
 */
export async function watchSave(ctx: Ctx, now: Opportunity | null, before: Opportunity | null): Promise<void> {
  const record = now ?? before
  if (!record || !ctx.config.list('bigDealRule').length) return
  const { met, unmet } = sortRules(ctx, now)
  if (before && unmet.length)
    ctx.tx.write(sql`update big_deal_states set matching = false
      where workspace_id = ${ctx.workspaceId} and opportunity_id = ${record.id} and matching and rule_id = any(${unmet.map((rule) => rule.id)}::uuid[])`)
  if (!now) return
  const active = met.filter((rule) => rule.active)
  const old = active.filter((rule) => isOldNews(ctx, rule, now, before))
  if (old.length) keepQuiet(ctx, old, now.id)
  const fresh = active.filter((rule) => !old.includes(rule))
  if (fresh.length) await cross(ctx, fresh, now, before, ctx.importId ?? null)
  tellMissingRates(ctx, now, unmet)
}

/** A won one is news only where this very save brings it into the rule, and not where an import brings what was won before today. */
function isOldNews(ctx: Ctx, rule: Rule, now: Opportunity, before: Opportunity | null): boolean {
  if (now.state !== 'won') return false
  if (before) return sortRules(ctx, before).met.includes(rule)
  const timeZone = timeZoneOf(ctx.config)
  const wonOn = dayOf(new Date(now.closedAt ?? ctx.now), timeZone)
  return ctx.importId !== undefined && wonOn < dayOf(ctx.now, timeZone)
}

/** From here on it matches, and nobody needs to know. */
const keepQuiet = (ctx: Ctx, rules: readonly Rule[], opportunityId: string): void =>
  ctx.tx.write(sql`
    insert into big_deal_states (workspace_id, opportunity_id, rule_id, matching, crossings)
    select ${ctx.workspaceId}, ${opportunityId}, rule_id, true, 0 from unnest(${rules.map((rule) => rule.id)}::uuid[]) as rule_id
    on conflict (workspace_id, opportunity_id, rule_id) do update set matching = true`)

/** A deal that only the missing rate keeps from matching would go by unseen: administrators are told to enter it. */
function tellMissingRates(ctx: Ctx, record: Opportunity, unmet: readonly Rule[]): void {
  const { expectedRevenue } = record
  if (!expectedRevenue) return
  for (const rule of unmet) {
    const { id, code, topic, revenueFrom } = rule
    if (!rule.active || convertedTo(ctx, expectedRevenue, revenueFrom.currency)) continue
    if (!meetsApartFromRevenue(ctx, rule, record)) continue
    const pair = `${expectedRevenue.currency} – ${revenueFrom.currency}`
    const payload = { kind: 'bigDealRule', id, name: `${code} ${topic}`, reason: 'noRate', pair }
    ctx.emit({ type: 'rule.broken', payload })
  }
}

/**
 * Makes the alerts of the rules that the opportunity did not match until now. The database says which: what it counts as a crossing is
 * one, whoever else is saving. With a batch they are kept to be told together at its end.
 */
export async function cross(
  ctx: Ctx,
  rules: readonly Rule[],
  record: Opportunity,
  before: Opportunity | null,
  batchId: string | null,
): Promise<void> {
  const crossings = await ctx.tx.many<{ rule_id: string; crossings: number }>(sql`
    insert into big_deal_states as s (workspace_id, opportunity_id, rule_id, matching, crossings)
    select ${ctx.workspaceId}, ${record.id}, rule_id, true, 1 from unnest(${rules.map((rule) => rule.id)}::uuid[]) as rule_id
    on conflict (workspace_id, opportunity_id, rule_id) do update set matching = true, crossings = s.crossings + 1 where not s.matching
    returning rule_id, crossings`)
  const nth = new Map(crossings.map((row) => [row.rule_id, row.crossings]))
  for (const rule of rules) {
    const crossing = nth.get(rule.id)
    if (crossing !== undefined) await alert(ctx, rule, crossing, record, before, batchId)
  }
}

async function alert(
  ctx: Ctx,
  rule: Rule,
  crossing: number,
  record: Opportunity,
  before: Opportunity | null,
  batchId: string | null,
): Promise<void> {
  const id = newId()
  const { currency } = rule.revenueFrom
  const valuesOf = (one: Opportunity) => ({
    typeId: one.typeId,
    expectedRevenue: one.expectedRevenue,
    converted: convertedTo(ctx, one.expectedRevenue, currency),
    probability: one.probability,
    stageId: one.stageId,
  })
  ctx.tx.write(sql`
    insert into big_deal_alerts (workspace_id, id, created_at, updated_at, created_by_id, rule_id, opportunity_id, crossing, code, topic,
      values, previous, batch_id, told)
    values (${ctx.workspaceId}, ${id}, ${ctx.now}, ${ctx.now}, ${ctx.actor.userId}, ${rule.id}, ${record.id}, ${crossing}, ${rule.code}, ${rule.topic},
      ${JSON.stringify(valuesOf(record))}, ${JSON.stringify(before ? valuesOf(before) : {})}, ${batchId}, ${batchId === null})`)
  const { code, topic } = rule
  ctx.note({
    entity: 'opportunity',
    recordId: record.id,
    type: 'bigDeal',
    data: { alertId: id, ruleId: rule.id, name: `${code} ${topic}` },
  })
  if (batchId === null) await tell(ctx, { id, rule, record }, await factsOf(ctx, rule, record))
}
