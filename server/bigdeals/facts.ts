import type { Label, Language, Money } from '@kohoi/contract'
import { fromMinor, toMinor } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { raw, sql } from '../db/sql.ts'
import { writeMoney } from '../notifications/words/money.ts'
import { convertOn, dayOf, timeZoneOf } from '../records/surroundings.ts'
import type { Opportunity, Rule } from './rule-book.ts'
import { words } from './words/index.ts'

type Names = { name: string; names: Partial<Label> | null } | undefined

/** What an alert tells of an opportunity, before it is put into words. */
export type Facts = {
  number: string
  name: string
  customer: string | null
  type: Names
  revenue: Money | null
  converted: Money | null
  probability: number | null
  stage: Names
  owner: string | null
  at: Date
}

/** The amount in the rule's currency at the rate of this day, rounded as it is shown; null without a rate. */
export function convertedTo(ctx: Pick<Ctx, 'config' | 'now'>, amount: Money | null, currency: string): Money | null {
  if (!amount) return null
  const convert = convertOn(ctx.config, dayOf(ctx.now, timeZoneOf(ctx.config)))
  const minor = convert(toMinor(amount), amount.currency, currency)
  return minor === null ? null : fromMinor(minor, currency)
}

/** What an alert says of the opportunity as it stands now. */
export async function factsOf(ctx: Ctx, rule: Rule, record: Opportunity): Promise<Facts> {
  return {
    number: record.number,
    name: record.name,
    customer: await customerOf(ctx, record),
    type: ctx.config.get('opportunityType', record.typeId) as Names,
    revenue: record.expectedRevenue,
    converted: convertedTo(ctx, record.expectedRevenue, rule.revenueFrom.currency),
    probability: record.probability,
    stage: ctx.config.get('stage', record.stageId) as Names,
    owner: ctx.config.get('user', record.ownerId)?.name ?? null,
    at: ctx.now,
  }
}

async function customerOf(ctx: Ctx, { accountId, contactId, contactName }: Opportunity): Promise<string | null> {
  const [table, id] = accountId ? ['accounts', accountId] : ['contacts', contactId]
  if (!id) return contactName
  const row = await ctx.tx.maybe<{ name: string }>(
    sql`select name from ${raw(table)} where workspace_id = ${ctx.workspaceId} and id = ${id}`,
  )
  return row?.name ?? contactName
}

/** The facts as lines of a label and what stands there, in the reader's language; `write` puts a moment as he reads it. */
export function inWords(facts: Facts, language: Language, write: (moment: Date) => string): [string, string][] {
  const w = words[language]
  const named = (entry: Names) => (entry ? entry.names?.[language] || entry.name : w.none)
  return [
    [w.customer, facts.customer ?? w.none],
    [w.type, named(facts.type)],
    [w.revenue, amounts(facts, language) ?? w.none],
    [w.probability, facts.probability === null ? w.none : `${facts.probability} %`],
    [w.stage, named(facts.stage)],
    [w.owner, facts.owner ?? w.none],
    [w.at, write(facts.at)],
  ]
}

/** Both amounts where the rule counts in another currency. */
export function amounts({ revenue, converted }: Pick<Facts, 'revenue' | 'converted'>, language: Language) {
  if (!revenue) return null
  const own = writeMoney(revenue, language)
  return converted && converted.currency !== revenue.currency ? `${own} (${writeMoney(converted, language)})` : own
}
