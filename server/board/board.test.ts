import { allFields, boardCard } from '@kohoi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let mai: Client
const id: Record<string, string> = {}
let stage: Record<'new' | 'talks' | 'paused' | 'won' | 'south', Json>
let north: Json
let south: Json

const vnd = (amount: string) => ({ amount, currency: 'VND' })
const deal = (more: object = {}, who = admin): Promise<Json> =>
  who.create('/opportunities', { name: 'Camera cho 120 cửa hàng', ownerId: id.mai, teamId: north.id, ...more })

type Column = {
  stageId: string | null
  folded: boolean
  count: number
  sum: object[]
  converted: object | null
  items: Json[]
  nextCursor: string | null
}
const board = async (who: Client, query: Record<string, string> = {}) => {
  const { body } = await who.get(`/board?${new URLSearchParams(query)}`, { expect: 200 })
  return body.columns as unknown as Column[]
}
const column = async (who: Client, stageId: string, query: Record<string, string> = {}) =>
  (await board(who, query)).find((one) => one.stageId === stageId)

/** Lê Thanh Mai and Duc sell in the north under Hùng; the south has a stage of its own. */
beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  for (const [name, role] of [
    ['mai', 'salesperson'],
    ['duc', 'salesperson'],
    ['hung', 'leader'],
    ['office', 'office'],
  ] as const)
    id[name] = (
      await admin.create('/users', { name, email: `${name}@havylinh.example`, role, language: 'vi', password })
    ).id
  north = await admin.create('/teams', { name: 'Miền Bắc', leaderId: id.hung })
  south = await admin.create('/teams', { name: 'Miền Nam' })
  for (const old of await admin.all('/stages')) await admin.patch(`/stages/${old.id}`, { active: false })
  const make = (name: string, more: object) => admin.create('/stages', { name, outcome: 'open', ...more })
  stage = {
    new: await make('Tiếp cận', {}),
    talks: await make('Đàm phán', { folded: true }),
    paused: await make('Tạm dừng', {}),
    won: await make('Chốt', { outcome: 'won' }),
    south: await make('Chỉ miền Nam', { teamIds: [south.id] }),
  }
  mai = await world.as('mai@havylinh.example')
})
afterAll(() => world.stop())

test('columns of the pipeline in order, also empty ones, each with count and sums', async () => {
  expect((await board(admin)).map(({ stageId, folded, count, sum }) => [stageId, folded, count, sum])).toEqual([
    [stage.new.id, false, 0, []],
    [stage.talks.id, true, 0, []],
    [stage.paused.id, false, 0, []],
    [stage.won.id, false, 0, []],
    [stage.south.id, false, 0, []],
  ])
  await deal({ expectedRevenue: vnd('2000000') })
  await deal({ expectedRevenue: { amount: '10.50', currency: 'USD' } })
  await deal({ expectedRevenue: vnd('500000') })
  await deal()
  expect(await column(admin, stage.new.id)).toMatchObject({
    count: 4,
    sum: [{ amount: '10.50', currency: 'USD' }, vnd('2500000')],
    converted: null,
    weighted: null,
    nextCursor: null,
  })
  await admin.create('/exchange-rates', { from: 'USD', to: 'VND', rate: '26000', validFrom: '2026-01-01' })
  expect((await column(admin, stage.new.id))?.converted).toEqual(vnd('2773000'))
})

test('how the next activities of a column stand: overdue, today, later, as the one who asks sees them', async () => {
  const [call] = await admin.all('/activity-types')
  const dues = [['2026-02-27', '2026-03-09'], ['2026-03-02'], ['2026-03-05'], []]
  const made = await Promise.all(dues.map(() => deal({ stageId: stage.won.id })))
  for (const [at, days] of dues.entries())
    for (const dueDate of days)
      await admin.create('/activities', {
        recordType: 'opportunity',
        recordId: made[at]?.id,
        typeId: call?.id,
        dueDate,
        assigneeId: id.mai,
      })
  const upcoming = async (who: Client, query = '') =>
    ((await who.get(`/board/next-activities${query}`, { expect: 200 })).body.columns as Json[]).find(
      ({ stageId }) => stageId === stage.won.id,
    )
  const ours = { stageId: stage.won.id, overdue: 1, today: 1, planned: 1 }
  expect(await upcoming(mai)).toEqual(ours)
  expect(await upcoming(admin, `?teamId=${north.id}`)).toEqual(ours)
  expect(await upcoming(admin, `?teamId=${south.id}`)).toBeUndefined()
  await admin.patch(`/opportunities/${made[0]?.id}`, { ownerId: id.duc }, { expect: 200 })
  expect(await upcoming(mai)).toEqual({ ...ours, overdue: 0 })
  for (const { id: one } of made) await admin.del(`/opportunities/${one}`)
  expect(await upcoming(mai)).toBeUndefined()
})

