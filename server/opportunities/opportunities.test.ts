import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let mai: Client
const id: Record<string, string> = {}
let stage: Record<'new' | 'qualified' | 'paused' | 'won', Json>
let north: Json
let south: Json

const vnd = (amount: string) => ({ amount, currency: 'VND' })
const filtered = async (filter: object) =>
  (await admin.all(`/opportunities?filter=${encodeURIComponent(JSON.stringify(filter))}`)).map((item) => item.id)
const deal = (more: object = {}): Promise<Json> =>
  admin.create('/opportunities', { name: 'Camera cho 120 cửa hàng', ownerId: id.mai, teamId: north.id, ...more })
const codes = (answer: { status: number; body: Json }) => [answer.status, answer.body.code]

/** Lê Thanh Mai sells in the north; the south has stages of its own. */
beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  for (const [name, role] of [
    ['mai', 'salesperson'],
    ['duc', 'salesperson'],
    ['hung', 'leader'],
    ['lanh', 'executive'],
  ])
    id[name as string] = (
      await admin.create('/users', { name, email: `${name}@havylinh.example`, role, language: 'vi', password })
    ).id
  north = await admin.create('/teams', { name: 'Miền Bắc', leaderId: id.hung })
  south = await admin.create('/teams', { name: 'Miền Nam' })
  for (const old of await admin.all('/stages')) await admin.patch(`/stages/${old.id}`, { active: false })
  const make = (name: string, more: object) => admin.create('/stages', { name, outcome: 'open', ...more })
  await make('Chỉ miền Nam', { teamIds: [south.id], autoProbability: true, probability: 5 })
  stage = {
    new: await make('Tiếp cận', { autoProbability: true, probability: 10 }),
    qualified: await make('Đủ ĐK', { autoProbability: true, probability: 30 }),
    paused: await make('Tạm dừng', {}),
    won: await make('Chốt', { outcome: 'won', autoProbability: true, probability: 100 }),
  }
  mai = await world.as('mai@havylinh.example')
})
afterAll(() => world.stop())

test('a new opportunity is numbered by the year, open, in the first stage of its team with that stage’s probability', async () => {
  const first = await deal({ expectedRevenue: vnd('2450000000') })
  expect(first).toMatchObject({ state: 'open', stageId: stage.new.id, probability: 10, stale: false, overdue: false })
  expect(first.number).toMatch(/^OPP-2026-\d{4,}$/)
  expect(first.weightedRevenue).toEqual(vnd('245000000'))
  const southern = await deal({ teamId: south.id })
  expect([southern.probability, southern.weightedRevenue]).toEqual([5, null])
  expect(southern.number).not.toBe(first.number)
  expect((await deal({ probability: 77 })).probability).toBe(77)
  expect((await deal({ expectedRevenue: { amount: '5000000' } })).expectedRevenue).toEqual(vnd('5000000'))
})

test('a stage brings its probability unless one is sent along; stages of other teams and inactive ones are refused', async () => {
  const { id: one } = await deal()
  const path = `/opportunities/${one}`
  const move = async (body: object) => (await mai.patch(path, body, { expect: 200 })).body
  expect((await move({ stageId: stage.qualified.id })).probability).toBe(30)
  expect((await move({ stageId: stage.paused.id })).probability).toBe(30)
  expect((await move({ stageId: stage.new.id, probability: 45 })).probability).toBe(45)
  expect((await move({ probability: 50 })).probability).toBe(50)
  const [southern] = (await admin.all('/stages')).filter((other) => (other.teamIds as string[]).length)
  const inactive = (await admin.all('/stages')).find((other) => !other.active)
  for (const [stageId, code] of [
    [southern?.id, 'stageNotOffered'],
    [inactive?.id, 'inactive'],
    [null, 'required'],
    ['nonsense', 'unknownReference'],
  ])
    expect((await mai.patch(path, { stageId }, { expect: 422 })).body.errors).toMatchObject([{ path: 'stageId', code }])
  expect((await admin.get(path)).body).toMatchObject({ stageId: stage.new.id, probability: 50 })
})

