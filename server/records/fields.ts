import {
  allFields,
  commonFields,
  type Field,
  type FieldType,
  fieldTypes,
  type Label,
  type Language,
  type Noun,
  nouns,
  snake,
} from '@kohoi/contract'
import { countries, countryLabel } from '@kohoi/contract/countries'
import type { Column, RuleField, RuleFields } from '@kohoi/rules'
import type { Config } from '../db/config.ts'

type CustomKind = NonNullable<ReturnType<typeof customFieldsOf>[number]['kind']>

/** What a custom field of a kind is in terms of our own field types. */
const typeOfKind: Record<CustomKind, FieldType> = {
  text: 'text',
  longText: 'longText',
  integer: 'integer',
  decimal: 'decimal',
  money: 'money',
  percent: 'percent',
  date: 'date',
  dateTime: 'dateTime',
  yesNo: 'yesNo',
  choice: 'choice',
  choices: 'choices',
  user: 'reference',
  link: 'reference',
  file: 'file',
  phone: 'phone',
  email: 'email',
  url: 'url',
}

/** The active custom fields of a noun. */
export const customFieldsOf = (noun: Noun, config: Config) =>
  config.derived(`custom fields ${noun.name}`, () =>
    config.list('customField').filter((custom) => custom.entity === noun.name && custom.active),
  )

const order: readonly Language[] = ['en', 'th', 'vi']

/** A label in every language: what one lacks is taken from another. */
function whole(label: Partial<Label>, otherwise: string): Label {
  const any = order.map((language) => label[language]).find(Boolean) ?? otherwise
  return { en: label.en || any, th: label.th || any, vi: label.vi || any }
}

/** A custom field as a field like any other. */
export function asField(custom: ReturnType<typeof customFieldsOf>[number]): Field {
  const label = whole(custom.label as Partial<Label>, custom.code)
  const options = (custom.options ?? []).map((option) => ({
    value: option.code,
    label: whole(option.label as Partial<Label>, option.code),
  }))
  const type = typeOfKind[custom.kind as CustomKind]
  const to = { user: 'user', file: 'file', link: custom.linkTo ?? 'account' }[custom.kind as string]
  return {
    type,
    label,
    required: custom.required,
    ...(type === 'choice' || type === 'choices' ? { options } : {}),
    ...(to ? { to } : {}),
    ...(custom.help ? { help: { en: custom.help, th: custom.help, vi: custom.help } } : {}),
  }
}

/** All fields of a noun in this workspace by the name filters and forms use: `country`, `custom.size`. */
export const fieldsOf = (noun: Noun, config: Config): ReadonlyMap<string, Field> =>
  config.derived(`fields ${noun.name}`, () => {
    const fields = new Map(Object.entries(allFields(noun)))
    for (const custom of customFieldsOf(noun, config)) fields.set(`custom.${custom.code}`, asField(custom))
    return fields
  })

/** The fields a rule on the noun may name, also those of a linked record: `product.name`. */
export const ruleFieldsOf = (noun: Noun, config: Config): RuleFields =>
  config.derived(`rule fields ${noun.name}`, () => {
    const cache = new Map<string, RuleField | undefined>()
    return (name) => {
      if (!cache.has(name)) cache.set(name, name === 'id' ? ids : asRuleField(findField(noun, config, name)?.field))
      return cache.get(name)
    }
  })

/**
 * The fields a team's or member's rule may name when it is asked about a record of this noun: teams take leads and opportunities by one
 * rule, and what the record has no field for (an opportunity's country) counts as empty.
 */
export const routedFieldsOf = (noun: Noun, config: Config): RuleFields =>
  config.derived(`routed fields ${noun.name}`, () => {
    const others = [nouns.lead, nouns.opportunity].filter((other) => other !== undefined && other.name !== noun.name)
    const all = [noun, ...others].map((one) => ruleFieldsOf(one as Noun, config))
    return (name) => {
      for (const fields of all) if (fields(name)) return fields(name)
      return undefined
    }
  })

/** Ids are compared whole: by a page that wants the records it knows. */
const ids: RuleField = { kind: 'choice', label: commonFields.id.label }

function asRuleField(field: Field | undefined): RuleField | undefined {
  const kind = field && fieldTypes[field.type]
  if (!field || !kind || field.hidden) return undefined
  return {
    kind,
    label: field.label,
    ...(field.type === 'country' ? { options: countryOptions() } : field.options ? { options: field.options } : {}),
    ...(field.language ? { named: true } : {}),
    ...(field.type === 'integer' ? { integer: true } : {}),
    ...(kind === 'number' || kind === 'money' ? limitsOf(field) : {}),
  }
}

let everyCountry: Field['options']

/** Countries are a closed list: a rule that names another would never match. */
function countryOptions(): NonNullable<Field['options']> {
  everyCountry ??= countries.map((value) => ({ value, label: countryLabel(value) }))
  return everyCountry
}

const limitsOf = ({ min, max }: Field) => ({
  ...(Number.isInteger(min) ? { least: min } : {}),
  ...(Number.isInteger(max) ? { most: max } : {}),
})

type Found = { field: Field; linked?: { noun: Noun; by: string } }

