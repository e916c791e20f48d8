import { decimals, type Noun, type Problem, type ProblemCode } from '@kohoi/contract'
import { countries, countryName } from '@kohoi/contract/countries'
import { languages } from '@kohoi/contract/label'
import { type DomainFault, type Filter, fold, matcher, type Names, parseDomain, printDomain } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { readChoice } from '../naming/choices.ts'
import { readCountry } from '../naming/country.ts'
import { findEntry, isKnown } from '../naming/known-entries.ts'
import { nearest } from '../naming/nearest.ts'
import { fieldsOf, findField, ruleFieldsOf } from '../records/fields.ts'
import { readsDomains } from '../records/read-filter.ts'
import { currencyOf } from '../records/surroundings.ts'
import { inOdoo, meant, odooFields } from './odoo-fields.ts'

type Within = Pick<Ctx, 'config'>

/** Reads a rule written as an Odoo domain over the fields of a noun, names of the workspace's own things included; the problem stands at `path`. */
export function readDomain(
  ctx: Within,
  noun: Noun,
  text: string,
  path: string,
): { filter: Filter } | { problems: Problem[] } {
  const read = parseDomain(text, namesIn(ctx, noun))
  return 'filter' in read ? read : { problems: [asProblem(path, read.fault)] }
}

readsDomains(readDomain)

/** A filter as an Odoo domain that reads back as the same. */
export const writeDomain = (ctx: Within, noun: Noun, filter: Filter): string =>
  printDomain(filter, ruleFieldsOf(noun, ctx.config), namesIn(ctx, noun))

const codes: Record<DomainFault['code'], ProblemCode> = {
  expected: 'domainExpected',
  openText: 'domainOpenText',
  openList: 'domainOpenList',
  unexpected: 'domainUnexpected',
  trailing: 'domainTrailing',
  operand: 'domainOperand',
  shape: 'domainShape',
  field: 'ruleField',
  operator: 'ruleOperator',
  operatorForField: 'ruleOperator',
  value: 'ruleValue',
  name: 'domainName',
  ambiguous: 'domainAmbiguous',
  tooDeep: 'ruleTooLarge',
  tooMany: 'ruleTooLarge',
}

const asProblem = (path: string, { code, position, detail, ...more }: DomainFault): Problem => ({
  path,
  code: codes[code],
  position,
  ...(detail === undefined ? {} : { with: detail }),
  ...more,
})

/** The workspace's names: fields as Odoo or Kohoi call them, entries of catalogues, people, countries. */
const namesIn = (ctx: Within, noun: Noun): Names =>
  ctx.config.derived(`domain names ${noun.name}`, () => {
    const { config } = ctx
    const fields = ruleFieldsOf(noun, config)
    return {
      fields,
      field(written) {
        for (const name of meant(written)) {
          const field = fields(name)
          if (field) return { name, field }
        }
        const known = [...fieldsOf(noun, config).keys()].filter((name) => fields(name))
        return {
          suggestions: nearest(written, [
            ...known.map(inOdoo),
            ...Object.keys(odooFields).filter((odoo) => fields(odooFields[odoo] ?? '')),
          ]),
        }
      },
      value: (name, written) => valueNamed(ctx, noun, name, written),
      matching: (name, pattern) => idsCalled(ctx, noun, name, pattern),
      written: (name, value) => nameOf(ctx, noun, name, value),
      fieldWritten: inOdoo,
      currency: currencyOf(config),
      decimals,
    }
  })

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

function valueNamed({ config }: Within, noun: Noun, name: string, written: string): ReturnType<Names['value']> {
  const field = findField(noun, config, name)?.field
  const language = config.workspace.language
  if (field?.type === 'country') return found(readCountry(written, { language }))
  if (field?.options) return found(readChoice(written, { options: field.options, language }))
  if (!field?.to || !isKnown(field.to))
    return isId(written) ? { value: written } : { ambiguous: false, suggestions: [] }
  const entry = findEntry(config, field.to, written)
  if ('id' in entry) return { value: entry.id }
  // What was removed since may still stand in an old rule by its id.
  if (isId(written)) return { value: written }
  return 'ambiguous' in entry
    ? { ambiguous: true, suggestions: [] }
    : { ambiguous: false, suggestions: entry.suggestions }
}

const found = (read: { value: string | null } | { problem: string; suggestions?: string[] }) =>
  'value' in read && read.value !== null
    ? { value: read.value }
    : { ambiguous: false, suggestions: ('suggestions' in read && read.suggestions) || [] }

/** Who or what has a name as the pattern says; for what is not kept in memory, the linked name itself is asked. */
function idsCalled({ config }: Within, noun: Noun, name: string, pattern: string): ReturnType<Names['matching']> {
  const field = findField(noun, config, name)?.field
  const wanted = matcher(pattern)
  const called = (texts: readonly unknown[]) => texts.some((text) => typeof text === 'string' && wanted(fold(text)))
  if (field?.type === 'country')
    return namedCountries()
      .filter(({ names }) => called(names))
      .map(({ code }) => code)
  if (field?.options) return field.options.filter(({ label }) => called(Object.values(label))).map(({ value }) => value)
  const linked = `${name.replace(/Id$/, '')}.name`
  if (!field?.to || !isKnown(field.to)) return findField(noun, config, linked) ? { field: linked } : []
  return (config.list(field.to as 'tag') as readonly Row[])
    .filter((entry) => called([entry.name, entry.email, ...Object.values((entry.names as Row | null) ?? {})]))
    .map((entry) => entry.id as string)
}

const namedCountries = () =>
  countries.map((code) => ({ code, names: languages.map((language) => countryName(code, language)) }))

/** How something is called so that `valueNamed` finds it again; its id where the name leads elsewhere. */
function nameOf(ctx: Within, noun: Noun, name: string, value: string): string {
  const { config } = ctx
  const field = findField(noun, config, name)?.field
  const entry = field?.to && isKnown(field.to) ? (config.get(field.to as 'user', value) as Row | undefined) : undefined
  const ways = [
    field?.type === 'country' ? countryName(value, 'en') : undefined,
    field?.options?.find((option) => option.value === value)?.label.en,
    entry?.name,
    entry?.email,
  ]
  const leadsBack = (text: unknown): text is string => {
    if (typeof text !== 'string') return false
    const back = valueNamed(ctx, noun, name, text)
    return 'value' in back && back.value === value
  }
  return ways.find(leadsBack) ?? value
}
