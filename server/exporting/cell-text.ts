import { countryName, type Field, type FieldType, type Language, type Money } from '@kohoi/contract'
import type { Cell } from './sheets/csv-writer.ts'

export type How = {
  language: Language
  timeZone: string
  /** The name of a record of a noun; undefined when it is gone or hidden. */
  names: (noun: string, id: string) => string | undefined
}

/** A field's value as a cell that a person reads and an import reads again. Times are in the workspace's zone. */
export const cellText = (field: Field, value: unknown, how: How): Cell =>
  value === null || value === undefined ? null : texts[field.type](value, field, how)

type Text = (value: unknown, field: Field, how: How) => Cell

const plain: Text = (value) => String(value)

/** Three decimals are thousands to whoever parts them by a dot; four are none to anybody. */
function decimal(value: unknown): Cell {
  return String(value).replace(/\.\d{3}$/, '$&0')
}

const texts: Record<FieldType, Text> = {
  text: plain,
  longText: plain,
  email: plain,
  phone: plain,
  url: plain,
  integer: plain,
  decimal,
  percent: decimal,
  money: (value) => `${(value as Money).amount} ${(value as Money).currency}`,
  date: plain,
  dateTime: (value, _field, { timeZone }) => wallTime(new Date(String(value)), timeZone),
  yesNo: (value, _field, { language }) => (value ? yes : no)[language],
  choice: (value, field, { language }) => optionText(field, String(value), language),
  choices: (value, field, { language }) =>
    (value as string[]).map((one) => optionText(field, one, language)).join(', ') || null,
  country: (value, _field, { language }) => countryName(String(value), language),
  reference: (value, field, how) => nameOf(field, String(value), how) ?? null,
  references: (value, field, how) =>
    (value as string[]).flatMap((id) => nameOf(field, id, how) ?? []).join(', ') || null,
  file: (value, _field, { names }) => names('file', String(value)) ?? null,
  filter: (value) => JSON.stringify(value),
  structure: structureText,
}

const yes: Record<Language, string> = { en: 'Yes', th: 'ใช่', vi: 'Có' }
const no: Record<Language, string> = { en: 'No', th: 'ไม่ใช่', vi: 'Không' }

const optionText = ({ options }: Field, value: string, language: Language) =>
  options?.find((option) => option.value === value)?.label[language] ?? value

const nameOf = ({ to }: Field, id: string, { names }: How) => (to ? names(to, id) : undefined)

const formats = new Map<string, Intl.DateTimeFormat>()

/** 2026-03-02 09:00:00, Gregorian. */
function wallTime(moment: Date, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
      calendar: 'gregory',
    })
    formats.set(timeZone, format)
  }
  return format.format(moment)
}

const addressParts = ['line', 'subdistrict', 'district', 'province', 'postalCode'] as const

/** An address in one line; anything else as it travels. */
function structureText(value: unknown, field: Field, { language }: How): Cell {
  if (field.shape !== 'address') return JSON.stringify(value)
  const address = value as Record<string, string | null>
  const country = /^[A-Z]{2}$/.test(address.country ?? '')
    ? countryName(address.country ?? '', language)
    : address.country
  return [...addressParts.map((part) => address[part]), country].filter((part) => part).join(', ') || null
}