test('a card says what the list says, as far as it goes, and what came last into a stage stands first', async () => {
  const one = await deal({ name: 'Cổng tự động', stageId: stage.paused.id })
  await world.at('2026-03-02T10:00:00+07:00')
  const two = await deal({ name: 'Khóa thông minh' })
  await admin.patch(`/opportunities/${two.id}`, { stageId: stage.paused.id }, { expect: 200 })
  await world.at('2026-03-02T11:00:00+07:00')
  await admin.patch(`/opportunities/${one.id}`, { name: 'Cổng tự động 2' }, { expect: 200 })
  const items = (await column(admin, stage.paused.id))?.items
  expect(items?.map((item) => item.id)).toEqual([two.id, one.id])
  const listed = new Map((await admin.all('/opportunities')).map((item) => [item.id, item]))
  for (const item of items ?? []) expect(listed.get(item.id)).toMatchObject(item)
  expect(Object.keys(items?.[0] ?? {}).sort()).toEqual(Object.keys(allFields(boardCard)).sort())
  const byName = await column(admin, stage.paused.id, { sort: 'name' })
  expect(byName?.items.map((item) => item.id)).toEqual([one.id, two.id])
})

test('won ones are shown, lost ones and the bin are not', async () => {
  const [won, lost, binned] = [await deal(), await deal(), await deal()]
  const before = (await column(admin, stage.new.id))?.count ?? 0
  await admin.act(`/opportunities/${won.id}/win`, {}, { expect: 200 })
  const [reason] = await admin.all('/lost-reasons')
  await admin.act(`/opportunities/${lost.id}/loss`, { lostReasonId: reason?.id }, { expect: 200 })
  await admin.del(`/opportunities/${binned.id}`, { expect: 204 })
  expect((await column(admin, stage.new.id))?.count).toBe(before - 3)
  expect((await column(admin, stage.won.id))?.items.map((item) => item.id)).toEqual([won.id])
  expect(await column(admin, stage.won.id, { filter: '{"field":"state","op":"is","value":"open"}' })).toMatchObject({
    count: 0,
    items: [],
  })
})

test('a team’s board: its stages and its records', async () => {
  await deal({ teamId: south.id, stageId: stage.south.id, name: 'Nam' })
  const ofNorth = await board(admin, { teamId: north.id })
  expect(ofNorth.map(({ stageId }) => stageId)).toEqual([stage.new.id, stage.talks.id, stage.paused.id, stage.won.id])
  const ofSouth = await board(admin, { teamId: south.id })
  expect(ofSouth.flatMap(({ items }) => items.map((item) => item.name))).toEqual(['Nam'])
})

test('a stage that is switched off stays while it holds something', async () => {
  const lonely = await admin.create('/stages', { name: 'Cũ', outcome: 'open' })
  const { id: inside } = await deal({ stageId: lonely.id })
  await admin.patch(`/stages/${lonely.id}`, { active: false }, { expect: 200 })
  expect(await column(admin, lonely.id)).toMatchObject({ count: 1, items: [{ id: inside }] })
  expect((await board(mai)).map(({ stageId }) => stageId)).toContain(lonely.id)
  await admin.patch(`/opportunities/${inside}`, { stageId: stage.new.id }, { expect: 200 })
  expect(await column(admin, lonely.id)).toBeUndefined()
})

