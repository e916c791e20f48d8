import { fieldTypes, nouns } from '@kohoi/contract'
import { resources } from '@kohoi/contract/endpoints/index'
import { type Filter, operatorsOf, toPredicate } from '@kohoi/rules'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ruleFieldsOf } from '../../records/fields.ts'
import { linkedNames, withLinked } from '../../records/predicates.ts'
import { surroundingsOf } from '../../records/surroundings.ts'
import { type Client, type Json, startWorld, type World } from '../world.ts'
import { type Entity, makeMotley, paths, valuesFor } from './motley.ts'

const entities = ['lead', 'opportunity', 'account'] as const
const many = 25
let world: World
let admin: Client
const records = {} as Record<Entity, Json[]>
const fields = {} as Record<Entity, Json[]>

beforeAll(async () => {
  world = await startWorld({ work: false })
  admin = await world.setup({ language: 'en' })
  const ids = async (path: string) => (await admin.all(path)).map((one) => one.id)
  await admin.create('/exchange-rates', { from: 'THB', to: 'VND', rate: '750', validFrom: '2026-01-01' })
  for (const name of ['Nóng', 'ร้อน']) await admin.create('/tags', { name })
  for (const name of ['กล้อง', 'Máy']) await admin.create('/products', { name })
  const tagIds = await ids('/tags')
  await makeMotley(admin, 'account', many, { tagIds })
  await makeMotley(admin, 'lead', many, {
    tagIds,
    productId: await ids('/products'),
    priorityId: await ids('/priorities'),
  })
  await makeMotley(admin, 'opportunity', many, {
    tagIds,
    accountId: await ids('/accounts'),
    typeId: await ids('/opportunity-types'),
  })
  for (const entity of entities) {
    records[entity] = await admin.all(paths[entity])
    fields[entity] = (await admin.get(`/fields?entity=${entity}`, { expect: 200 })).body.items
  }
}, 120_000)
afterAll(() => world.stop())

/** Texts of linked records that conditions may look at. */
const linkedTexts: Record<Entity, readonly string[]> = {
  lead: ['product.name', 'priority.name'],
  opportunity: ['account.name', 'account.taxId', 'account.custom.c_text', 'type.name'],
  account: [],
}
const unsorted = ['longText', 'choices', 'references', 'structure', 'filter', 'file']
const sortable = (entity: Entity) =>
  fields[entity].filter(({ type }) => !unsorted.includes(type as string)).map(({ field }) => field as string)

/** Every page of a list, of so many records each. */
async function pages(path: string, limit: number): Promise<Json[]> {
  const items: Json[] = []
  let cursor = ''
  for (let page = 0; page <= 1000; page++) {
    const { body } = await admin.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`, { expect: 200 })
    items.push(...body.items)
    if (body.nextCursor === null) return items
    expect(body.items).toHaveLength(limit)
    cursor = `&cursor=${encodeURIComponent(body.nextCursor as string)}`
  }
  throw new Error('a list without end')
}

const idsOf = (items: readonly Json[]) => items.map(({ id }) => id)
const valueIn = (record: Json, name: string): unknown =>
  name.startsWith('custom.') ? (record.custom as Json)[name.slice(7)] : record[name]

describe.each(entities)('a list of %s records', (entity) => {
  test('every field sorts but those that have no order', async () => {
    for (const { field, type } of fields[entity]) {
      const { status } = await admin.get(`${paths[entity]}?sort=${field}&limit=1`)
      expect(status, `${field} ${type}`).toBe(unsorted.includes(type as string) ? 422 : 200)
    }
  })

  test('in pages of any size by any two keys it is the whole list, nothing lost or doubled, empty values last', async () => {
    const key = fc.record({ name: fc.constantFrom(...sortable(entity)), sign: fc.constantFrom('', '-') })
    const all = idsOf(records[entity]).sort()
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(key, { minLength: 1, maxLength: 2, selector: ({ name }) => name }),
        fc.integer({ min: 1, max: 20 }),
        async (keys, limit) => {
          const path = `${paths[entity]}?sort=${keys.map(({ name, sign }) => sign + name).join()}`
          const [whole, paged] = [await pages(path, 200), await pages(path, limit)]
          expect(idsOf(paged)).toEqual(idsOf(whole))
          expect(idsOf(paged).sort()).toEqual(all)
          const [first] = keys
          if (first)
            inOrder(
              whole.map((record) => valueIn(record, first.name)),
              first.sign === '-',
            )
        },
      ),
      { numRuns: 25, seed: 3 },
    )
  })

  test('conditions over every field with every operator run, and agree with the same condition in memory', async () => {
    const linked = linkedTexts[entity].flatMap((field) => conditionsOn(entity, field, 'text'))
    await agree(entity, [
      ...linked,
      ...fields[entity].flatMap(({ field, type }) =>
        conditionsOn(entity, field as string, type as keyof typeof fieldTypes),
      ),
    ])
  })

  test('so do conditions put together in any way', async () => {
    const some = fields[entity].flatMap(({ field, type }) =>
      conditionsOn(entity, field as string, type as keyof typeof fieldTypes),
    )
    const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(...some),
        fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ not: tie('tree') }),
      ),
    }))
    await agree(entity, fc.sample(tree, { numRuns: 80, seed: 5 }))
  })

  test('a cursor that is not ours is refused, whatever the key it sorts by', async () => {
    const forged = [
      'abc',
      "'; drop table leads --",
      '1',
      '',
      '2026-02-30',
      '2026-02-30 00:00:00+00',
      '0000-01-01 00:00:00+00',
      '9'.repeat(50),
      'NaN',
      'infinity',
      'true',
      '\0',
      '\ud800',
      null,
      7,
      {},
      [],
    ]
    const id = records[entity][0]?.id ?? ''
    const oneOfEachType = new Map(fields[entity].map(({ field, type }) => [type, field as string]))
    for (const name of sortable(entity).filter((field) =>
      [...oneOfEachType.values(), 'createdAt', 'name'].includes(field),
    ))
      for (const value of forged) {
        const cursor = Buffer.from(JSON.stringify([value, id])).toString('base64url')
        const { status } = await admin.get(`${paths[entity]}?sort=${name}&limit=2&cursor=${cursor}`)
        expect([200, 422], `${name} ${value}`).toContain(status)
      }
    const whole = [
      'x',
      '%00',
      'e30',
      Buffer.from('["a"]').toString('base64url'),
      Buffer.from(`["2026-03-02 01:00:00+00","${"' or 1=1"}"]`).toString('base64url'),
    ]
    for (const cursor of whole) expect((await admin.get(`${paths[entity]}?cursor=${cursor}`)).status, cursor).toBe(422)
  })
})

