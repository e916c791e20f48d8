import type { Channel } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeMoment } from '../notifications/moment.ts'
import { notify } from '../notifications/notify.ts'
import { resolveRecipients } from '../notifications/recipients.ts'
import { timeZoneOf } from '../records/surroundings.ts'
import { type Facts, inWords } from './facts.ts'
import { alertLetter } from './letters.ts'
import type { Opportunity, Rule } from './rule-book.ts'
import { words } from './words/index.ts'

/** Somebody's part in an alert: told over a channel, by which mail, or why not. */
export type Delivery = { userId: string; channel: Channel; skipped: string | null; mailId: string | null }

/** An alert as it was written. */
export type Alert = { id: string; rule: Rule; record: Opportunity }

/**
 * Tells the recipients of an alert, whoever they are at this moment, each once: in the bell in this transaction, by mail through the
 * outbox. Writes down who was told and who was not, and has administrators told where nobody could be.
 */
export async function tell(ctx: Ctx, alert: Alert, facts: Facts): Promise<void> {
  const { id, rule, record } = alert
  const { userIds, skipped } = resolveRecipients(ctx, rule.recipients, record)
  if (!userIds.length) tellReachedNobody(ctx, rule)
  const channels = rule.channels as Channel[]
  const deliveries: Delivery[] = skipped.flatMap((userId) =>
    channels.map((channel) => ({ userId, channel, skipped: 'inactive', mailId: null })),
  )
  if (channels.includes('app')) {
    await notify(ctx, {
      userIds,
      kind: 'bigDeal',
      words: (language, write) => ({
        title: words[language].title(rule.code, rule.topic),
        body: bodyOf(facts, inWords(facts, language, write)),
      }),
      link: `/opportunities/${record.id}`,
      data: dataOf(alert, facts),
      effect: `bigDeal ${id}`,
    })
    deliveries.push(...userIds.map((userId) => ({ userId, channel: 'app' as const, skipped: null, mailId: null })))
  }
  if (channels.includes('email'))
    for (const userId of userIds) deliveries.push({ userId, channel: 'email', ...mailTo(ctx, userId, alert, facts) })
  keepDeliveries(ctx, alert, deliveries)
}

/** One fact a line; the page shows the same from the data. */
const bodyOf = ({ number, name }: Facts, lines: readonly [string, string][]) =>
  [`${number} ${name}`, ...lines.map(([label, value]) => `${label}: ${value}`)].join('\n')

const dataOf = ({ id, rule, record }: Alert, facts: Facts) => ({
  entity: 'opportunity',
  recordId: record.id,
  number: record.number,
  name: record.name,
  alertId: id,
  ruleId: rule.id,
  code: rule.code,
  topic: rule.topic,
  customer: facts.customer,
  typeId: record.typeId,
  expectedRevenue: facts.revenue,
  converted: facts.converted,
  probability: record.probability,
  stageId: record.stageId,
  ownerId: record.ownerId,
})

function mailTo(ctx: Ctx, userId: string, { id, rule, record }: Alert, facts: Facts) {
  const reader = ctx.config.get('user', userId)
  if (!reader?.email) return { skipped: 'noAddress', mailId: null }
  const { language, buddhistYears, name } = reader
  const lines = inWords(facts, language, (moment) => writeMoment(moment, timeZoneOf(ctx.config), buddhistYears))
  const mailId = queueMail(ctx, {
    to: reader.email,
    ...alertLetter({ rule, facts, lines, language, reader: name, url: `${ctx.publicUrl}/opportunities/${record.id}` }),
    about: { purpose: 'bigDeal', alertId: id, ruleId: rule.id, opportunityId: record.id },
    effect: `bigDeal ${id} ${userId}`,
  })
  return { skipped: null, mailId }
}

export const tellReachedNobody = (ctx: Ctx, { id, code, topic }: Rule): void =>
  ctx.emit({
    type: 'rule.broken',
    payload: { kind: 'bigDealRule', id, name: `${code} ${topic}`, reason: 'reachesNobody' },
  })

/** Writes down who was told of the alert, and how. */
function keepDeliveries(ctx: Ctx, { id, record }: Alert, deliveries: readonly Delivery[]): void {
  if (!deliveries.length) return
  const column = <T>(read: (one: Delivery) => T) => deliveries.map(read)
  ctx.tx.write(sql`
    insert into big_deal_deliveries (workspace_id, alert_id, opportunity_id, user_id, channel, skipped, mail_id)
    select ${ctx.workspaceId}, ${id}, ${record.id}, d.* from unnest(${column((one) => one.userId)}::uuid[],
      ${column((one) => one.channel)}::text[], ${column((one) => one.skipped)}::text[], ${column((one) => one.mailId)}::uuid[]) d`)
}
