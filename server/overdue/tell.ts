import { type Language, nounByName } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { letterHtml, letterText } from '../mail/letter.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeMoment } from '../notifications/moment.ts'
import { notify } from '../notifications/notify.ts'
import { timeZoneFor } from '../records/surroundings.ts'
import { settingsIn } from '../settings/settings.ts'
import { type Clocked, clockName, stepOf } from './clock.ts'
import type { Reminder } from './keep-clock.ts'
import { words } from './words/index.ts'

/** Tells people of a clock in the bell and, by the settings, by mail; each once of what fell due `at` that moment. */
export async function tell(
  ctx: Ctx,
  reminder: Reminder,
  entity: Clocked,
  record: Row,
  userIds: readonly string[],
  at: string,
): Promise<void> {
  const effect = `overdue.${reminder} ${record.id} ${clockName(entity, record)} ${at}`
  const { number, name, dueAt, ownerId } = record as Record<'number' | 'name' | 'dueAt' | 'ownerId', string>
  const link = `/${nounByName(entity).path}/${String(record.id)}`
  const data = { entity, recordId: record.id, number, name, reminder, dueAt, ownerId }
  for (const userId of new Set(userIds)) {
    const said = (language: Language, due: string) =>
      words[language][reminder]({
        thing: entity,
        number,
        name,
        step: stepName(ctx, entity, record, language),
        due,
        owner: userId === ownerId ? undefined : ctx.config.get('user', ownerId)?.name,
      })
    const about = (language: Language, write: (moment: Date) => string) => said(language, write(new Date(dueAt)))
    const told = await notify(ctx, { userIds: [userId], kind: 'overdue', words: about, link, data, effect })
    if (told.length && settingsIn(ctx.config, 'automation').remindByEmail)
      mailTo(ctx, userId, entity, record, said, ctx.publicUrl + link, effect)
  }
}

function mailTo(
  ctx: Ctx,
  userId: string,
  entity: Clocked,
  record: Row,
  said: (language: Language, due: string) => { title: string; body: string },
  url: string,
  effect: string,
): void {
  const reader = ctx.config.get('user', userId)
  if (!reader?.email) return
  const { language, buddhistYears, name } = reader
  const w = words[language]
  const due = writeMoment(new Date(record.dueAt as string), timeZoneFor(ctx.config, reader), buddhistYears)
  const { title, body } = said(language, due)
  const facts = [
    [w.step[entity], stepName(ctx, entity, record, language)],
    [w.dueTime, due],
    [w.owner, ctx.config.get('user', record.ownerId as string)?.name],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined)
  const letter = {
    title,
    subject: String(record.name),
    facts,
    paragraphs: [body],
    button: { text: w.open[entity], url },
    footer: w.why(name),
  }
  queueMail(ctx, {
    to: reader.email,
    subject: title,
    text: letterText(letter),
    html: letterHtml(letter, language),
    about: { purpose: 'overdue', recordType: entity, recordId: record.id },
    effect: `${effect} ${userId}`,
  })
}

function stepName(ctx: Ctx, entity: Clocked, record: Row, language: Language): string | undefined {
  const step = stepOf(ctx, entity, record)
  return step && (step.names?.[language] || step.name)
}
