import type { FieldType } from '@kohoi/contract/field'
import type { Label } from '@kohoi/rules'
import { folded } from '../../naming/cell.ts'
import { guessDateFormat } from './dates.ts'
import { decimalOf } from './numbers.ts'
import { namesOfThings, synonyms } from './synonyms.ts'
import { readEmail } from './words.ts'

/** A field a column may fill; `aliases` are further names for it, such as the one it had in another product. */
export type Target = { field: string; type: FieldType; labels: Label; aliases?: readonly string[] }

type Named = { name: string; sample: readonly string[] }

/** The field a column is probably meant for, from its name and what stands in it; null when none is. */
export const suggestField = (name: string, sample: readonly string[], fields: readonly Target[]): string | null =>
  suggestMapping([{ name, sample }], fields)[0] ?? null

/** The probable field of each column, in the order of the columns; no field twice, the surest guess first. */
export function suggestMapping(columns: readonly Named[], fields: readonly Target[]): (string | null)[] {
  const guesses = columns.flatMap((column, at) =>
    fields
      .map((target) => ({ at, field: target.field, sureness: sureness(column, target) }))
      .filter((guess) => guess.sureness > 0),
  )
  guesses.sort((a, b) => b.sureness - a.sureness || a.at - b.at)
  const mapping: (string | null)[] = columns.map(() => null)
  const used = new Set<string>()
  for (const { at, field } of guesses) {
    if (mapping[at] !== null || used.has(field)) continue
    mapping[at] = field
    used.add(field)
  }
  return mapping
}

function sureness({ name, sample }: Named, target: Target): number {
  if (name === target.field) return 10
  if (!mayHold(target.type, sample)) return 0
  const asked = [words(name), words(name.replace(/[([{].*?[)\]}]/g, ' '))].filter((text) => text !== '')
  const isOne = (names: readonly string[]) => asked.some((text) => names.includes(text))
  const last = target.field.split('.').at(-1) ?? target.field
  if (isOne([words(target.field), words(last.replace(/Ids?$/, ''))])) return 9
  if (isOne(Object.values(target.labels).map(words))) return 8
  if (isOne((target.aliases ?? []).map(words))) return 7
  if (Object.hasOwn(synonyms, last) && isOne(synonyms[last] ?? [])) return 6
  if (last === 'name' && isOne(namesOfThings)) return 5
  if (target.type === 'email' && sample.length > 0 && sample.every(isEmail)) return 2
  return 0
}

/** `companyName`, `Company_Name` and `COMPANY NAME *` are the same words. */
const words = (text: string) => folded(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))

const isEmail = (text: string) => {
  const read = readEmail(text)
  return 'value' in read && read.value !== null
}

const isNumber = (text: string) =>
  /\d/.test(text) && decimalOf(text.replace(/[^\d.,()\s-]/g, ''), { language: 'en', thousands: false }) !== null

/** False when the samples cannot be of the type: no name is a good guess then. Most of the samples must fit. */
function mayHold(type: FieldType, sample: readonly string[]): boolean {
  const mostly = (fits: (text: string) => boolean) =>
    sample.length === 0 || sample.filter(fits).length * 2 >= sample.length
  switch (type) {
    case 'email':
      return mostly((text) => text.includes('@'))
    case 'phone':
      return mostly((text) => /[\d๐-๙]/.test(text) && !text.includes('@'))
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
      return mostly((text) => isNumber(text) || /[๐-๙]/.test(text))
    case 'date':
    case 'dateTime':
      return mostly((text) => guessDateFormat([text]) !== null)
    default:
      return true
  }
}
