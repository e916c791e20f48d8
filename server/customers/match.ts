import { type CustomerNounName, phoneDigits, quickFold } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Row } from '../db/rows.ts'
import { companyKey, personKey, similarity } from './similar-names.ts'
import { taxKey } from './tax-id.ts'

/** What of a record can be the same in another. */
export type Marks = { taxId: string | null; email: string | null; phone: string | null; names: Name[] }
export type Name = { of: 'company' | 'person' | 'topic'; text: string }
export type Match = { reason: 'taxId' | 'email' | 'phone' | 'name'; score: number }

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value : null)

const nameFields: Record<CustomerNounName, Readonly<Record<string, Name['of']>>> = {
  lead: { companyName: 'company', contactName: 'person', name: 'topic' },
  opportunity: { contactName: 'person', name: 'topic' },
  account: { name: 'company' },
  contact: { name: 'person' },
}

/** The marks of a record. */
export function marksOf(entity: CustomerNounName, record: Row): Marks {
  const taxId = text(record.taxId)
  const email = text(record.email)
  const names = Object.entries(nameFields[entity]).flatMap(([field, of]): Name[] => {
    const name = text(record[field])
    return name ? [{ of, text: name }] : []
  })
  return { taxId: taxId && taxKey(taxId), email: email && fold(email), phone: phoneKey(text(record.phone)), names }
}

/** The marks of values somebody is about to enter; a name may be any of those that the entity bears. */
export function marksOfValues(entity: CustomerNounName, values: Readonly<Record<string, string | undefined>>): Marks {
  const kinds = Object.values(nameFields[entity])
  const name = text(values.name)
  return { ...marksOf(entity, { ...values, name: null }), names: name ? kinds.map((of) => ({ of, text: name })) : [] }
}

/** Digits without trunk prefix and without the country codes of Thailand and Vietnam; an extension is cut off. */
export function phoneKey(phone: string | null): string | null {
  const plain = phone?.normalize('NFKC').replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  const digits = plain ? phoneDigits(plain.replace(/\s*(?:ext|x|ต่อ|máy lẻ|#)\.?\s*\d+\s*$/i, '')) : null
  return digits?.replace(/^(?:66|84)0?(?=\d{8,10}$)/, '') ?? null
}

const scores = { taxId: 1, email: 0.95, phone: 0.9, name: 0.8, otherName: 0.6 }
const likeEnough = { company: 0.6, person: 0.8 }

/** The strongest reason for which two records may be one; null when there is none. */
export function matchOf(a: Marks, b: Marks): Match | null {
  for (const reason of ['taxId', 'email', 'phone'] as const)
    if (a[reason] && a[reason] === b[reason]) return { reason, score: scores[reason] }
  const best = Math.max(0, ...a.names.flatMap((one) => b.names.map((other) => nameScore(one, other))))
  return best ? { reason: 'name', score: best } : null
}

function nameScore(a: Name, b: Name): number {
  if (quickFold(a.text) === quickFold(b.text)) return a.of === b.of && a.of !== 'topic' ? scores.name : scores.otherName
  if (a.of !== b.of || a.of === 'topic') return 0
  const key = a.of === 'company' ? companyKey : personKey
  const [one, other] = [key(a.text), key(b.text)]
  if (one === other) return scores.name
  const alike = similarity(one, other)
  return alike >= likeEnough[a.of] ? Math.round(scores.name * alike * 100) / 100 : 0
}
