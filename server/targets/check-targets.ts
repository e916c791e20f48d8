import { type Channel, salesTarget } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { letterHtml, letterText } from '../mail/letter.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeDay } from '../notifications/moment.ts'
import { notify } from '../notifications/notify.ts'
import { resolveRecipients } from '../notifications/recipients.ts'
import { writeMoney } from '../notifications/words/money.ts'
import { numbers } from '../notifications/words/numbers.ts'
import { updateRecord } from '../records/save.ts'
import { type Progress, progressOf, type Target } from './progress.ts'
import { openTargets } from './watch-wins.ts'
import { words } from './words/index.ts'

/** Looks at targets, all of those still open where none are named, and tells of those that are reached by now. */
export async function checkTargets(ctx: Ctx, { targetIds }: { targetIds?: readonly string[] }): Promise<void> {
  const ids = targetIds ?? openTargets(ctx).map(({ id }) => id)
  for (const id of [...ids].sort()) await checkOne(ctx, id)
}

/** The row is locked, so of two who find the target reached one writes it down, and the other sees that. */
async function checkOne(ctx: Ctx, id: string): Promise<void> {
  const row = await ctx.tx.maybe<Row>(sql`select * from sales_targets
    where workspace_id = ${ctx.workspaceId} and id = ${id} and active and reached_at is null for no key update`)
  if (!row) return
  const target = readRow(salesTarget, row) as Target
  const progress = await progressOf(ctx, target)
  if (!progress.reached) return
  const reachedAt = ctx.now.toISOString()
  updateRecord(ctx, salesTarget, target, { ...target, reachedAt }, { type: 'reached', data: { won: progress.won } })
  await tell(ctx, target, progress)
}

/** Each recipient once for a target and its period. */
async function tell(ctx: Ctx, target: Target, { won, share }: Progress): Promise<void> {
  const { id, name, recipients, startsOn } = target
  const about = { ownerId: target.userId, teamId: target.teamId }
  const { userIds } = resolveRecipients(ctx, recipients, about)
  if (!userIds.length)
    ctx.emit({ type: 'rule.broken', payload: { kind: 'salesTarget', id, name, reason: 'reachesNobody' } })
  const channels = target.channels as Channel[]
  const link = `/sales-targets/${id}`
  const effect = `target ${id} ${startsOn}`
  if (channels.includes('app'))
    await notify(ctx, {
      userIds,
      kind: 'bigDeal',
      words: (language) => ({
        title: words[language].title(name),
        body: words[language].reached(writeMoney(won, language), writeShare(share, language)),
      }),
      link,
      data: { targetId: id, name, scope: target.scope, amount: target.amount, won, share },
      effect,
    })
  if (!channels.includes('email')) return
  for (const userId of userIds) mailTo(ctx, target, { won, share }, userId, link, effect)
}

const writeShare = (share: string, language: 'en' | 'th' | 'vi') => numbers(language)(Number(share))

function mailTo(
  ctx: Ctx,
  target: Target,
  { won, share }: Pick<Progress, 'won' | 'share'>,
  userId: string,
  link: string,
  effect: string,
): void {
  const reader = ctx.config.get('user', userId)
  if (!reader) return
  const { language, buddhistYears, name, email } = reader
  const w = words[language]
  const day = (date: string) => writeDay(date, buddhistYears)
  const { config } = ctx
  const whose = {
    user: config.get('user', target.userId)?.name,
    team: config.get('team', target.teamId)?.name,
    company: (config.get('company', target.companyId) ?? config.list('company')[0])?.name,
  }[target.scope]
  const letter = {
    title: w.title(target.name),
    subject: w.reached(writeMoney(won, language), writeShare(share, language)),
    facts: [
      [w.whose[target.scope], whose ?? ''],
      [w.period, `${day(target.startsOn)} – ${day(target.endsOn)}`],
      [w.target, writeMoney(target.amount, language)],
      [w.won, writeMoney(won, language)],
    ] as const,
    paragraphs: [],
    button: { text: w.open, url: ctx.publicUrl + link },
    footer: w.why(name),
  }
  queueMail(ctx, {
    to: email,
    subject: letter.title,
    text: letterText(letter),
    html: letterHtml(letter, language),
    about: { purpose: 'target', targetId: target.id },
    effect: `${effect} ${userId}`,
  })
}
