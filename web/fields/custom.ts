import type { Field, Fields, FieldType } from '@kohoi/contract/field'
import type { Label, Language } from '@kohoi/rules'
import { useMemo } from 'react'
import { useAll } from '../api/use-list.ts'

/** A custom field as the interface has it. */
export type CustomField = {
  id: string
  version: number
  entity: string
  code: string
  kind: string
  linkTo: string | null
  label: Partial<Label>
  required: boolean
  options: { code: string; label: Partial<Label> }[] | null
  help: string | null
  section: string | null
  position: number | null
  inForm: boolean
  inList: boolean
  inFilter: boolean
  active: boolean
  default: unknown
}

function typeOf({ kind, linkTo, entity }: CustomField): { type: FieldType; to?: string; of?: string } {
  if (kind === 'user') return { type: 'reference', to: 'user' }
  if (kind === 'link') return { type: 'reference', to: linkTo ?? 'account' }
  return kind === 'file' ? { type: 'file', of: entity } : { type: kind as FieldType }
}
const order: readonly Language[] = ['en', 'th', 'vi']

/** A label with every language filled: what one language lacks is taken from another. */
const whole = (label: Partial<Label>, otherwise: string): Label => {
  const any = order.map((language) => label[language]).find(Boolean) ?? otherwise
  return { en: label.en || any, th: label.th || any, vi: label.vi || any }
}

/** A custom field as a field like any other. */
export function asField(custom: CustomField): Field {
  return {
    ...typeOf(custom),
    label: whole(custom.label ?? {}, custom.code),
    required: custom.required,
    ...(custom.options && {
      options: custom.options.map((one) => ({ value: one.code, label: whole(one.label ?? {}, one.code) })),
    }),
    ...(custom.help && { help: { en: custom.help, th: custom.help, vi: custom.help } }),
    default: custom.default,
  }
}

/** Custom fields by the section they stand in, sections in the order of their first field; first those without one, under ''. */
export const bySection = (list: readonly CustomField[]): readonly [string, readonly CustomField[]][] =>
  [...Map.groupBy(list, ({ section }) => section?.trim() ?? '')].sort(([a], [b]) => Number(a !== '') - Number(b !== ''))

type CustomFields = {
  /** The active ones, in their order. */
  list: readonly CustomField[]
  /** The same, named as filters do: `custom.<code>`. */
  fields: Fields
  /** Those that were deactivated, by which rules were written. */
  gone: Fields
}

/** The custom fields of an entity. */
export function useCustomFields(entity: string, enabled = true): CustomFields {
  const { data } = useAll<CustomField>(
    'custom-fields',
    { filter: { field: 'entity', op: 'is', value: entity } },
    { enabled },
  )
  return useMemo(() => {
    const [off, on] = [false, true].map((active) => (data ?? []).filter((one) => one.active === active))
    const list = (on ?? []).sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    return { list, fields: named(list), gone: named(off ?? []) }
  }, [data])
}

/** Reads `name` or `custom.<code>` out of a record. */
export function valueAt(record: Readonly<Record<string, unknown>>, name: string): unknown {
  if (!name.startsWith('custom.')) return record[name]
  return (record.custom as Record<string, unknown> | null | undefined)?.[name.slice('custom.'.length)]
}

const named = (list: readonly CustomField[]): Fields =>
  Object.fromEntries(list.map((one) => [`custom.${one.code}`, asField(one)]))
