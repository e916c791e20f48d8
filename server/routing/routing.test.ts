import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const id: Record<string, string> = {}
const client: Record<string, Client> = {}

const person = async (key: string, name: string, more: object = {}) => {
  const body = {
    name,
    email: `${key}@havylinh.example`,
    role: 'salesperson',
    active: true,
    language: 'vi',
    password,
    ...more,
  }
  id[key] = (await admin.create('/users', body)).id
}
const receiptOf = async (lead: Json) => (await admin.get(`/leads/${lead.id}/assignment`, { expect: 200 })).body
const brief = (receipt: Json) =>
  (receipt.steps as unknown as { name: string; result: string }[]).map((step) => `${step.name}: ${step.result}`)
const team = async (name: string, more: object) =>
  (await admin.create('/teams', { name, usesLeads: true, active: true, ...more })).id
const join = (teamId: string, userId: string | undefined, more: object = {}) =>
  admin.create(`/teams/${teamId}/members`, { userId, ...more })

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({
    country: 'VN',
    currency: 'VND',
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    email: 'admin@havylinh.example',
  })
  await person('hung', 'Trần Quốc Hưng', { role: 'leader' })
  await person('mai', 'Lê Thanh Mai')
  await person('duc', 'Phạm Minh Đức')
  await person('toni', 'Toni Buchanan', { language: 'en', languages: ['en', 'fr'], region: 'Canada' })
  await person('hoa', 'Đặng Thu Hoa', { active: false })
  await admin.create('/score-rules', {
    name: 'Từ 100 nhân viên',
    points: 80,
    filter: { field: 'employees', op: 'atLeast', value: 100 },
  })
  await admin.create('/score-rules', {
    name: 'Hà Nội',
    points: 40,
    filter: { field: 'province', op: 'is', value: 'hà nội' },
  })
  await admin.create('/score-rules', { name: 'Không có email', points: -10, filter: { field: 'email', op: 'isEmpty' } })
  id.direct = await team('Bán hàng trực tiếp', {
    leaderId: id.hung,
    position: 1,
    rule: { field: 'country', op: 'isOneOf', value: ['US', 'CA'] },
  })
  id.north = await team('Miền Bắc', {
    leaderId: id.hung,
    position: 2,
    rule: { field: 'country', op: 'is', value: 'VN' },
    minimumScore: 50,
  })
  await join(id.direct, id.toni, { rule: { field: 'country', op: 'is', value: 'CA' }, capacity: 2 })
  for (const key of ['mai', 'duc', 'hoa']) await join(id.north, id[key])
  for (const key of ['mai', 'duc', 'toni', 'hung']) client[key] = await world.as(`${key}@havylinh.example`)
})
afterAll(() => world.stop())

describe('scoring', () => {
  test('the score is the sum of the matching rules and follows every change', async () => {
    const lead = await admin.create('/leads', {
      name: 'Khách sạn Hồ Giả Định',
      employees: 180,
      province: 'Hà Nội',
      ownerId: id.mai,
    })
    expect(lead.score).toBe(110)
    const { body } = await admin.patch(`/leads/${lead.id}`, { email: 'nguyet@hogiadinh.example' }, { expect: 200 })
    expect(body.score).toBe(120)
    expect((body.scoreParts as unknown as { points: number }[]).map((part) => part.points)).toEqual([80, 40])
  })

  test('a changed rule and the switch reach leads that are there already', async () => {
    const lead = await admin.create('/leads', {
      name: 'Quán cà phê',
      employees: 5,
      email: 'a@b.example',
      ownerId: id.mai,
    })
    expect(lead.score).toBe(0)
    const rule = await admin.create('/score-rules', {
      name: 'Nhỏ',
      points: 7,
      filter: { field: 'employees', op: 'below', value: 10 },
    })
    await world.settle()
    expect((await admin.get(`/leads/${lead.id}`)).body.score).toBe(7)
    await admin.put('/settings/automation', { leadScoring: false }, { expect: 200 })
    await world.settle()
    expect((await admin.get(`/leads/${lead.id}`)).body.score).toBeNull()
    await admin.put('/settings/automation', { leadScoring: true }, { expect: 200 })
    await admin.del(`/score-rules/${rule.id}`, { expect: 204 })
    await world.settle()
    expect((await admin.get(`/leads/${lead.id}`)).body.score).toBe(0)
  })
})

