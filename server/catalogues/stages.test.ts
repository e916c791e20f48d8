import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type Json, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let call: Json

beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00', work: false })
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi' })
  call = await admin.create('/activity-types', { name: 'Gọi lại', category: 'call' })
})
afterAll(() => world.stop())

type Requirement = { id: string; kind: string; text: string }
const requirementsOf = (one: Json) => one.requirements as Requirement[]
let times = 0
const make = (more: object = {}): Promise<Json> =>
  admin.create('/stages', { name: `Bước ${++times}`, outcome: 'open', ...more })
const change = (one: Json, body: object) => admin.patch(`/stages/${one.id}`, body)
const orderOf = async () => (await admin.all('/stages')).map(({ name, position }) => `${position} ${name}`)

describe('requirements', () => {
  test('the server names them, keeps the names over edits, and keeps of each only what its kind needs', async () => {
    const one = await make({
      requirements: [
        { kind: 'manual', text: ' Đã duyệt ', texts: { en: 'Approved' }, field: 'note', activityTypeId: call.id },
        { kind: 'activityDone', activityTypeId: call.id },
        { kind: 'filter', filter: { field: 'probability', op: 'above', value: 50 } },
      ],
    })
    const [approved, called, sure] = requirementsOf(one)
    expect(approved).toEqual({ id: expect.any(String), kind: 'manual', text: 'Đã duyệt', texts: { en: 'Approved' } })
    expect(called).toEqual({ id: expect.any(String), kind: 'activityDone', text: '', activityTypeId: call.id })
    expect(new Set([approved?.id, called?.id, sure?.id]).size).toBe(3)
    const edited = [
      sure,
      { ...approved, text: 'Sếp đã duyệt' },
      { ...called, kind: 'quotationSent' },
      { ...approved },
      { kind: 'manual', text: 'Mới', id: 'mine' },
    ]
    const after = requirementsOf((await change(one, { requirements: edited })).body)
    expect(after.slice(0, 2)).toMatchObject([{ id: sure?.id }, { id: approved?.id, text: 'Sếp đã duyệt' }])
    const fresh = after.slice(2).map(({ id }) => id)
    expect(fresh).toEqual(fresh.map(() => expect.stringMatching(/^[0-9a-f-]{36}$/)))
    expect(new Set([...fresh, called?.id, approved?.id, sure?.id]).size).toBe(6)
    expect((await change(one, { name: 'Tên khác' })).body.requirements).toEqual(after)
  })

  test('what is wrong with one stands at its place, and nothing is saved', async () => {
    const inactive = await admin.create('/activity-types', { name: 'Thôi dùng', category: 'call', active: false })
    const one = await make()
    for (const [requirement, path, code] of [
      [{ kind: 'manual', text: '  ' }, 'text', 'required'],
      [{ kind: 'manual', text: 'x'.repeat(501) }, 'text', 'tooLong'],
      [{ kind: 'manual', text: 'x', texts: { fr: 'x' } }, 'texts.fr', 'unknownField'],
      [{ kind: 'fieldFilled' }, 'field', 'required'],
      [{ kind: 'fieldFilled', field: 'version' }, 'field', 'ruleField'],
      [{ kind: 'fieldFilled', field: 'constructor' }, 'field', 'ruleField'],
      [{ kind: 'fieldFilled', field: 'custom' }, 'field', 'ruleField'],
      [{ kind: 'activityDone' }, 'activityTypeId', 'required'],
      [{ kind: 'activityDone', activityTypeId: one.id }, 'activityTypeId', 'unknownReference'],
      [{ kind: 'activityDone', activityTypeId: inactive.id }, 'activityTypeId', 'inactive'],
      [{ kind: 'filter', text: 'x' }, 'filter', 'rule'],
      [{ kind: 'filter', filter: { field: 'country', op: 'is', value: 'TH' } }, 'filter.field', 'ruleField'],
      [{ kind: 'magic', text: 'x' }, 'kind', 'choice'],
      [{ kind: 'manual', text: 'x', done: true }, 'done', 'unknownField'],
    ] as const) {
      const { status, body } = await change(one, { requirements: [{ kind: 'quotationSent' }, requirement] })
      const said = JSON.stringify(requirement).slice(0, 80)
      expect([status, body.errors?.map((error) => [error.path, error.code])], said).toEqual([
        422,
        [[`requirements.1.${path}`, code]],
      ])
    }
    expect((await admin.get(`/stages/${one.id}`)).body).toEqual(one)
  })

  test('an activity type that a stage asks for cannot be deleted', async () => {
    const type = await admin.create('/activity-types', { name: 'Khảo sát', category: 'meeting' })
    const one = await make({ requirements: [{ kind: 'activityDone', activityTypeId: type.id }] })
    expect((await admin.del(`/activity-types/${type.id}`)).body.code).toBe('catalogue.inUse')
    await admin.patch(`/activity-types/${type.id}`, { active: false }, { expect: 200 })
    expect((await change(one, { requirements: one.requirements })).status).toBe(200)
    await change(one, { requirements: [] })
    await admin.del(`/activity-types/${type.id}`, { expect: 204 })
  })
})

