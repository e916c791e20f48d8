import { z } from 'zod'
import { type Field, type Fields, type FieldType, fieldTypes } from './field.ts'
import { allFields, type Noun } from './noun.ts'
import { shapes } from './shapes.ts'

export type Json = Readonly<Record<string, unknown>>

export const ref = (kind: 'schemas' | 'parameters' | 'responses', name: string): Json => ({
  $ref: `#/components/${kind}/${name}`,
})

/** `opportunityType` → `OpportunityType`. */
export const schemaName = (noun: Pick<Noun, 'name'>): string =>
  noun.name.replace(/^./, (letter) => letter.toUpperCase())

/** JSON Schema of what a zod schema accepts. */
export function inputSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

const id: Json = { type: 'string', examples: ['019580c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f'] }
const decimal: Json = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', examples: ['12.50'] }
const text = (field: Field, longest: number): Json => ({ type: 'string', maxLength: field.max ?? longest })
const bounds = ({ min, max }: Field): Json => ({
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
})
const option = ({ options }: Field): Json =>
  options ? { type: 'string', enum: options.map(({ value }) => value) } : { type: 'string' }

/** What a filled field of each type holds. */
const filled: Record<FieldType, (field: Field) => Json> = {
  text: (field) => text(field, 500),
  longText: (field) => text(field, 20_000),
  email: (field) => ({ ...text(field, 500), format: 'email', examples: ['somchai@thantara.example'] }),
  phone: (field) => ({ ...text(field, 500), examples: ['081-234-5678'] }),
  url: (field) => ({ ...text(field, 500), format: 'uri', examples: ['https://thantara.example'] }),
  integer: (field) => ({ type: 'integer', ...bounds(field) }),
  decimal: () => decimal,
  percent: () => decimal,
  money: () => ref('schemas', 'Money'),
  date: () => ({ type: 'string', format: 'date', examples: ['2026-03-02'] }),
  dateTime: () => ({ type: 'string', format: 'date-time', examples: ['2026-03-02T02:00:00.000Z'] }),
  yesNo: () => ({ type: 'boolean' }),
  choice: option,
  choices: (field) => ({ type: 'array', items: option(field), uniqueItems: true }),
  country: () => ({ type: 'string', examples: ['TH'] }),
  reference: () => id,
  references: () => ({ type: 'array', items: id, uniqueItems: true }),
  file: () => id,
  filter: () => ref('schemas', 'Filter'),
  structure: ({ shape }) => (shape && shape !== 'any' ? ref('schemas', structureName(shape)) : {}),
}

const structureName = (shape: string) => `${shape.replace(/^./, (letter) => letter.toUpperCase())}Value`

const neverNull = (field: Field) => field.required || ['yesNo', 'choices', 'references'].includes(field.type)

function fieldSchema(field: Field): Json {
  const schema = filled[field.type](field)
  const open = Object.keys(schema).length === 0
  const value = neverNull(field) || open ? schema : orNull(schema)
  return { ...value, description: describe(field), ...(field.readOnly ? { readOnly: true } : {}) }
}

const orNull = (schema: Json): Json => {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] }
  const values = schema.enum as unknown[] | undefined
  return { ...schema, type: [schema.type, 'null'], ...(values ? { enum: [...values, null] } : {}) }
}

/** The label, where it leads, what it means; in English, as the interface's reader has it. */
function describe({ label, to, options, help, type, max }: Field): string {
  const parts = [label.en]
  if (to) parts.push(type === 'references' ? `ids of ${to} records` : `id of a ${to}`)
  if (type === 'country') parts.push('ISO 3166-1 alpha-2; English, Thai and Vietnamese names are taken too')
  if (options) parts.push(options.map((one) => `${one.value} = ${one.label.en}`).join(', '))
  if (fieldTypes[type] === 'number' && type !== 'integer') parts.push('a decimal string')
  if (type === 'percent' && max === 100) parts.push('0 to 100')
  if (help) parts.push(help.en)
  return `${parts.join('; ')}.`
}

const properties = (fields: Fields): Json =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]))

const writable = ({ fields }: Noun): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => !field.readOnly))

/** Fields that must be sent to create a record. */
export const requiredOf = (noun: Noun): string[] =>
  Object.entries(writable(noun))
    .filter(([, field]) => field.required && field.default === undefined)
    .map(([name]) => name)

/** What a noun's records look like (`Lead`), and what may be sent of one (`LeadInput`). */
export const nounSchemas = (noun: Noun): Record<string, Json> => ({
  [schemaName(noun)]: {
    type: 'object',
    description: `${noun.label.en}, as it is answered.`,
    properties: properties(allFields(noun)),
    required: Object.keys(allFields(noun)),
  },
  [`${schemaName(noun)}Input`]: {
    type: 'object',
    description: `${noun.label.en}, as it is sent: null empties a field.`,
    properties: properties({ ...writable(noun), ...noun.aside }),
    additionalProperties: false,
  },
})

/** Structures that stand in fields. */
export const structureSchemas = (): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(shapes)
      .filter(([name]) => name !== 'any')
      .map(([name, shape]) => [structureName(name), inputSchema(shape)]),
  )