test('the words about stages and teams are Vietnamese, Thai and English', async () => {
  const noOpportunities = await admin.create('/teams', { name: 'Đại lý', usesOpportunities: false })
  const southern = (await admin.all('/stages')).find((other) => (other.teamIds as string[]).length)
  for (const [language, letters] of [
    ['vi', /đội khác/],
    ['th', /ทีมอื่น/],
    ['en', /other teams/],
  ] as const) {
    await admin.patch(`/users/${id.mai}`, { language }, { expect: 200 })
    const body = { name: 'x', teamId: north.id, stageId: southern?.id }
    expect((await mai.post('/opportunities', body)).body.errors[0]?.message).toMatch(letters)
  }
  const refused = await mai.post('/opportunities', { name: 'x', teamId: noOpportunities.id }, { expect: 422 })
  expect(refused.body.errors).toMatchObject([{ path: 'teamId', code: 'teamNotOffered' }])
})

test('won: the first won stage and 100; reopened: the last open stage and its probability', async () => {
  const { id: one } = await deal()
  const path = `/opportunities/${one}`
  await mai.patch(path, { stageId: stage.qualified.id, probability: 55 }, { expect: 200 })
  expect(codes(await mai.act(`${path}/reopening`))).toEqual([409, 'opportunity.open'])
  const won = (await mai.act(`${path}/win`, {}, { expect: 200 })).body
  expect(won).toMatchObject({ state: 'won', stageId: stage.won.id, probability: 100 })
  expect(won.closedAt).toBe('2026-03-02T02:00:00.000Z')
  expect(codes(await mai.act(`${path}/win`))).toEqual([409, 'opportunity.closed'])
  expect(codes(await mai.patch(path, { probability: 90 }))).toEqual([409, 'opportunity.closed'])
  const open = (await mai.act(`${path}/reopening`, {}, { expect: 200 })).body
  expect(open).toMatchObject({ state: 'open', stageId: stage.qualified.id, probability: 30, closedAt: null })
  const types = (await mai.get(`${path}/history`)).body.items.map((entry) => entry.type)
  expect(types).toEqual(['reopened', 'won', 'changed', 'created'])
})

test('a stage without a probability of its own gives back the one there was', async () => {
  const { id: one } = await deal({ stageId: stage.paused.id, probability: 42 })
  await mai.act(`/opportunities/${one}/win`, {}, { expect: 200 })
  const open = (await mai.act(`/opportunities/${one}/reopening`, {}, { expect: 200 })).body
  expect(open).toMatchObject({ stageId: stage.paused.id, probability: 42 })
})

test('dragged into the won stage it is won, dragged out it is open again', async () => {
  const { id: one } = await deal()
  const won = (await mai.patch(`/opportunities/${one}`, { stageId: stage.won.id, probability: 20 })).body
  expect(won).toMatchObject({ state: 'won', probability: 100 })
  expect(won.closedAt).not.toBeNull()
  const open = (await mai.patch(`/opportunities/${one}`, { stageId: stage.qualified.id })).body
  expect(open).toMatchObject({ state: 'open', probability: 30, closedAt: null })
  expect(await deal({ stageId: stage.won.id })).toMatchObject({ state: 'won', probability: 100 })
})