test('probability is needed, and only between 0 and 100, where it is automatic', async () => {
  for (const [body, code] of [
    [{ autoProbability: true }, 'required'],
    [{ autoProbability: true, probability: 101 }, 'tooLarge'],
    [{ autoProbability: true, probability: 90, outcome: 'won' }, 'wonIsCertain'],
    [{ probability: -1 }, 'tooSmall'],
    [{ probability: 50.5 }, 'wholeNumber'],
  ])
    expect((await admin.post('/stages', { name: 'x', ...(body as object) })).body.errors).toMatchObject([
      { path: 'probability', code },
    ])
})

describe('a stage that holds opportunities', () => {
  test('cannot be deleted, also when they are lost or in the bin', async () => {
    const [reason] = await admin.all('/lost-reasons')
    for (const how of ['open', 'lost', 'bin'] as const) {
      const one = await make()
      const inside = await admin.create('/opportunities', { name: how, stageId: one.id })
      if (how === 'lost')
        await admin.act(`/opportunities/${inside.id}/loss`, { lostReasonId: reason?.id }, { expect: 200 })
      if (how === 'bin') await admin.del(`/opportunities/${inside.id}`, { expect: 204 })
      expect((await admin.del(`/stages/${one.id}`)).body, how).toMatchObject({ status: 409, code: 'catalogue.inUse' })
    }
    await admin.del(`/stages/${(await make()).id}`, { expect: 204 })
  })

  test('can be switched off: what is in it stays and can be changed, nothing more comes in', async () => {
    const one = await make()
    const inside = await admin.create('/opportunities', { name: 'Trong', stageId: one.id })
    await change(one, { active: false })
    expect((await admin.patch(`/opportunities/${inside.id}`, { name: 'Vẫn trong' })).body.stageId).toBe(one.id)
    expect((await admin.post('/opportunities', { name: 'x', stageId: one.id })).body.errors).toMatchObject([
      { path: 'stageId', code: 'inactive' },
    ])
  })

  test('does not turn from open to won under them', async () => {
    const one = await make()
    const inside = await admin.create('/opportunities', { name: 'Trong', stageId: one.id })
    expect((await change(one, { outcome: 'won' })).body).toMatchObject({
      status: 409,
      code: 'stage.notEmpty',
      count: 1,
    })
    await admin.patch(`/opportunities/${inside.id}`, { stageId: (await make()).id }, { expect: 200 })
    expect((await change(one, { outcome: 'won' })).status).toBe(200)
  })
})

