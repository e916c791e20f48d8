import { type Label, type Language, type Money, type Noun, nouns, snake } from '@kohoi/contract'
import { countryName } from '@kohoi/contract/countries'
import { languageName } from '@kohoi/contract/language-name'
import { type Condition, conditionsOf, type Filter, type RecordValues, toSentence, type Value } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { join, raw, sql } from '../db/sql.ts'
import { writeMoment } from '../notifications/moment.ts'
import { writeMoney } from '../notifications/words/money.ts'
import { findField, ruleFieldsOf } from '../records/fields.ts'
import { keptOf } from '../records/kept.ts'
import { conditions } from '../records/list.ts'
import { timeZoneOf } from '../records/surroundings.ts'

/** A filter as a person would say it, in the three languages; things by their names, what the actor may not see by its id. */
export async function say(ctx: Ctx, noun: Noun, filter: Filter): Promise<Label> {
  const titles = await titlesIn(ctx, noun, filter)
  const fields = ruleFieldsOf(noun, ctx.config)
  const inLanguage = (language: Language) =>
    toSentence(filter, fields, language, (name, value) => worded(ctx, noun, name, value, language, titles))
  return { en: inLanguage('en'), th: inLanguage('th'), vi: inLanguage('vi') }
}

/** A record as the conditions that say exactly what it holds: “Country is Mexico and employees is 30”. */
export function sayRecord(ctx: Ctx, noun: Noun, record: RecordValues): Promise<Label> {
  const { custom, ...own } = record
  const values = {
    ...own,
    ...Object.fromEntries(Object.entries(custom ?? {}).map(([code, value]) => [`custom.${code}`, value])),
  }
  const fields = ruleFieldsOf(noun, ctx.config)
  const holds = Object.entries(values).flatMap(([field, value]): Condition[] => {
    const kind = fields(field)?.kind
    if (!kind) return []
    if (value === null || (Array.isArray(value) && !value.length)) return [{ field, op: 'isEmpty' }]
    const op = kind === 'date' || kind === 'dateTime' ? 'on' : kind === 'set' ? 'hasAllOf' : 'is'
    return [{ field, op, value: value as Value }]
  })
  return say(ctx, noun, { all: holds })
}

function worded(
  { config }: Ctx,
  noun: Noun,
  name: string,
  value: unknown,
  language: Language,
  titles: ReadonlyMap<string, string>,
): string {
  const field = findField(noun, config, name)?.field
  const text = String(value)
  if (field?.type === 'country') return countryName(text, language)
  if (field?.language) return languageName(text, language)
  if (field?.to && nouns[field.to]?.config) {
    const entry = config.get(field.to as 'user', text) as Row | undefined
    return String((entry?.names as Partial<Label> | null | undefined)?.[language] ?? entry?.name ?? text)
  }
  if (field?.to) return titles.get(text) ?? text
  if (typeof value === 'object' && value !== null && 'amount' in value) return writeMoney(value as Money, language)
  if (field?.type === 'date' || (field?.type === 'dateTime' && /^\d{4}-\d{2}-\d{2}$/.test(text)))
    return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
  if (field?.type === 'dateTime') return writeMoment(new Date(text), timeZoneOf(config), false)
  return text
}

/** Names of the accounts and contacts a filter speaks of, as far as the actor may see them. */
async function titlesIn(ctx: Ctx, noun: Noun, filter: Filter): Promise<Map<string, string>> {
  const asked = new Map<string, string[]>()
  for (const { condition } of conditionsOf(filter)) {
    const to = findField(noun, ctx.config, condition.field)?.field.to
    if (!to || nouns[to]?.config) continue
    const ids = [condition.value].flat().filter((id): id is string => typeof id === 'string' && isId(id))
    asked.set(to, [...(asked.get(to) ?? []), ...ids])
  }
  const found = await Promise.all(
    [...asked].map(async ([to, ids]) => {
      const kept = keptOf(to)
      const title = raw(snake(kept.noun.title ?? 'id'))
      const where = join([sql`r.id = any(${ids}::uuid[])`, ...(await conditions(ctx, kept, {}))], ' and ')
      return ctx.tx.many<{ id: string; title: string }>(
        sql`select r.id, r.${title} as title from ${raw(snake(kept.noun.path))} r where ${where}`,
      )
    }),
  )
  return new Map(found.flat().map(({ id, title }) => [id, title]))
}