function inOrder(values: readonly unknown[], descending: boolean) {
  const empty = (value: unknown) => value === null || value === undefined
  const filled = values.filter((value) => !empty(value))
  expect(values.slice(0, filled.length)).toEqual(filled)
  if (!filled.every((value) => typeof value === 'number' || typeof value === 'boolean')) return
  const sorted = filled.map(Number).sort((a, b) => (descending ? b - a : a - b))
  expect(filled.map(Number)).toEqual(sorted)
}

/** Conditions with each operator of the field, with values of all sorts. */
function conditionsOn(entity: Entity, field: string, type: keyof typeof fieldTypes): Filter[] {
  const kind = fieldTypes[type]
  const noun = nouns[entity]
  if (!kind || !noun) return []
  const options = fields[entity].find((one) => one.field === field)?.options as undefined
  const values = valuesFor(kind, { type, ...(options ? { options } : {}) }, records[entity], field)
  return operatorsOf(kind).flatMap((op, at): Filter[] => {
    switch (op) {
      case 'isEmpty':
      case 'isNotEmpty':
        return [{ field, op }]
      case 'isOneOf':
      case 'isNoneOf':
      case 'hasAnyOf':
      case 'hasAllOf':
      case 'hasNoneOf':
        return [[], values.slice(0, 1), values.slice(1, 4)].map((value) => ({ field, op, value: value as never }))
      case 'between':
        return [0, 1, 2].map((i) => ({ field, op, value: pairOf(values, i) as never }))
      case 'inLast':
      case 'inNext':
        return [
          { field, op, value: { value: 2, unit: 'days' } },
          { field, op, value: { value: 3, unit: 'months' } },
        ]
      default:
        // Another few for each operator, all of them over the operators.
        return values.filter((_, i) => i % 6 === at % 6).map((value) => ({ field, op, value: value as never }))
    }
  })
}

/** Two values of one currency, if they have any. */
function pairOf(values: readonly unknown[], i: number): unknown[] {
  const first = values[i] as { currency?: string }
  const second = values.slice(i + 1).find((value) => (value as { currency?: string }).currency === first.currency)
  return [first, second ?? first]
}

/** The list answers exactly the records the condition holds for in memory. */
async function agree(entity: Entity, filters: readonly Filter[]) {
  const noun = nouns[entity]
  if (!noun) throw new Error(entity)
  const workspaceId = admin.cookie.slice('kohoi_session='.length, 'kohoi_session='.length + 36)
  expect(filters.length).toBeGreaterThan(50)
  const expected = await world.program.gateway.asSystem(workspaceId, async (ctx) => {
    const names = linkedNames(filters)
    const linked: Record<string, unknown>[] = []
    for (const record of records[entity]) linked.push(await withLinked(ctx, noun, record, names))
    return filters.map((filter) => {
      const holds = toPredicate(filter, ruleFieldsOf(noun, ctx.config), surroundingsOf(ctx))
      return linked.filter(holds).map((record) => record.id as string)
    })
  })
  for (const [i, filter] of filters.entries()) {
    const text = JSON.stringify(filter)
    const { status, body } = await admin.get(`${paths[entity]}?limit=200&filter=${encodeURIComponent(text)}`)
    expect(status, text).toBe(200)
    expect(idsOf(body.items).sort(), text).toEqual([...(expected[i] ?? [])].sort())
  }
}

test('lists of everything else come whole in pages of one and of three, too', async () => {
  for (const { noun, operations } of resources) {
    if (!operations.includes('list')) continue
    const path = `/${noun.path}`
    if ((await admin.all(path)).length > 30) continue
    for (const limit of [1, 3]) expect(idsOf(await pages(path, limit)), path).toEqual(idsOf(await pages(path, 200)))
  }
  const lead = records.lead[0]?.id ?? ''
  for (const name of ['B', 'C', 'D', 'E']) await admin.patch(`/leads/${lead}`, { name })
  expect(await pages(`/leads/${lead}/history`, 2)).toHaveLength(5)
})

test('sorting by many keys, the same one twice, or ones of other records', async () => {
  const status = async (sort: string) => (await admin.get(`/leads?sort=${sort}&limit=2`)).status
  expect(await status('name,-country,employees,score,-id')).toBe(200)
  for (const sort of [
    'name,name,name,name,name,name',
    'x'.repeat(3000),
    'product.name',
    'custom.nope',
    'name;drop',
    '--name',
    '',
    ',',
    'scoreParts',
    'password_hash',
  ])
    expect(await status(sort), sort).toBe(422)
})