test('everybody sees on the board what he sees in the list', async () => {
  await deal({ ownerId: id.duc, expectedRevenue: vnd('7') })
  await deal({ ownerId: id.duc, teamId: south.id })
  for (const name of ['mai', 'duc', 'hung', 'office', 'admin']) {
    const who = name === 'admin' ? admin : await world.as(`${name}@havylinh.example`)
    const listed = (await who.all('/opportunities')).filter((item) => item.state !== 'lost')
    const columns = await board(who)
    const ids = columns.flatMap(({ items }) => items.map((item) => item.id))
    expect(new Set(ids), name).toEqual(new Set(listed.map((item) => item.id)))
    expect(
      columns.map(({ count }) => count),
      name,
    ).toEqual(columns.map(({ items }) => items.length))
  }
})

test('filters, custom fields included, and the quick search narrow counts and cards alike', async () => {
  await admin.create('/custom-fields', {
    entity: 'opportunity',
    code: 'doors',
    kind: 'integer',
    label: { en: 'Doors', th: 'ประตู', vi: 'Số cửa' },
  })
  const { id: gate } = await deal({ name: 'Nguyễn Gate', custom: { doors: 12 }, expectedRevenue: vnd('12') })
  for (const query of [{ filter: '{"field":"custom.doors","op":"above","value":10}' }, { q: 'nguyen gate' }])
    expect(await column(admin, stage.new.id, query as never)).toMatchObject({
      count: 1,
      sum: [vnd('12')],
      items: [{ id: gate }],
    })
})

test('a column is paged to its end, each card once, while others write', async () => {
  const made = new Set<string>()
  let second = Date.parse('2026-03-03T00:00:00Z')
  for (let i = 0; i < 120; i++) made.add((await deal({ stageId: stage.talks.id, name: `Kho ${i % 7}` })).id)
  for (const sort of ['', 'name', '-expectedRevenue', '-stageEnteredAt']) {
    const given = sort ? { sort } : {}
    const first = await column(admin, stage.talks.id, given)
    expect([first?.count, first?.items.length]).toEqual([made.size, 50])
    const seen = first?.items.map((item) => item.id) ?? []
    for (let cursor = first?.nextCursor ?? null; cursor; ) {
      second += 1000
      await world.at(new Date(second).toISOString())
      const fresh = await deal({ stageId: stage.talks.id, name: 'A' })
      const [next, ...others] = await board(admin, { stageId: stage.talks.id, cursor, ...given })
      expect(others).toEqual([])
      seen.push(...(next?.items.map((item) => item.id).filter((one) => one !== fresh.id) ?? []))
      await admin.del(`/opportunities/${fresh.id}`, { expect: 204 })
      cursor = next?.nextCursor ?? null
    }
    expect(seen.length, sort).toBe(made.size)
    expect(new Set(seen), sort).toEqual(made)
  }
})

test('records of no stage stand in a column of their own', async () => {
  const team = await admin.create('/teams', { name: 'Chưa có giai đoạn' })
  const all = (await admin.all('/stages')).filter((one) => one.active && !(one.teamIds as string[]).length)
  for (const one of all) await admin.patch(`/stages/${one.id}`, { teamIds: [north.id] }, { expect: 200 })
  const { id: lost } = await deal({ teamId: team.id })
  for (const one of all) await admin.patch(`/stages/${one.id}`, { teamIds: [] }, { expect: 200 })
  const [first] = await board(admin)
  expect(first).toMatchObject({ stageId: null, folded: false, count: 1, items: [{ id: lost }], nextCursor: null })
  expect(await board(admin, { stageId: 'none' })).toHaveLength(1)
})

test.each([
  ['teamId=x', 'teamId', 'unknownReference'],
  ['stageId=x', 'stageId', 'unknownReference'],
  ['cursor=x', 'stageId', 'required'],
  ['limit=3', 'limit', 'unknownParameter'],
  ['sort=note', 'sort', 'sortKey'],
  ['filter={', 'filter', 'rule'],
])('“%s” is refused', async (query, path, code) => {
  expect((await admin.get(`/board?${query}`, { expect: 422 })).body.errors).toMatchObject([{ path, code }])
})

test('a cursor of another order is refused', async () => {
  const cursor = Buffer.from('["x","y"]').toString('base64url')
  const { body } = await admin.get(`/board?stageId=${stage.new.id}&cursor=${cursor}`, { expect: 422 })
  expect(body.errors).toMatchObject([{ path: 'cursor', code: 'cursor' }])
})
