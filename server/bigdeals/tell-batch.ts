import { type Channel, type Money, opportunity } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { notify } from '../notifications/notify.ts'
import { resolveRecipients } from '../notifications/recipients.ts'
import { amounts, factsOf } from './facts.ts'
import { summaryLetter } from './letters.ts'
import type { Opportunity, Rule } from './rule-book.ts'
import { type Delivery, keepDeliveries, tell, tellReachedNobody } from './tell.ts'
import { words } from './words/index.ts'

/** So many of a batch are told one by one where the caller says so; more are told together. */
const fewest = 20
const largest = 10

type Untold = { id: string; record: Opportunity; converted: Money | null }

/**
 * Tells of the alerts of a batch that nobody was told of yet: each recipient hears once of each rule, how many there are and which are the
 * largest. `few`: a handful is told one by one.
 */
export async function tellBatch(ctx: Ctx, batchId: string, few: boolean): Promise<void> {
  const rows = await ctx.tx.many<Row & { alert_id: string; rule_id: string; converted: Money | null }>(sql`
    with told as (update big_deal_alerts set told = true where workspace_id = ${ctx.workspaceId} and batch_id = ${batchId} and not told
      returning id, rule_id, opportunity_id, values)
    select t.id as alert_id, t.rule_id, t.values -> 'converted' as converted, o.* from told t
    join opportunities o on o.workspace_id = ${ctx.workspaceId} and o.id = t.opportunity_id order by t.id`)
  for (const [ruleId, of] of Map.groupBy(rows, (row) => row.rule_id)) {
    const rule = ctx.config.get('bigDealRule', ruleId)
    if (!rule) continue
    const alerts = of.map(
      (row): Untold => ({
        id: row.alert_id,
        record: readRow(opportunity, row) as Opportunity,
        converted: row.converted,
      }),
    )
    if (few && alerts.length <= fewest)
      for (const { id, record } of alerts) await tell(ctx, { id, rule, record }, await factsOf(ctx, rule, record))
    else await tellTogether(ctx, rule, alerts)
  }
}

const byAmount = (a: Untold, b: Untold) => Number(b.converted?.amount ?? 0) - Number(a.converted?.amount ?? 0)

async function tellTogether(ctx: Ctx, rule: Rule, alerts: readonly Untold[]): Promise<void> {
  const channels = rule.channels as Channel[]
  const deliveries = new Map<string, Delivery[]>(alerts.map(({ id }) => [id, []]))
  const heard = new Map<string, Untold[]>()
  for (const one of alerts) {
    const { userIds, skipped } = resolveRecipients(ctx, rule.recipients, one.record)
    for (const userId of userIds) heard.set(userId, [...(heard.get(userId) ?? []), one])
    for (const userId of skipped)
      for (const channel of channels)
        deliveries.get(one.id)?.push({ userId, channel, skipped: 'inactive', mailId: null })
  }
  if (!heard.size) tellReachedNobody(ctx, rule)
  for (const [userId, of] of heard) {
    const mailId = await tellOne(ctx, rule, userId, of.sort(byAmount), alerts[0]?.id ?? '')
    for (const { id } of of)
      for (const channel of channels)
        deliveries.get(id)?.push({ userId, channel, skipped: null, mailId: channel === 'email' ? mailId : null })
  }
  keepDeliveries(
    ctx,
    alerts.map(({ id, record }) => ({ alertId: id, opportunityId: record.id, deliveries: deliveries.get(id) ?? [] })),
  )
}

/** One summary of what one recipient hears of one rule; answers the mail's id. */
async function tellOne(ctx: Ctx, rule: Rule, userId: string, alerts: readonly Untold[], first: string) {
  const reader = ctx.config.get('user', userId)
  if (!reader) return null
  const w = words[reader.language]
  const shown = alerts.slice(0, largest).map(({ record, converted }) => ({
    id: record.id,
    number: record.number,
    name: record.name,
    amount: amounts({ revenue: record.expectedRevenue, converted }, reader.language) ?? w.none,
  }))
  const effect = `bigDeal.batch ${first}`
  const link = alerts.length === 1 ? `/opportunities/${alerts[0]?.record.id}` : '/opportunities'
  if (rule.channels.includes('app'))
    await notify(ctx, {
      userIds: [userId],
      kind: 'bigDeal',
      words: () => ({
        title: w.title(rule.code, rule.topic),
        body: [w.many(alerts.length), ...shown.map(({ number, name, amount }) => `${number} ${name}: ${amount}`)].join(
          '\n',
        ),
      }),
      link,
      data: { ruleId: rule.id, code: rule.code, topic: rule.topic, count: alerts.length, largest: shown },
      effect,
    })
  if (!rule.channels.includes('email')) return null
  const { language, name, email } = reader
  return queueMail(ctx, {
    to: email,
    ...summaryLetter({ rule, count: alerts.length, shown, language, reader: name, publicUrl: ctx.publicUrl, link }),
    about: { purpose: 'bigDeal.batch', ruleId: rule.id, count: alerts.length },
    effect: `${effect} ${userId}`,
  })
}
