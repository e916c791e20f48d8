import { type Label, type Language, l, type Money, nouns, opportunity } from '@kohoi/contract'
import { type Filter, toSentence } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { writeMoney } from '../notifications/words/money.ts'
import { fieldsOf, findField, ruleFieldsOf } from '../records/fields.ts'
import type { Requirement } from './requirements.ts'

const words = {
  fieldFilled: l('Filled in: {0}', 'กรอกแล้ว: {0}', 'Đã điền: {0}'),
  quotationSent: l('A quotation has been sent', 'ส่งใบเสนอราคาแล้ว', 'Đã gửi báo giá'),
  activityDone: l('Done: {0}', 'ทำแล้ว: {0}', 'Đã xong: {0}'),
}

/** A requirement as its reader is told of it: its own words in his language, else what the system tests. */
export function textOf(ctx: Ctx, requirement: Requirement, language: Language): string {
  const { kind, text, texts, field, filter, activityTypeId } = requirement
  const own = texts?.[language] || text
  if (own) return own
  const fill = (frame: Label, name: string | undefined) => frame[language].replace('{0}', () => name ?? '')
  switch (kind) {
    case 'fieldFilled':
      return fill(words.fieldFilled, fieldsOf(opportunity, ctx.config).get(field ?? '')?.label[language] ?? field ?? '')
    case 'activityDone':
      return fill(words.activityDone, titleOf(ctx, 'activityType', activityTypeId, language))
    case 'filter':
      return toSentence(filter as Filter, ruleFieldsOf(opportunity, ctx.config), language, (name, value) =>
        written(ctx, name, value, language),
      )
    case 'quotationSent':
      return words.quotationSent[language]
    case 'manual':
      return text
  }
}

function titleOf(ctx: Ctx, noun: string, id: unknown, language: Language): string | undefined {
  const entry = nouns[noun]?.config ? (ctx.config.get(noun as 'need', id as string) as Row | undefined) : undefined
  return (entry?.names as Partial<Label> | null | undefined)?.[language] || (entry?.name as string | undefined)
}

/** A value inside a sentence; of records that are not kept in memory only that there is one. */
function written(ctx: Ctx, name: string, value: unknown, language: Language): string {
  const to = findField(opportunity, ctx.config, name)?.field.to
  if (to) return titleOf(ctx, to, value, language) ?? '…'
  if (typeof value === 'object' && value !== null && 'currency' in value) return writeMoney(value as Money, language)
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value))
  return day ? `${day[3]}/${day[2]}/${day[1]}` : String(value)
}
