import { type Field, lead, type RecordOf, type webForm } from '@kohoi/contract'
import type { Config } from '../db/config.ts'
import { customFieldsOf, fieldsOf } from '../records/fields.ts'

export type Form = RecordOf<typeof webForm>

/** Asked when a form names no fields. */
export const usualFields = ['name', 'contactName', 'companyName', 'email', 'phone', 'note'] as const

const names = ['name', 'companyName', 'contactName']
const addresses = ['email', 'phone']
/** What can name a lead. */
export const naming: readonly string[] = [...names, ...addresses]

/** Fields of a lead that a stranger may be asked for; the others say how the company works. */
const ours = [
  ...usualFields,
  'jobTitle',
  'website',
  'country',
  'province',
  'city',
  'language',
  'employees',
  'businessType',
  'productId',
  'needId',
  'expectedRevenue',
]
const closedKinds = ['user', 'link', 'file']

/** Every field a form may ask for, by name: `email`, `custom.size`. */
export const askable = (config: Config): ReadonlyMap<string, Field> =>
  config.derived('fields of web forms', () => {
    const custom = customFieldsOf(lead, config).filter(({ kind }) => !closedKinds.includes(kind))
    const fields = fieldsOf(lead, config)
    const names = [...ours, ...custom.map(({ code }) => `custom.${code}`)]
    return new Map(names.flatMap((name) => (fields.has(name) ? [[name, fields.get(name) as Field] as const] : [])))
  })

/** What a form asks for, in its order; fields that every lead must have come last where the form leaves them out. */
export function askedBy(form: Form, config: Config): [string, Field][] {
  const known = askable(config)
  const chosen = form.fields.length ? form.fields : usualFields
  const demanded = [...known].filter(([name, field]) => name.startsWith('custom.') && field.required)
  const names = new Set([...chosen, ...demanded.map(([name]) => name)])
  return [...names].flatMap((name) => (known.has(name) ? [[name, known.get(name) as Field] as [string, Field]] : []))
}

/** The fields of which one must be filled, since it names the lead, the best first; addresses only where no name is asked for. */
export function namedBy(asked: readonly [string, Field][]): string[] {
  const among = (list: readonly string[]) => list.filter((name) => asked.some(([one]) => one === name))
  return among(names).length ? among(names) : among(addresses)
}

/** Whether the visitor must fill it. */
export function isDemanded(name: string, field: Field, asked: readonly [string, Field][]): boolean {
  if (name.startsWith('custom.')) return (field.required ?? false) && field.type !== 'yesNo'
  const [only, ...others] = namedBy(asked)
  return only === name && others.length === 0
}
