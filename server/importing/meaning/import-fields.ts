import { type Field, importNouns, type Label, type Language, l, type Noun, type Shapes } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import { fieldsOf } from '../../records/fields.ts'
import { type Kept, keptOf } from '../../records/kept.ts'
import { invalid, refuse } from '../../refuse.ts'
import { fillsFromCell } from '../cells/read-cell.ts'
import { suggestMapping } from '../cells/suggest-field.ts'
import { synonyms } from '../cells/synonyms.ts'

/** A field that a column may fill, by the name mappings use: `name`, `custom.size`, `billTo.country`. */
export type ImportField = {
  name: string
  field: Field
  /** Only recognises a record that is there already; the server gives the value. */
  matchOnly: boolean
}

const addressParts: Record<keyof Shapes['address'], Field> = {
  line: { type: 'text', label: l('Street', 'ที่อยู่', 'Số nhà, đường') },
  subdistrict: { type: 'text', label: l('Subdistrict', 'ตำบล/แขวง', 'Phường/xã') },
  district: { type: 'text', label: l('District', 'อำเภอ/เขต', 'Quận/huyện') },
  province: { type: 'text', label: l('Province', 'จังหวัด', 'Tỉnh/thành') },
  postalCode: { type: 'text', label: l('Postal code', 'รหัสไปรษณีย์', 'Mã bưu chính') },
  country: { type: 'country', label: l('Country', 'ประเทศ', 'Quốc gia') },
}

type Who = Pick<Ctx, 'config' | 'actor'>

/** The fields of a noun that a file can fill, custom ones included, in the order of its form; then those that only a file can. */
export const importFields = (noun: Noun, { config, actor }: Who): ReadonlyMap<string, ImportField> =>
  config.derived(`import fields ${noun.name} ${actor.role}`, () => {
    const found = new Map<string, ImportField>()
    const add = (name: string, field: Field, matchOnly = false) => found.set(name, { name, field, matchOnly })
    for (const [name, field] of fieldsOf(noun, config)) {
      if (name === 'number') add(name, { ...field, required: false }, true)
      else if (field.readOnly || field.computed) continue
      else if (fillsFromCell(field.type)) add(name, field)
      else
        for (const [part, of] of Object.entries(partsOf[field.shape ?? ''] ?? {}))
          add(`${name}.${part}`, { ...of, label: joined(field.label, of.label) })
    }
    for (const [name, field] of Object.entries(keptOf(noun.name).imported?.fields(actor) ?? {})) add(name, field)
    return found
  })

const languageNames: Readonly<Record<Language, Label>> = {
  en: l('English', 'อังกฤษ', 'tiếng Anh'),
  th: l('Thai', 'ไทย', 'tiếng Thái'),
  vi: l('Vietnamese', 'เวียดนาม', 'tiếng Việt'),
}

/** The parts of a structure that cells can fill, by shape. */
const partsOf: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  address: addressParts,
  label: Object.fromEntries(Object.entries(languageNames).map(([code, label]) => [code, { type: 'text', label }])),
}

const joined = (whole: Label, part: Label): Label => ({
  en: `${whole.en}: ${part.en}`,
  th: `${whole.th}: ${part.th}`,
  vi: `${whole.vi}: ${part.vi}`,
})

const ourNumber = /^[A-Z]{2,6}-\d{4}-\d+$/

/** The field each column is probably meant for. A column of numbers is only taken for ours when it looks like them. */
export function guessFields(
  noun: Noun,
  who: Who,
  columns: readonly { name: string; sample: readonly string[] }[],
): (string | null)[] {
  const fields = [...importFields(noun, who).values()]
  const beyond = keptOf(noun.name).imported?.fields(who.actor) ?? {}
  const targets = fields
    .filter(({ matchOnly }) => !matchOnly)
    .map(({ name, field }) => ({
      field: name,
      type: field.type,
      labels: field.label,
      // Lists tell of what was: their “close date” is the day of the end before it is a plan.
      ...(name in beyond && synonyms[name] ? { aliases: synonyms[name] } : {}),
    }))
  const guess = suggestMapping(columns, targets)
  if (!fields.some(({ matchOnly }) => matchOnly)) return guess
  const numbers = columns.findIndex(({ sample }) => sample.length > 0 && sample.every((cell) => ourNumber.test(cell)))
  return guess.map((field, i) => (i === numbers ? 'number' : field))
}

/** The server's side of a noun that can be imported, by its name or its address; refused where there is none or the actor may create none. */
export function importable(ctx: Pick<Ctx, 'actor' | 'config'>, entity: string): Kept {
  const noun = (importNouns as readonly Noun[]).find(({ name, path }) => name === entity || path === entity)
  if (!noun)
    throw invalid([{ path: 'entity', code: 'choice', with: importNouns.map(({ name }) => name as string).join(', ') }])
  const kept = keptOf(noun.name)
  if (!kept.access.create(ctx.actor, ctx.config)) throw refuse('permission.denied')
  return kept
}

/** Required fields without a default that nothing fills, and that are not made of others. */
export function missingFields(noun: Noun, who: Who, filled: ReadonlySet<string>): ImportField[] {
  const { config } = who
  const madeOf = keptOf(noun.name).imported?.madeOf ?? {}
  return [...importFields(noun, who).values()].filter(({ name, field }) => {
    if (!field.required || filled.has(name) || field.type === 'yesNo') return false
    if (madeOf[name]?.some((other) => filled.has(other))) return false
    if (!name.startsWith('custom.')) return field.default === undefined
    const code = name.slice('custom.'.length)
    const custom = config.list('customField').find((one) => one.entity === noun.name && one.code === code && one.active)
    return custom?.default === null || custom?.default === undefined
  })
}