test('lost only for an active reason, which the history keeps when it is reopened', async () => {
  const { id: one } = await deal({ stageId: stage.qualified.id, probability: 60 })
  const path = `/opportunities/${one}`
  const [price, stock] = await admin.all('/lost-reasons')
  await admin.patch(`/lost-reasons/${stock?.id}`, { active: false }, { expect: 200 })
  for (const [body, code] of [
    [{ note: 'Không rõ' }, 'required'],
    [{ lostReasonId: '' }, 'required'],
    [{ lostReasonId: one }, 'unknownReference'],
    [{ lostReasonId: stock?.id }, 'inactive'],
  ])
    expect((await mai.act(`${path}/loss`, body, { expect: 422 })).body.errors).toMatchObject([
      { path: 'lostReasonId', code },
    ])
  await mai.post(`${path}/loss`, { lostReasonId: price?.id }, { expect: 428 })
  await mai.post(`${path}/loss`, { lostReasonId: price?.id }, { version: 77, expect: 412 })
  const lost = (await mai.act(`${path}/loss`, { lostReasonId: price?.id, note: 'Đối thủ rẻ hơn' }, { expect: 200 }))
    .body
  expect(lost).toMatchObject({ state: 'lost', probability: 0, lostReasonId: price?.id, lostNote: 'Đối thủ rẻ hơn' })
  expect(lost).toMatchObject({ stageId: stage.qualified.id, weightedRevenue: null })
  expect(codes(await mai.patch(path, { stageId: stage.new.id }))).toEqual([409, 'opportunity.closed'])
  expect(codes(await mai.act(`${path}/win`))).toEqual([409, 'opportunity.closed'])
  const open = (await mai.act(`${path}/reopening`, {}, { expect: 200 })).body
  expect(open).toMatchObject({ state: 'open', stageId: stage.qualified.id, probability: 30, lostReasonId: null })
  const [, entry] = (await mai.get(`${path}/history`)).body.items
  expect(entry).toMatchObject({ type: 'lost', data: { reason: price?.name, note: 'Đối thủ rẻ hơn' } })
})

test('who may not change it may not close it: 403 for the executive, 404 for the colleague', async () => {
  const { id: one, version } = await deal()
  const [reason] = await admin.all('/lost-reasons')
  const [lanh, duc] = [await world.as('lanh@havylinh.example'), await world.as('duc@havylinh.example')]
  for (const [act, body] of [
    ['win', {}],
    ['loss', { lostReasonId: reason?.id }],
    ['reopening', {}],
  ]) {
    expect((await lanh.post(`/opportunities/${one}/${act}`, body, { version })).status).toBe(403)
    expect((await duc.post(`/opportunities/${one}/${act}`, body, { version })).status).toBe(404)
  }
})

test('lines take the product’s price, and the expected revenue follows their sum unless it is sent', async () => {
  const product = (name: string, price: object | null) =>
    admin.create('/products', { name, unit: 'cái', kind: 'goods', price, active: true })
  const camera = await product('Ezviz C6T', vnd('1250000'))
  const advice = await product('Khảo sát', null)
  const sold = await deal({ lines: [{ productId: camera.id, quantity: '120' }, { productId: advice.id }] })
  expect(sold.lines).toEqual([
    { productId: camera.id, quantity: '120', unitPrice: vnd('1250000') },
    { productId: advice.id, quantity: '1' },
  ])
  expect(sold.expectedRevenue).toEqual(vnd('150000000'))
  const path = `/opportunities/${sold.id}`
  const half = [{ productId: camera.id, quantity: '2.5', unitPrice: { amount: '3' } }]
  expect((await mai.patch(path, { lines: half }, { expect: 200 })).body.expectedRevenue).toEqual(vnd('8'))
  expect((await mai.patch(path, { lines: half, expectedRevenue: vnd('9') })).body.expectedRevenue).toEqual(vnd('9'))
  const foreign = [{ productId: camera.id, quantity: '1', unitPrice: { amount: '10.00', currency: 'USD' } }]
  expect((await mai.patch(path, { lines: foreign }, { expect: 422 })).body.errors).toMatchObject([
    { path: 'lines.0.unitPrice', code: 'noRate' },
  ])
  await admin.create('/exchange-rates', { from: 'USD', to: 'VND', rate: '25450.35', validFrom: '2026-03-01' })
  expect((await mai.patch(path, { lines: foreign }, { expect: 200 })).body.expectedRevenue).toEqual(vnd('254504'))
  const wrong = [
    { productId: 'nonsense' },
    { productId: camera.id, unitPrice: { amount: '1.5', currency: 'VND' } },
    { productId: camera.id, unitPrice: { amount: '-1', currency: 'VND' } },
  ]
  expect((await mai.patch(path, { lines: wrong }, { expect: 422 })).body.errors).toMatchObject([
    { path: 'lines.0.productId', code: 'unknownReference' },
    { path: 'lines.1.unitPrice.amount', code: 'amount' },
    { path: 'lines.2.unitPrice.amount', code: 'tooSmall' },
  ])
})