describe('the order', () => {
  test('all at once; those left out keep their places; history and versions tell of what moved', async () => {
    const before = await admin.all('/stages')
    const [a, b, c, ...rest] = before as [Json, Json, Json, ...Json[]]
    const { body } = await admin.put('/stages/order', { ids: [c.id, a.id] }, { expect: 200 })
    const expected = [c, b, a, ...rest].map(({ name }, i) => `${i + 1} ${name}`)
    expect(body.items.map(({ name, position }) => `${position} ${name}`)).toEqual(expected)
    expect(await orderOf()).toEqual(expected)
    const moved = (await admin.get(`/stages/${c.id}`)).body
    expect(moved.version).toBe(c.version + 1)
    const [entry] = (await admin.get(`/stages/${c.id}/history`)).body.items
    expect(entry?.changes).toEqual([{ field: 'position', from: c.position, to: 1 }])
    await admin.put('/stages/order', { ids: [c.id, a.id] }, { expect: 200 })
    expect((await admin.get(`/stages/${c.id}`)).body.version).toBe(moved.version)
  })

  test('teams, tasks and custom fields, too; a stage that asks for what is gone stands in nobody’s way', async () => {
    const { body: me } = await admin.get('/me')
    const [one, two] = [await admin.create('/teams', { name: 'Một' }), await admin.create('/teams', { name: 'Hai' })]
    const task = (name: string) =>
      admin.create('/dispatch-tasks', { entity: 'lead', name, filter: { all: [] }, handlerId: me.id })
    const [first, second] = [await task('Một'), await task('Hai')]
    const field = (code: string) =>
      admin.create('/custom-fields', { entity: 'opportunity', code, kind: 'text', label: { en: code } })
    const [x, y] = [await field('x'), await field('y')]
    const member = async (name: string) => {
      const email = `${name}@havylinh.example`
      const { id: userId } = await admin.create('/users', { name, email, password: 'correct horse battery staple 7' })
      return (await admin.create(`/teams/${one.id}/members`, { userId })).id
    }
    const [lan, duc] = [await member('lan'), await member('duc')]
    for (const [path, ids] of [
      [`/teams/${one.id}/members`, [duc, lan]],
      ['/teams', [two.id, one.id]],
      ['/dispatch-tasks', [second.id, first.id]],
      ['/custom-fields', [y.id, x.id]],
    ] as const) {
      await admin.put(`${path}/order`, { ids }, { expect: 200 })
      expect(
        (await admin.all(`${path}?sort=position`)).map(({ id }) => id),
        path,
      ).toEqual(ids)
    }
    await make({ requirements: [{ kind: 'fieldFilled', field: 'custom.x' }] })
    await admin.patch(`/custom-fields/${x.id}`, { active: false }, { expect: 200 })
    await admin.put(
      '/stages/order',
      { ids: (await admin.all('/stages')).map(({ id }) => id).toReversed() },
      { expect: 200 },
    )
  })

  test('two who drag at once: one order or the other, never half of each', async () => {
    const ids = (await admin.all('/stages')).map(({ id }) => id)
    const orders = [ids, ids.toReversed(), [...ids.slice(3), ...ids.slice(0, 3)]]
    const answers = await Promise.all([...orders, ...orders].map((order) => admin.put('/stages/order', { ids: order })))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const now = await admin.all('/stages')
    expect(orders).toContainEqual(now.map(({ id }) => id))
    expect(now.map(({ position }) => position)).toEqual(now.map((_, i) => i + 1))
  })

  test('what does not exist or stands twice is refused at its place; salespeople may not', async () => {
    const [a, b] = await admin
      .all('/tags')
      .then(async () => [await admin.create('/tags', { name: 'Một' }), await admin.create('/tags', { name: 'Hai' })])
    const before = await admin.all('/tags')
    for (const [body, path, code] of [
      [{ ids: [b?.id, call.id] }, 'ids.1', 'unknownReference'],
      [{ ids: [b?.id, 'nonsense'] }, 'ids.1', 'unknownReference'],
      [{ ids: [b?.id, a?.id, b?.id] }, 'ids.2', 'taken'],
      [{ ids: b?.id }, 'ids', 'wrongType'],
      [{ ids: [7] }, 'ids.0', 'wrongType'],
      [{}, 'ids', 'required'],
      [{ ids: [], more: 1 }, 'more', 'unknownField'],
    ] as const)
      expect((await admin.put('/tags/order', body, { expect: 422 })).body.errors).toMatchObject([{ path, code }])
    const password = 'correct horse battery staple 7'
    await admin.create('/users', { name: 'Mai', email: 'mai@havylinh.example', role: 'salesperson', password })
    const mai = await world.as('mai@havylinh.example')
    await mai.put('/tags/order', { ids: [b?.id] }, { expect: 403 })
    expect(await admin.all('/tags')).toEqual(before)
  })
})
