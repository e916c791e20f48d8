import { fold } from '@kohoi/rules'

export type Values = Record<string, unknown>

/** What a record is recognised by: a column of its table, and the same key made of a row of a file. */
export type Mark = { column: string; of: (values: Values) => string | null }

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? fold(value.replace(/[\r\n\u2028\u2029]+/g, ' ')) : null

const both = (one: string | null, other: string | null) => (one && other ? `${one}\n${other}` : null)

/** Fewer digits are an extension or a slip, and many records would share them. */
const fewestDigits = 6

const number: Mark = {
  column: 'number',
  of: ({ number: given }) => (typeof given === 'string' && given.trim() ? given.trim().toUpperCase() : null),
}
const email: Mark = { column: 'email_key', of: (values) => text(values.email) }
const phone: Mark = {
  column: 'phone_key',
  of: (values) => {
    const key = phoneKey(values.phone)
    return key && key.length >= fewestDigits ? key : null
  },
}
const byAccount: Mark = {
  column: 'identity_key',
  of: ({ accountId, name }) => both((accountId as string | null | undefined) ?? null, text(name)),
}

/** By what the records of a noun are recognised, the surest first. Nouns kept in memory are in `known-entries.ts`. */
export const marksOf: Readonly<Record<string, readonly Mark[]>> = {
  lead: [
    number,
    email,
    phone,
    { column: 'identity_key', of: ({ name, companyName }) => both(text(name), text(companyName)) },
  ],
  contact: [email, phone, byAccount],
  account: [
    { column: 'tax_key', of: ({ taxId }) => text(taxId) },
    { column: 'name_key', of: ({ name }) => text(name) },
  ],
  opportunity: [number, { column: 'external_key', of: ({ externalNumber }) => text(externalNumber) }, byAccount],
}

/** The digits of a telephone number without trunk zeros and the country code of Thailand or Vietnam: phone_key in 0002-sales.sql. */
function phoneKey(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const digits = value.replace(/[^0-9]/g, '').replace(/^0+/, '')
  return digits.replace(/^(?:66|84)0?(\d{8,9})$/, '$1') || null
}