describe('who gets a lead', () => {
  test('Toni receives only Canada, twice in 30 days; the third waits with the team, the reasons are kept', async () => {
    const canada = () => admin.create('/leads', { name: 'Maple', country: 'Canada' })
    const [first, second, third] = [await canada(), await canada(), await canada()]
    expect([first.ownerId, second.ownerId, third.ownerId]).toEqual([id.toni, id.toni, null])
    expect(third.teamId).toBe(id.direct)
    const receipt = await receiptOf(third)
    expect(receipt.state).toBe('waiting')
    expect(brief(receipt)).toEqual(['Bán hàng trực tiếp: chosen', 'Miền Bắc: notMatched', 'Toni Buchanan: full'])
    const us = await receiptOf(await admin.create('/leads', { name: 'Liberty', country: 'US' }))
    expect(us.state).toBe('waiting')
    expect((us.steps as unknown as { unmet: object[] }[]).at(-1)?.unmet).toMatchObject([
      { field: 'country', actual: 'US', expected: 'CA' },
    ])
    await world.at('2026-04-02T09:00:00+07:00')
    const later = (await admin.post('/assignment-runs', { entity: 'lead' }, { expect: 200 })).body
    expect(later).toMatchObject({ assigned: 1, waiting: 1 })
    expect((await admin.get(`/leads/${third.id}`)).body.ownerId).toBe(id.toni)
    expect((await admin.all(`/teams/${id.direct}/members`))[0]?.used).toBe(1)
  })

  test('the team asks for a score; members take turns, who has left is passed over', async () => {
    const low = await admin.create('/leads', { name: 'Nhỏ', country: 'VN', employees: 3, email: 'x@y.example' })
    const lowReceipt = await receiptOf(low)
    expect([lowReceipt.state, low.teamId]).toEqual(['unassigned', null])
    expect((lowReceipt.steps as unknown as { unmet: object[] }[])[1]?.unmet).toContainEqual({
      field: 'score',
      op: 'atLeast',
      actual: 0,
      expected: 50,
    })
    const owners: unknown[] = []
    for (let i = 0; i < 4; i++)
      owners.push((await admin.create('/leads', { name: `Lớn ${i}`, country: 'VN', employees: 500 })).ownerId)
    expect(owners).toEqual([id.mai, id.duc, id.mai, id.duc])
    const receipt = await receiptOf((await admin.all('/leads?sort=-createdAt'))[0] as Json)
    expect(brief(receipt).slice(-3)).toEqual(['Lê Thanh Mai: later', 'Phạm Minh Đức: chosen', 'Đặng Thu Hoa: inactive'])
  })

  test('a task comes before any team; a handler who has left is skipped and named', async () => {
    const filter = { field: 'product.name', op: 'is', value: 'Ezviz C6T 2MP' }
    const camera = await admin.create('/products', { name: 'Ezviz C6T 2MP', kind: 'goods' })
    await admin.create('/dispatch-tasks', {
      entity: 'lead',
      name: 'Camera cũ',
      filter,
      handlerId: id.hoa,
      active: true,
    })
    await admin.create('/dispatch-tasks', { entity: 'lead', name: 'Camera', filter, handlerId: id.duc, active: true })
    const lead = await admin.create('/leads', { name: 'Hỏi camera', country: 'CA', productId: camera.id })
    expect(lead.ownerId).toBe(id.duc)
    expect(brief(await receiptOf(lead))).toEqual(['Camera cũ: inactive', 'Camera: chosen'])
    const preview = (
      await admin.post(
        '/assignment/preview',
        { entity: 'lead', record: { country: 'CA', productId: camera.id } },
        { expect: 200 },
      )
    ).body
    expect([preview.state, preview.ownerId]).toEqual(['assigned', id.duc])
  })

  test('nobody who has no leads is a member of a team or the handler of a task', async () => {
    await person('linh', 'Phan Diệu Linh', { role: 'office' })
    const wrong = (path: string) => ({ errors: [{ path, code: 'sellsNothing' }] })
    const member = await admin.post(`/teams/${id.north}/members`, { userId: id.linh }, { expect: 422 })
    expect(member.body).toMatchObject(wrong('userId'))
    const task = { entity: 'lead', name: 'Hỏi hóa đơn', filter: { all: [] }, handlerId: id.linh }
    expect((await admin.post('/dispatch-tasks', task, { expect: 422 })).body).toMatchObject(wrong('handlerId'))
  })

  test('what was given by hand stays with whom it was given to', async () => {
    const lead = await admin.create('/leads', { name: 'Của Mai', country: 'CA', ownerId: id.mai })
    expect((await receiptOf(lead)).state).toBe('manual')
    await admin.post('/assignment-runs', { entity: 'lead' }, { expect: 200 })
    expect((await admin.get(`/leads/${lead.id}`)).body.ownerId).toBe(id.mai)
    const moved = (await admin.patch(`/leads/${lead.id}`, { ownerId: id.duc }, { expect: 200 })).body
    expect([moved.ownerId, (await receiptOf(moved)).state]).toEqual([id.duc, 'manual'])
    expect((await admin.patch(`/leads/${lead.id}`, { ownerId: id.hoa })).body.errors[0]).toMatchObject({
      path: 'ownerId',
      code: 'inactive',
    })
  })

  test('the receipt of a lead is seen by who sees the lead', async () => {
    const [lead] = (await client.mai?.all('/leads')) ?? []
    expect((await client.mai?.get(`/leads/${lead?.id}/assignment`))?.status).toBe(200)
    expect((await client.toni?.get(`/leads/${lead?.id}/assignment`))?.status).toBe(404)
    expect((await client.mai?.post('/assignment-runs', { entity: 'lead' }))?.status).toBe(403)
  })
})

