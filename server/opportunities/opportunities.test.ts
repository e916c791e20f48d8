import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
  expect(first.number).toBe('OPP-2026-0001')
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

test('dragged out of the won stage to one without a probability of its own, the one from before comes back, to be changed', async () => {
  const { id: one } = await deal({ probability: 42 })
  const path = `/opportunities/${one}`
  expect((await mai.patch(path, { stageId: stage.won.id })).body.probability).toBe(100)
  expect((await mai.patch(path, { probability: 90 })).body.code).toBe('opportunity.closed')
  const open = (await mai.patch(path, { stageId: stage.paused.id }, { expect: 200 })).body
  expect(open).toMatchObject({ state: 'open', probability: 42 })
  expect((await mai.patch(path, { probability: 55 }, { expect: 200 })).body.probability).toBe(55)
  await mai.patch(path, { stageId: stage.won.id }, { expect: 200 })
  expect((await mai.patch(path, { stageId: stage.paused.id, probability: 60 })).body.probability).toBe(60)
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

describe('products', () => {
  let camera: Json
  let advice: Json
  const line = (quantity: string, unitPrice?: object) => ({ productId: camera.id, quantity, unitPrice })
  const usd = (amount: string) => ({ amount, currency: 'USD' })
  beforeAll(async () => {
    const product = (name: string, price: object | null) =>
      admin.create('/products', { name, unit: 'cái', kind: 'goods', price, active: true })
    camera = await product('Ezviz C6T', vnd('1250000'))
    advice = await product('Khảo sát', null)
  })
  const changed = async (one: Json, body: object) =>
    (await mai.patch(`/opportunities/${one.id}`, body, { expect: 200 })).body
  const revenue = ({ expectedRevenue, revenueFollowsLines }: Json) => [expectedRevenue, revenueFollowsLines]

  test('take their price where the line has none, and the expected revenue is their sum', async () => {
    const one = await deal({ lines: [line('120'), { productId: advice.id }] })
    expect(one.lines).toEqual([
      { productId: camera.id, quantity: '120', unitPrice: vnd('1250000') },
      { productId: advice.id, quantity: '1' },
    ])
    expect(revenue(one)).toEqual([vnd('150000000'), true])
    expect(revenue(await changed(one, { lines: [line('2.5', { amount: '3' })] }))).toEqual([vnd('8'), true])
    const own = { productId: camera.id, quantity: '2', unitPrice: null }
    expect(revenue(await changed(one, { lines: [own] }))).toEqual([vnd('2500000'), true])
    expect(revenue(await changed(one, { lines: [{ productId: advice.id }] }))).toEqual([null, true])
    expect(revenue(await changed(one, { lines: null }))).toEqual([null, true])
    expect(revenue(await changed(one, { lines: [line('1')] }))).toEqual([vnd('1250000'), true])
  })

  test('what somebody enters stays, whatever becomes of the products, until it is emptied', async () => {
    const one = await deal({ expectedRevenue: vnd('9') })
    expect(one.revenueFollowsLines).toBe(false)
    expect(revenue(await changed(one, { lines: [line('1')] }))).toEqual([vnd('9'), false])
    expect(revenue(await changed(one, { lines: [line('2')], expectedRevenue: vnd('7') }))).toEqual([vnd('7'), false])
    expect(revenue(await changed(one, { note: 'x' }))).toEqual([vnd('7'), false])
    expect(revenue(await changed(one, { expectedRevenue: null }))).toEqual([vnd('2500000'), true])
    expect(revenue(await changed(one, { lines: [line('3')] }))).toEqual([vnd('3750000'), true])
    const [entry] = (await mai.get(`/opportunities/${one.id}/history`)).body.items
    expect(entry?.changes).toMatchObject([
      { field: 'expectedRevenue', from: vnd('2500000'), to: vnd('3750000') },
      { field: 'lines' },
    ])
    expect(revenue(await changed(one, { expectedRevenue: vnd('1') }))).toEqual([vnd('1'), false])
    expect(revenue(await changed(one, { expectedRevenue: null, lines: [line('4')] }))).toEqual([vnd('5000000'), true])
    // Who sends the sum itself has not left it.
    expect(revenue(await changed(one, { expectedRevenue: vnd('5000000') }))).toEqual([vnd('5000000'), true])
    expect(revenue(await changed(one, { lines: [line('5')], expectedRevenue: vnd('6250000') }))).toEqual([
      vnd('6250000'),
      true,
    ])
  })

  test('in one currency are summed in it, in several at the day’s rate; a rate that is missing is told at its line', async () => {
    const one = await deal({ lines: [line('1')] })
    expect(revenue(await changed(one, { lines: [line('1', usd('10'))] }))).toEqual([usd('10.00'), true])
    const mixed = { lines: [line('1'), line('1', usd('10'))], expectedRevenue: null }
    const path = `/opportunities/${one.id}`
    expect((await mai.patch(path, mixed, { expect: 422 })).body.errors).toMatchObject([
      { path: 'lines.0.unitPrice', code: 'noRate' },
    ])
    const rate = { from: 'USD', to: 'VND', rate: '25450.35', validFrom: '2026-03-01' }
    const { id: rateId } = await admin.create('/exchange-rates', rate)
    // 1,250,000 ÷ 25,450.35 = 49.1152…
    expect(revenue(await changed(one, mixed))).toEqual([usd('59.12'), true])
    expect(revenue(await deal(mixed))).toEqual([vnd('1504504'), true])
    await admin.del(`/exchange-rates/${rateId}`, { expect: 204 })
  })

  test('what is wrong with a line stands at it; nothing is saved', async () => {
    const one = await deal({ lines: [line('1')] })
    const most = { amount: '999999999999999', currency: 'VND' }
    const retired = await admin.create('/products', { name: 'Ngừng bán', kind: 'goods', active: false })
    for (const [lines, path, code] of [
      [[{ productId: 'nonsense' }], 'lines.0.productId', 'unknownReference'],
      [[{ productId: retired.id }], 'lines.0.productId', 'inactive'],
      [[line('1'), line('1', { amount: '1.5', currency: 'VND' })], 'lines.1.unitPrice.amount', 'amount'],
      [[line('1', vnd('-1'))], 'lines.0.unitPrice.amount', 'tooSmall'],
      [[line('1', vnd('9'.repeat(40)))], 'lines.0.unitPrice.amount', 'tooLarge'],
      [[line('1', { amount: '1', currency: 'ĐỒNG' })], 'lines.0.unitPrice.currency', 'currency'],
      [[line('-1')], 'lines.0.quantity', 'aboveZero'],
      [[line('0')], 'lines.0.quantity', 'aboveZero'],
      [[line('')], 'lines.0.quantity', 'decimal'],
      [[line('1e9')], 'lines.0.quantity', 'decimal'],
      [[{ quantity: '1' }], 'lines.0.productId', 'required'],
      [[{ ...line('1'), productId: null }], 'lines.0.productId', 'required'],
      [[line('999999999999', most)], 'lines', 'tooLarge'],
      [[{ ...line('1'), discount: 1 }], 'lines.0.discount', 'unknownField'],
    ] as const) {
      const refused = await mai.patch(`/opportunities/${one.id}`, { lines })
      expect([refused.status, refused.body.errors], JSON.stringify(lines)).toMatchObject([422, [{ path, code }]])
    }
    expect((await mai.get(`/opportunities/${one.id}`)).body).toEqual(one)
  })
})

test('bad input is told at its field, and nothing is saved', async () => {
  const one = await deal({ expectedRevenue: vnd('1000') })
  for (const [body, path, code] of [
    [{ probability: 101 }, 'probability', 'tooLarge'],
    [{ probability: -1 }, 'probability', 'tooSmall'],
    [{ probability: 33.3 }, 'probability', 'wholeNumber'],
    [{ expectedRevenue: vnd('-5') }, 'expectedRevenue.amount', 'tooSmall'],
    [{ expectedRevenue: vnd('9'.repeat(40)) }, 'expectedRevenue.amount', 'tooLarge'],
    [{ expectedRevenue: vnd('1.5') }, 'expectedRevenue.amount', 'amount'],
    [{ expectedRevenue: { amount: '5', currency: 'XYZ' } }, 'expectedRevenue.currency', 'currency'],
    [{ expectedCloseDate: '2026-02-30' }, 'expectedCloseDate', 'date'],
    [{ name: '  ' }, 'name', 'required'],
    [{ state: 'won' }, 'state', 'unknownField'],
    [{ checks: [] }, 'checks', 'unknownField'],
    [{ revenueFollowsLines: true }, 'revenueFollowsLines', 'unknownField'],
  ] as const) {
    const refused = await mai.patch(`/opportunities/${one.id}`, { note: 'x', ...body })
    expect([refused.status, refused.body.errors], JSON.stringify(body)).toMatchObject([422, [{ path, code }]])
    const made = await mai.post('/opportunities', { name: 'x', ...body })
    expect([made.status, made.body.errors], JSON.stringify(body)).toMatchObject([422, [{ path, code }]])
  }
  expect((await mai.get(`/opportunities/${one.id}`)).body).toEqual(one)
})

test('a drag of what somebody has just moved is refused with the record as it now stands', async () => {
  const one = await deal()
  const path = `/opportunities/${one.id}`
  const { version } = one
  const first = (await admin.patch(path, { stageId: stage.qualified.id }, { version, expect: 200 })).body
  const late = await mai.patch(path, { stageId: stage.paused.id }, { version, expect: 412 })
  expect(late.body).toMatchObject({ code: 'version.stale' })
  expect(late.body.current).toEqual(first)
  expect((await mai.patch(path, { stageId: stage.paused.id }, { version: null })).status).toBe(428)
  expect((await mai.get(path)).body).toEqual(first)
  const again = await mai.patch(path, { stageId: stage.paused.id }, { version: first.version, expect: 200 })
  expect(again.body).toMatchObject({ stageId: stage.paused.id, probability: 30 })
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
  await admin.put('/settings/pipeline', { staleDays: 60 }, { expect: 200 })
  expect(await stale()).toEqual([])
  await admin.put('/settings/pipeline', { staleDays: 1 }, { expect: 200 })
  expect(await stale()).toEqual(['Có ghi chú', 'Đã chuyển', 'Đã gọi', 'Chỉ lên lịch'])
})
