import { nounByName } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { letterHtml, letterText } from '../mail/letter.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { notify } from '../notifications/notify.ts'
import { numbers } from '../notifications/words/numbers.ts'
import { settingsIn } from '../settings/settings.ts'
import type { Clocked } from './clock.ts'
import { words } from './words/index.ts'

/** Tells somebody at once of all his records that a change of the settings has made overdue. */
export async function tellMany(
  ctx: Ctx,
  entity: Clocked,
  userId: string,
  count: number,
  effect: string,
): Promise<void> {
  const late = { field: 'overdue', op: 'is', value: true }
  const filter = { all: [late, { field: 'ownerId', op: 'is', value: userId }] }
  const link = `/${nounByName(entity).path}?filter=${encodeURIComponent(JSON.stringify(filter))}&sort=dueAt`
  const said = (language: keyof typeof words) => words[language].many(entity, numbers(language)(count))
  const data = { entity, count, reminder: 'due' }
  const told = await notify(ctx, { userIds: [userId], kind: 'overdue', words: said, link, data, effect })
  const reader = ctx.config.get('user', userId)
  if (!told.length || !reader?.email || !settingsIn(ctx.config, 'automation').remindByEmail) return
  const { language, name } = reader
  const { title, body } = said(language)
  const letter = {
    title,
    subject: title,
    facts: [],
    paragraphs: [body],
    button: { text: words[language].openMany, url: ctx.publicUrl + link },
    footer: words[language].why(name),
  }
  queueMail(ctx, {
    to: reader.email,
    subject: title,
    text: letterText(letter),
    html: letterHtml(letter, language),
    about: { purpose: 'overdue', recordType: entity, count },
    effect: `${effect} ${userId}`,
  })
}
