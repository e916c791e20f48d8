import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RuleField } from '../fields.ts'
import type { Filter } from '../filter.ts'
import { compare } from '../proof/compare.ts'
import { readFilter } from '../read.ts'
import { nested, world } from '../testing/samples.ts'
import { fields, surroundings } from '../testing/world.ts'
import { parseDomain } from './domain.ts'
import type { Names } from './names.ts'
import { printDomain } from './print.ts'

const label = { en: 'Field', th: 'ฟิลด์', vi: 'Trường' }
const known: Record<string, RuleField> = {
  country: { kind: 'choice', label },
  employees: { kind: 'number', label, integer: true },
  name: { kind: 'text', label },
  phone: { kind: 'text', label },
  tagIds: { kind: 'set', label },
  expectedRevenue: { kind: 'money', label },
  overdue: { kind: 'yesNo', label },
  createdAt: { kind: 'dateTime', label },
}
const odoo: Record<string, string> = {
  country_id: 'country',
  tag_ids: 'tagIds',
  expected_revenue: 'expectedRevenue',
  create_date: 'createdAt',
}
const places: Record<string, string> = { canada: 'CA', 'united states': 'US', mexico: 'MX' }

/** A small company: countries by name, everything else as it stands. */
const names: Names = {
  fields: (name) => known[name],
  field: (written) => {
    const name = odoo[written] ?? written
    const field = known[name]
    return field ? { name, field } : { suggestions: written.startsWith('coun') ? ['country_id'] : [] }
  },
  value: (field, written) => {
    const value = field === 'country' ? places[written.toLowerCase()] : written
    return value ? { value } : { ambiguous: written === 'Korea', suggestions: written === 'Canadia' ? ['Canada'] : [] }
  },
  matching: () => ['US'],
  written: (_, value) => value,
  fieldWritten: (name) => name,
  currency: 'THB',
  decimals: () => 2,
}

const is = (field: string, op: string, value?: unknown) => ({ field, op, ...(value === undefined ? {} : { value }) })
const canada = is('country', 'is', 'CA')

describe('a domain reads as', () => {
  test.each<[string, unknown]>([
    ["[[country_id, 'in', ['United States', 'Canada']]]", is('country', 'isOneOf', ['US', 'CA'])],
    ["[('country_id', '=', 'Canada'),]", canada],
    ["('country_id', '=', 'Canada')", canada],
    ['[]', { all: [] }],
    ["[(1, '=', 1)]", { all: [] }],
    ["[(0, '=', 1)]", { any: [] }],
    [
      "['|', '|', ('country_id','=','Canada'), ('employees','>',9), '!', ('phone','=',False)]",
      { any: [canada, is('employees', 'above', 9), { not: is('phone', 'isEmpty') }] },
    ],
    [
      "[('employees', '>=', 50), '|', ('employees', '<', 500), ('overdue', '=', True)]",
      { all: [is('employees', 'atLeast', 50), { any: [is('employees', 'below', 500), is('overdue', 'is', true)] }] },
    ],
    ["[('name', 'ilike', 'giám đốc')]", is('name', 'contains', 'giám đốc')],
    ["[('name', 'ilike', '50\\\\%')]", is('name', 'contains', '50%')],
    ["[('name', '=ilike', 'công ty%')]", is('name', 'startsWith', 'công ty')],
    ["[('name', '=like', '%TNHH')]", is('name', 'endsWith', 'TNHH')],
    ["[('name', '=ilike', '%an%')]", is('name', 'contains', 'an')],
    ["[('name', 'ilike', ' co')]", is('name', 'isLike', '% co%')],
    ["[('name', '=ilike', 'a%b')]", is('name', 'isLike', 'a%b')],
    ["[('name', 'ilike', 'a_b')]", is('name', 'isLike', '%a_b%')],
    ["[('name', '=like', 'KH__\\\\_%%')]", is('name', 'isLike', 'KH__\\_%')],
    ["[('name', 'not ilike', 'a%b')]", is('name', 'isNotLike', '%a%b%')],
    ["[('name', 'not =ilike', 'a_')]", is('name', 'isNotLike', 'a_')],
    ["[('name', 'not =like', 'công ty%')]", { not: is('name', 'startsWith', 'công ty') }],
    ["[('country_id', '=ilike', 'united%')]", is('country', 'isOneOf', ['US'])],
    ["[('country_id', 'ilike', 'united')]", is('country', 'isOneOf', ['US'])],
    [
      "[('country_id', 'not in', [False, 'Mexico'])]",
      { not: { any: [is('country', 'isEmpty'), is('country', 'isOneOf', ['MX'])] } },
    ],
    ["[('tag_ids', '!=', 'VIP')]", is('tagIds', 'hasNoneOf', ['VIP'])],
    ["[('expected_revenue', '>', 1e3)]", is('expectedRevenue', 'above', { amount: '1000.00', currency: 'THB' })],
    [
      "[('expected_revenue', '>=', '2,500.5 USD')]",
      is('expectedRevenue', 'atLeast', { amount: '2500.50', currency: 'USD' }),
    ],
    ["[('create_date', '>=', '2026-03-02 02:00:00')]", is('createdAt', 'onOrAfter', '2026-03-02T02:00:00Z')],
    ["[('create_date', 'in last', '7 days')]", is('createdAt', 'inLast', { value: 7, unit: 'days' })],
    ['[("name", "=", "Quán \\"Hai\\" \\u0e01\\n")]', is('name', 'is', 'Quán "Hai" ก\n')],
  ])('%s', (text, filter) => {
    expect(parseDomain(text, names)).toEqual({ filter })
  })
})