test('customers one may not see cannot be named; nobody who has left is given a deal', async () => {
  const hidden = await admin.create('/accounts', { name: 'Công ty của Đức', ownerId: id.duc })
  const refused = await mai.post('/opportunities', { name: 'x', accountId: hidden.id }, { expect: 422 })
  expect(refused.body.errors).toMatchObject([{ path: 'accountId', code: 'unknownReference' }])
  const left = await admin.create('/users', { name: 'Cũ', email: 'cu@havylinh.example', password })
  await admin.patch(`/users/${left.id}`, { active: false }, { expect: 200 })
  const given = await mai.post('/opportunities', { name: 'x', ownerId: left.id }, { expect: 422 })
  expect(given.body.errors).toMatchObject([{ path: 'ownerId', code: 'inactive' }])
})

test('without owner it goes to the member of its team, into a stage of that team', async () => {
  await admin.create(`/teams/${south.id}/members`, { userId: id.duc })
  const sent = await admin.create('/opportunities', { name: 'Từ miền Nam', teamId: south.id })
  expect(sent).toMatchObject({ ownerId: id.duc, teamId: south.id, probability: 5 })
})

test('silent for more than thirty days it is stale; a note, a done activity or a move is contact', async () => {
  const silent = await deal({ name: 'Im lặng' })
  const noted = await deal({ name: 'Có ghi chú' })
  const moved = await deal({ name: 'Đã chuyển' })
  const called = await deal({ name: 'Đã gọi' })
  const planned = await deal({ name: 'Chỉ lên lịch' })
  const [type] = await admin.all('/activity-types')
  const activity = (recordId: string) =>
    admin.create('/activities', { recordType: 'opportunity', recordId, typeId: type?.id, dueDate: '2026-03-20' })
  await world.at('2026-03-20T23:30:00+07:00')
  mai = await world.as('mai@havylinh.example')
  await admin.create('/notes', { recordType: 'opportunity', recordId: noted.id, text: 'Đã nhắn' })
  await admin.act(`/activities/${(await activity(called.id)).id}/completion`, { feedback: 'Bận' }, { expect: 200 })
  await activity(planned.id)
  await mai.patch(`/opportunities/${moved.id}`, { stageId: stage.paused.id }, { expect: 200 })
  const stale = async () => {
    const ids = await filtered({ field: 'stale', op: 'is', value: true })
    const found: string[] = []
    for (const one of [silent, noted, moved, called, planned]) {
      const { body } = await admin.get(`/opportunities/${one.id}`, { expect: 200 })
      expect(ids.includes(one.id), `${one.name}: list and record agree`).toBe(body.stale)
      if (body.stale) found.push(String(one.name))
    }
    return found
  }
  await world.at('2026-04-01T23:59:00+07:00')
  admin = await world.as('admin@thantara.example')
  expect(await stale()).toEqual([])
  await world.at('2026-04-02T00:01:00+07:00')
  expect(await stale()).toEqual(['Im lặng', 'Chỉ lên lịch'])
  await admin.act(`/opportunities/${silent.id}/win`, {}, { expect: 200 })
  await world.at('2026-04-20T00:01:00+07:00')
  expect(await stale()).toEqual(['Có ghi chú', 'Đã chuyển', 'Đã gọi', 'Chỉ lên lịch'])
})
