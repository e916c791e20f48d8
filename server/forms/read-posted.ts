import type { Field, Language } from '@kohoi/contract'
import type { Config } from '../db/config.ts'
import { readCell } from '../importing/cells/read-cell.ts'
import { currencyOf, timeZoneOf } from '../records/surroundings.ts'

/** What a visitor typed, as an API body for a lead. What cannot be read stays as typed, for the checks to say so at its field. */
export function readPosted(
  posted: URLSearchParams,
  asked: readonly [string, Field][],
  config: Config,
  language: Language,
): Body {
  const body: Body = {}
  const custom: Body = {}
  for (const [name, field] of asked) {
    const texts = posted.getAll(name).map((text) => text.trim())
    const value = valueTyped(field, texts, config, language)
    if (value === undefined) continue
    if (name.startsWith('custom.')) custom[name.slice('custom.'.length)] = value
    else body[name] = value
  }
  return Object.keys(custom).length ? { ...body, custom } : body
}

type Body = Record<string, unknown>

const typed = ['integer', 'decimal', 'percent', 'money', 'date', 'dateTime']

function valueTyped(field: Field, texts: readonly string[], config: Config, language: Language): unknown {
  if (field.type === 'yesNo') return texts.length > 0
  const filled = texts.filter(Boolean)
  if (field.type === 'choices') return filled
  const [text] = filled
  if (text === undefined) return undefined
  if (!typed.includes(field.type)) return text
  const currency = currencyOf(config)
  const read = readCell(field.type, text, { currency, timeZone: timeZoneOf(config), format: 'YYYY-MM-DD', language })
  if ('value' in read) return read.value
  return field.type === 'money' ? { amount: text, currency } : text
}
