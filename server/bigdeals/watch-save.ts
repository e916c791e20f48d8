import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import { cross } from './cross.ts'
import { convertedTo } from './facts.ts'
import { meetsApartFromRevenue, type Opportunity, type Rule, sortRules } from './rule-book.ts'

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
  if (fresh.length) await cross(ctx, [{ record: now, before, rules: fresh }], ctx.importId ?? null)
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
