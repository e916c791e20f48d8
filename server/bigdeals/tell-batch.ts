import { type Channel, type Money, opportunity } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { join, type Sql, sql } from '../db/sql.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { notify } from '../notifications/notify.ts'
import { type About, resolveRecipients } from '../notifications/recipients.ts'
import { amounts, factsOf } from './facts.ts'
import { summaryLetter } from './letters.ts'
import type { Opportunity, Rule } from './rule-book.ts'
import { type Delivery, tell, tellReachedNobody } from './tell.ts'
import { words } from './words/index.ts'

/** So many of a batch are told one by one where the caller says so; more are told together. */
const few = 20
const largest = 10

/** Alerts of a rule whose opportunities have the same owner and team, and so the same recipients. */
type Group = About & { ruleId: string; count: number }

/**
 * Tells of the alerts of a batch that nobody was told of yet: each recipient hears once of each rule, how many there are and which are the
 * largest. `oneByOne`: a handful is told as if each had been saved alone.
 */
export async function tellBatch(ctx: Ctx, batchId: string, oneByOne: boolean): Promise<void> {
  const groups = await ctx.tx.many<Group>(sql`
    select a.rule_id as "ruleId", o.owner_id as "ownerId", o.team_id as "teamId", count(*)::int as count
    from big_deal_alerts a join opportunities o on o.workspace_id = a.workspace_id and o.id = a.opportunity_id
    where ${untold(ctx, batchId)} group by 1, 2, 3 order by 1, 2, 3`)
  for (const [ruleId, of] of Map.groupBy(groups, (group) => group.ruleId)) {
    const rule = ctx.config.get('bigDealRule', ruleId)
    if (!rule) continue
    const count = of.reduce((sum, group) => sum + group.count, 0)
    await (oneByOne && count <= few ? tellEach(ctx, batchId, rule) : tellTogether(ctx, batchId, rule, of))
  }
  ctx.tx.write(sql`update big_deal_alerts a set told = true where ${untold(ctx, batchId)}`)
}

const untold = (ctx: Ctx, batchId: string): Sql =>
  sql`a.workspace_id = ${ctx.workspaceId} and a.batch_id = ${batchId} and not a.told`

async function tellEach(ctx: Ctx, batchId: string, rule: Rule): Promise<void> {
  const rows = await ctx.tx.many<Row & { alert_id: string }>(sql`
    select a.id as alert_id, o.* from big_deal_alerts a
    join opportunities o on o.workspace_id = a.workspace_id and o.id = a.opportunity_id
    where ${untold(ctx, batchId)} and a.rule_id = ${rule.id} order by a.id`)
  for (const row of rows) {
    const record = readRow(opportunity, row) as Opportunity
    await tell(ctx, { id: row.alert_id, rule, record }, await factsOf(ctx, rule, record))
  }
}

async function tellTogether(ctx: Ctx, batchId: string, rule: Rule, groups: readonly Group[]): Promise<void> {
  const resolved = groups.map((group) => ({ group, ...resolveRecipients(ctx, rule.recipients, group) }))
  const readers = new Set(resolved.flatMap(({ userIds }) => userIds))
  if (resolved.some(({ userIds }) => !userIds.length)) tellReachedNobody(ctx, rule)
  const mails = new Map<string, string | null>()
  for (const userId of readers) {
    const heard = resolved.filter(({ userIds }) => userIds.includes(userId)).map(({ group }) => group)
    mails.set(userId, await tellOne(ctx, batchId, rule, userId, heard))
  }
  const channels = rule.channels as Channel[]
  for (const { group, userIds, skipped } of resolved) {
    const told = userIds.map((userId) => ({ userId, skipped: null }))
    const left = skipped.map((userId) => ({ userId, skipped: 'inactive' }))
    const deliveries = [...told, ...left].flatMap((one) =>
      channels.map((channel): Delivery => {
        const mailId = channel === 'email' && !one.skipped ? (mails.get(one.userId) ?? null) : null
        return { ...one, channel, mailId }
      }),
    )
    keepAll(ctx, sql`${untold(ctx, batchId)} and ${ofGroup(group)}`, deliveries)
  }
}