describe('what cannot be read is shown where it stands', () => {
  test.each<[string, object]>([
    ["[[country_id, 'in', ['United States', 'Canada']]", { code: 'openList', position: 0 }],
    ["[('country_id', 'in', ['Canada)]", { code: 'openText', position: 23 }],
    ["['|', ('country_id', '=', 'Canada')]", { code: 'operand', position: 1, detail: '|' }],
    ["['!']", { code: 'operand', position: 1, detail: '!' }],
    ["[('country_id', 'inside', ['Canada'])]", { code: 'operator', position: 16, detail: 'inside' }],
    ["[('country_id', '=')]", { code: 'shape', position: 1 }],
    ["[('country_id', '=', 'Canada')] or True", { code: 'trailing', position: 32 }],
    ['country is Canada', { code: 'expected', position: 0 }],
    ["[('contry', '=', 'Canada')]", { code: 'field', position: 2, detail: 'contry' }],
    ["[('country', '=', 'Canadia')]", { code: 'name', position: 18, detail: 'Canadia', suggestions: ['Canada'] }],
    ["[('country', '=', 'Korea')]", { code: 'ambiguous', position: 18, detail: 'Korea' }],
    ["[('country', '>', 'Canada')]", { code: 'operatorForField', position: 13, detail: '>' }],
    ["[('employees', '>', 'many')]", { code: 'value', position: 20 }],
    ["[('create_date', '>', '2026-02-30')]", { code: 'value', position: 22 }],
    ["[('country', '>=', 'Canada')]", { code: 'operatorForField', position: 13, detail: '>=' }],
    ["[('name' = 'x')]", { code: 'unexpected', position: 9, detail: '=' }],
    ['['.repeat(5000), { code: 'tooDeep', position: 100 }],
  ])('%s', (text, fault) => {
    expect(parseDomain(text, names)).toEqual({ fault })
  })
})

/** Everything as it stands, so that any filter can be printed and read back. */
const plain: Names = {
  ...names,
  fields,
  field: (written) => {
    const field = fields(written)
    return field ? { name: written, field } : { suggestions: [] }
  },
  value: (_, value) => ({ value }),
  decimals: (currency) => ({ VND: 0, XAF: 0, KWD: 3 })[currency] ?? 2,
}

test('printed and read again, every filter means the same', () => {
  fc.assert(
    fc.property(
      world.chain((moment) => fc.record({ moment: fc.constant(moment), filter: nested(moment) })),
      ({ moment, filter }) => {
        const text = printDomain(filter, fields, plain)
        const read = parseDomain(text, plain)
        if ('fault' in read) throw new Error(`${text}: ${JSON.stringify(read.fault)}`)
        const checked = readFilter(read.filter, fields)
        if ('problems' in checked) throw new Error(`${text}: ${JSON.stringify(checked.problems)}`)
        expect(compare(filter, checked.filter, fields, surroundings(moment)), text).toMatchObject({
          relation: 'equal',
          proven: true,
        })
      },
    ),
    { numRuns: process.env.KOHOI_LONG ? 20_000 : 800 },
  )
})

test('no text crashes or hangs it; a fault points into the text', () => {
  const bits = fc.constantFrom(
    ...'[]()\',"\\ &|!=<>',
    'country_id',
    "'in'",
    'True',
    'None',
    '1',
    'é',
    '\n',
    'ก',
    "('employees', '>', 5)",
    "'|'",
  )
  const text = fc.oneof(
    fc.array(bits, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(text, (made) => {
      const read = parseDomain(made, names)
      if ('filter' in read) return
      expect(read.fault.position).toBeGreaterThanOrEqual(0)
      expect(read.fault.position).toBeLessThanOrEqual(made.length)
    }),
    { numRuns: process.env.KOHOI_LONG ? 200_000 : 5000 },
  )
  const long = `[${"'&', ".repeat(1999)}${"('employees', '>', 5), ".repeat(1)}]`
  expect(parseDomain(long, names)).toMatchObject({ fault: { code: 'operand' } })
  const many: Filter = { all: Array.from({ length: 900 }, () => ({ field: 'employees', op: 'above', value: 5 })) }
  expect(
    parseDomain(
      printDomain(many, () => known.employees, names),
      names,
    ),
  ).toEqual({ filter: many })
})