/** A field by name; `product.name` is found through the reference `productId`. */
export function findField(noun: Noun, config: Config, name: string): Found | undefined {
  const own = fieldsOf(noun, config).get(name)
  if (own) return { field: own }
  const at = name.indexOf('.')
  if (at <= 0) return undefined
  const by = `${name.slice(0, at)}Id`
  const link = noun.fields[by]
  const target = link?.type === 'reference' && link.to ? nouns[link.to] : undefined
  if (!target || target.name === 'user') return undefined
  const field = fieldsOf(target, config).get(name.slice(at + 1))
  return field && fieldTypes[field.type] === 'text' ? { field, linked: { noun: target, by } } : undefined
}

const columnTypes: Partial<Record<FieldType, Column['type']>> = {
  integer: 'numeric',
  decimal: 'numeric',
  percent: 'numeric',
  money: 'bigint',
  date: 'date',
  dateTime: 'timestamptz',
  yesNo: 'boolean',
  choices: 'text[]',
  reference: 'uuid',
  references: 'uuid[]',
}

/** Only letters, digits and underscores can stand in a code, so it can stand in SQL; anything else is refused here once more. */
function quoted(name: string): string {
  if (!/^[A-Za-z][\w.]*$/.test(name)) throw new Error(`not a field name: ${name}`)
  return `'${name}'`
}

/**
 * The columns a filter on the noun compares, for rows of its table named `alias`. Fields that are computed when read must be given in
 * `computed` as SQL over the same alias; `sight` says as SQL which linked records `l` of a noun count.
 */
export function columnsFor(
  noun: Noun,
  config: Config,
  alias = 'r',
  computed: Readonly<Record<string, string>> = {},
  sight: (of: Noun) => string = () => 'true',
): (name: string) => Column {
  return (name) => {
    const found = findField(noun, config, name)
    if (!found) throw new Error(`no field ${name} of ${noun.name}`)
    const { field, linked } = found
    if (linked) return linkedColumn(linked, name.slice(name.indexOf('.') + 1), alias, sight(linked.noun))
    if (name.startsWith('custom.')) return customColumn(name, field, alias)
    if (field.computed) {
      const sql = computed[name]
      if (!sql) throw new Error(`${noun.name}.${name} is computed and cannot be compared`)
      const sure = field.type === 'yesNo' ? ({ sure: true } as const) : {}
      return { sql, type: columnTypes[field.type] ?? 'text', ...sure }
    }
    const sql = `${alias}."${snake(name)}"`
    if (field.type === 'money') return { sql, type: 'bigint', currency: `${alias}."${snake(name)}_currency"` }
    if (name === 'id') return { sql, type: 'uuid' }
    const key = keys[noun.name]?.[name]
    const folded = key ? { folded: `${alias}.${key}` } : foldedText(alias, name, field.search)
    return { sql, type: columnTypes[field.type] ?? 'text', ...(fieldTypes[field.type] === 'text' ? folded : {}) }
  }
}

/** What the quick search knows has been looked up in it (`impliedTexts`) when this is asked. */
const foldedText = (alias: string, name: string, searched = false) => ({
  folded: `(${alias}.texts ->> ${quoted(name)})`,
  guessed: searched ? ('most' as const) : ('few' as const),
})

/** Folded texts that have a column of their own, and with it an index: what people are found by. */
const keys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lead: { email: 'email_key' },
  contact: { name: 'name_key', email: 'email_key' },
  account: { name: 'name_key', taxId: 'tax_key' },
  opportunity: { externalNumber: 'external_key', email: 'email_key' },
}

function linkedColumn({ noun, by }: { noun: Noun; by: string }, name: string, alias: string, sight: string): Column {
  const of = (expression: string) =>
    `(select ${expression} from ${snake(noun.path)} l where l.workspace_id = ${alias}.workspace_id and l.id = ${alias}."${snake(by)}" and ${sight})`
  const value = name.startsWith('custom.')
    ? `l.custom ->> ${quoted(name.slice('custom.'.length))}`
    : `l."${snake(name)}"`
  return { sql: of(value), type: 'text', folded: of(`l.texts ->> ${quoted(name)}`) }
}

function customColumn(name: string, field: Field, alias: string): Column {
  const key = name.slice('custom.'.length)
  const of = `${alias}.custom`
  const code = quoted(key)
  const text = `(${of} ->> ${code})`
  const entry = { of, key }
  if (fieldTypes[field.type] === 'text') return { sql: text, type: 'text', ...foldedText(alias, name) }
  switch (field.type) {
    case 'integer':
      return { sql: numberIn(text), type: 'numeric', entry }
    case 'decimal':
    case 'percent':
      return { sql: numberIn(text), type: 'numeric' }
    case 'money':
      return {
        sql: `replace(${of} -> ${code} ->> 'amount', '.', '')::bigint`,
        type: 'bigint',
        currency: `(${of} -> ${code} ->> 'currency')`,
      }
    case 'date':
      return { sql: `${text}::date`, type: 'date' }
    case 'dateTime':
      return { sql: `${text}::timestamptz`, type: 'timestamptz' }
    case 'yesNo':
      return { sql: `coalesce(${text}::boolean, false)`, type: 'boolean', entry }
    case 'choices':
      return {
        sql: `(case jsonb_typeof(${of} -> ${code}) when 'array' then array(select jsonb_array_elements_text(${of} -> ${code})) end)`,
        type: 'text[]',
        entry,
      }
    default:
      return { sql: text, type: 'text', entry }
  }
}

/** An index holds every workspace's rows, and in another one the code may be a text's: what is no number is none. */
const numberIn = (text: string) => `(case when ${text} ~ '^-?[0-9]+([.][0-9]+)?$' then ${text}::numeric end)`