const ofGroup = ({ ruleId, ownerId = null, teamId = null }: Group): Sql =>
  sql`a.rule_id = ${ruleId} and o.owner_id is not distinct from ${ownerId}::uuid and o.team_id is not distinct from ${teamId}::uuid`

/** The same deliveries for every alert of a group, however many there are. */
function keepAll(ctx: Ctx, which: Sql, deliveries: readonly Delivery[]): void {
  const column = <T>(read: (one: Delivery) => T) => deliveries.map(read)
  ctx.tx.write(sql`
    insert into big_deal_deliveries (workspace_id, alert_id, opportunity_id, user_id, channel, skipped, mail_id)
    select a.workspace_id, a.id, a.opportunity_id, d.* from big_deal_alerts a
    join opportunities o on o.workspace_id = a.workspace_id and o.id = a.opportunity_id
    cross join unnest(${column((one) => one.userId)}::uuid[], ${column((one) => one.channel)}::text[],
      ${column((one) => one.skipped)}::text[], ${column((one) => one.mailId)}::uuid[]) d
    where ${which}`)
}

/** One summary of what one recipient hears of one rule; answers the mail's id. */
async function tellOne(ctx: Ctx, batchId: string, rule: Rule, userId: string, groups: readonly Group[]) {
  const reader = ctx.config.get('user', userId)
  if (!reader) return null
  const { language, name, email } = reader
  const w = words[language]
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  const top = await largestOf(ctx, batchId, groups)
  const shown = top.map(({ id, number, name, revenue, converted }) => ({
    id,
    number,
    name,
    amount: amounts({ revenue, converted }, language) ?? w.none,
  }))
  const [first] = shown
  const link = count === 1 && first ? `/opportunities/${first.id}` : alertsLink(rule, batchId)
  const effect = `bigDeal.batch ${batchId} ${rule.id} ${first?.id}`
  if (rule.channels.includes('app'))
    await notify(ctx, {
      userIds: [userId],
      kind: 'bigDeal',
      words: () => ({
        title: w.title(rule.code, rule.topic),
        body: [w.many(count), ...shown.map((one) => `${one.number} ${one.name}: ${one.amount}`)].join('\n'),
      }),
      link,
      data: { ruleId: rule.id, code: rule.code, topic: rule.topic, count, largest: shown },
      effect,
    })
  if (!rule.channels.includes('email')) return null
  return queueMail(ctx, {
    to: email,
    ...summaryLetter({ rule, count, shown, language, reader: name, publicUrl: ctx.publicUrl, link }),
    about: { purpose: 'bigDeal.batch', ruleId: rule.id, count },
    effect: `${effect} ${userId}`,
  })
}

/** The page of exactly those alerts; each of its readers sees there what he was told of. */
const alertsLink = ({ id }: Rule, batchId: string) => `/big-deal-alerts?ruleId=${id}&batchId=${batchId}`

type Large = { id: string; number: string; name: string; revenue: Money | null; converted: Money | null }

const largestOf = (ctx: Ctx, batchId: string, groups: readonly Group[]): Promise<Large[]> =>
  ctx.tx.many<Large>(sql`
    select o.id, o.number, o.name, nullif(a.values -> 'expectedRevenue', 'null') as revenue, nullif(a.values -> 'converted', 'null') as converted
    from big_deal_alerts a join opportunities o on o.workspace_id = a.workspace_id and o.id = a.opportunity_id
    where ${untold(ctx, batchId)} and (${join(
      groups.map((group) => sql`(${ofGroup(group)})`),
      ' or ',
    )})
    order by (a.values -> 'converted' ->> 'amount')::numeric desc nulls last, a.id limit ${largest}`)