test('an opportunity is routed by the same teams; what it has no field for counts as empty, and no rule is called broken', async () => {
  const deal = await admin.create('/opportunities', { name: 'Không có quốc gia' })
  expect(deal.ownerId).toBeNull()
  const receipt = (await admin.get(`/opportunities/${deal.id}/assignment`, { expect: 200 })).body
  expect(receipt.state).toBe('unassigned')
  expect((receipt.steps as unknown as { unmet: object[] }[])[0]?.unmet).toMatchObject([
    { field: 'country', actual: null },
  ])
  await world.settle()
  const broken = (await admin.all('/notifications')).filter((notice) => notice.kind === 'rule.broken')
  expect(broken.map((notice) => `${notice.title} ${notice.body}`).join()).not.toContain('Miền Bắc')
})

describe('turns under load', () => {
  test('12 people enter 120 leads at once for 5 equal members: counts differ by at most one, capacity holds, nothing is lost', async () => {
    const busy = await team('Miền Nam', { position: 0, rule: { field: 'city', op: 'is', value: 'sài gòn' } })
    const keys = ['an', 'binh', 'chi', 'dung', 'em']
    for (const key of keys) await person(key, `Nhân viên ${key}`)
    for (const key of keys) await join(busy, id[key], { capacity: key === 'em' ? 10 : null })
    const made = await Promise.all(
      Array.from({ length: 12 }, async (_, lane) => {
        const own: Json[] = []
        for (let i = 0; i < 10; i++)
          own.push(await admin.create('/leads', { name: `Song song ${lane}-${i}`, city: 'Sài Gòn' }))
        return own
      }),
    )
    const count = new Map<unknown, number>()
    for (const lead of made.flat()) count.set(lead.ownerId, (count.get(lead.ownerId) ?? 0) + 1)
    expect(count.get(id.em)).toBe(10)
    const others = keys.slice(0, 4).map((key) => count.get(id[key]) ?? 0)
    expect(Math.max(...others) - Math.min(...others)).toBeLessThanOrEqual(1)
    expect(others.reduce((a, b) => a + b, 10)).toBe(120)
    expect(new Set(made.flat().map((lead) => lead.number)).size).toBe(120)
  })
})
