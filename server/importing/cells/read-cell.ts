import type { FieldType, Option } from '@kohoi/contract/field'
import type { NumberOptions, Read } from '../../naming/cell.ts'
import { readChoice, readChoices, readNames } from '../../naming/choices.ts'
import { readCountry } from '../../naming/country.ts'
import { type DateFormat, readDate, readDateTime } from './dates.ts'
import { readMoney } from './money.ts'
import { readDecimal, readInteger } from './numbers.ts'
import { readEmail, readText, readYesNo } from './words.ts'

/** What a cell cannot say itself: the company's currency and time zone, the import's date format, the field's options. */
export type CellOptions = NumberOptions & {
  currency: string
  timeZone: string
  format: DateFormat
  options?: readonly Option[]
}

type Reader = (text: string, options: CellOptions) => Read<unknown>

/** References come back as the names or ids that the cell holds, to be looked up; null: a type no cell can hold. */
const readers: Record<FieldType, Reader | null> = {
  text: readText,
  longText: readText,
  email: readEmail,
  phone: readText,
  url: readText,
  integer: readInteger,
  decimal: readDecimal,
  percent: readDecimal,
  money: readMoney,
  date: readDate,
  dateTime: readDateTime,
  yesNo: readYesNo,
  choice: (text, options) =>
    options.options ? readChoice(text, { ...options, options: options.options }) : readText(text),
  choices: (text, options) =>
    options.options ? readChoices(text, { ...options, options: options.options }) : readNames(text),
  country: readCountry,
  reference: readText,
  references: readNames,
  file: null,
  filter: null,
  structure: null,
}

/** True for types of fields that a column of a spreadsheet can fill. */
export const fillsFromCell = (type: FieldType): boolean => readers[type] !== null

/** The value for the API that a cell gives a field of this type. Never throws for any text. */
export function readCell(type: FieldType, text: string, options: CellOptions): Read<unknown> {
  const reader = readers[type]
  if (!reader) throw new RangeError(`no cell can fill a field of type ${type}`)
  return reader(text, options)
}
