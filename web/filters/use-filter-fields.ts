import { type Field, fieldTypes } from '@kohoi/contract/field'
import { commonFields } from '@kohoi/contract/noun'
import type { RuleField, RuleFields } from '@kohoi/rules'
import { useMemo } from 'react'
import { nounOf } from '../api/nouns.ts'
import { useCustomFields } from '../fields/custom.ts'

export type FilterField = { name: string; field: Field; rule: RuleField }
export type FilterFields = {
  list: readonly FilterField[]
  find: (name: string) => FilterField | undefined
  rules: RuleFields
  /** Deactivated ones: conditions may still name them and match nothing. */
  gone: (name: string) => FilterField | undefined
}

const withRule = (name: string, field: Field): FilterField[] => {
  const kind = fieldTypes[field.type]
  if (kind === null || field.hidden) return []
  const rule = {
    kind,
    label: field.label,
    ...(field.options && { options: field.options }),
    ...(field.language && { named: true }),
    ...(field.type === 'integer' && { integer: true }),
  }
  return [{ name, field, rule }]
}

/** Every field a condition on this entity may name: its own, its linked records' names, its custom ones. */
export function useFilterFields(entity: string): FilterFields {
  const noun = nounOf(entity)
  const custom = useCustomFields(entity, noun?.custom === true)
  return useMemo(() => {
    // What every record has, such as when it was made, is asked for least: it stands last.
    const own = Object.entries({ ...noun?.fields, ...commonFields }).flatMap(([name, field]) => [
      ...withRule(name, field),
      ...linked(name, field),
    ])
    const added = custom.list.flatMap((one) => {
      const field = custom.fields[`custom.${one.code}`]
      return field ? withRule(`custom.${one.code}`, field).map((known) => ({ ...known, offered: one.inFilter })) : []
    })
    const byName = new Map([...own, ...added].map((one) => [one.name, one]))
    const list = [...own, ...added.filter(({ offered }) => offered)].sort(
      (a, b) => Number(a.name in commonFields) - Number(b.name in commonFields),
    )
    return {
      list,
      find: (name) => byName.get(name),
      rules: (name) => byName.get(name)?.rule,
      gone: (name) => custom.gone[name] && withRule(name, custom.gone[name])[0],
    }
  }, [noun, custom])
}

/** `productId` also offers `product.name`: the linked record's text. */
function linked(name: string, field: Field): FilterField[] {
  const target =
    field.type === 'reference' && field.to === 'product' && name.endsWith('Id') ? nounOf(field.to) : undefined
  const title = target?.fields[target.title ?? 'name']
  if (!title) return []
  const join = (language: 'en' | 'th' | 'vi') => `${field.label[language]}: ${title.label[language]}`
  return withRule(`${name.slice(0, -2)}.${target?.title ?? 'name'}`, {
    type: 'text',
    label: { en: join('en'), th: join('th'), vi: join('vi') },
  })
}
