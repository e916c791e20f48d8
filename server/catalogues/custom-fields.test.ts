import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi' })
})
afterAll(() => world.stop())

const label = (en: string) => ({ en, th: en, vi: en })
const errorsOf = async (custom: object) =>
  (await admin.post('/leads', { name: 'Khách', custom })).body.errors?.map(({ path, code }) => [path, code])

test('a custom field is at once in forms, filters, rules and answers, and checked by its kind', async () => {
  const options = [
    { code: 'gold', label: label('Gold') },
    { code: 'silver', label: label('Silver') },
  ]
  await admin.create('/custom-fields', { entity: 'lead', code: 'tier', kind: 'choice', label: label('Tier'), options })
  await admin.create('/custom-fields', { entity: 'lead', code: 'area', kind: 'decimal', label: label('Area') })
  await admin.create('/custom-fields', { entity: 'lead', code: 'visit', kind: 'date', label: label('Visit') })
  expect(await errorsOf({ tier: 'bronze', area: 'wide', visit: '2026-02-30', other: 1 })).toEqual([
    ['custom.tier', 'choice'],
    ['custom.area', 'decimal'],
    ['custom.visit', 'date'],
    ['custom.other', 'unknownField'],
  ])
  const lead = await admin.create('/leads', {
    name: 'Nhà máy',
    custom: { tier: 'gold', area: '1200.50', visit: '2026-03-05' },
  })
  expect(lead.custom).toEqual({ tier: 'gold', area: '1200.50', visit: '2026-03-05' })
  const filter = {
    all: [
      { field: 'custom.tier', op: 'is', value: 'gold' },
      { field: 'custom.area', op: 'above', value: '1200.4' },
    ],
  }
  const found = await admin.get(
    `/leads?filter=${encodeURIComponent(JSON.stringify(filter))}&sort=-custom.area&count=true`,
    { expect: 200 },
  )
  expect([found.body.count, found.body.items[0]?.id]).toEqual([1, lead.id])
  const fields = (await admin.get('/fields?entity=lead')).body.items
  expect(fields.find((field) => field.field === 'custom.tier')).toMatchObject({
    type: 'choice',
    custom: true,
    operators: expect.arrayContaining(['isOneOf']),
  })
  const changed = (await admin.patch(`/leads/${lead.id}`, { custom: { tier: 'silver' } }, { expect: 200 })).body
  expect(changed.custom).toEqual({ tier: 'silver', area: '1200.50', visit: '2026-03-05' })
  const [latest] = (await admin.get(`/leads/${lead.id}/history`)).body.items
  expect(latest?.changes).toEqual([{ field: 'custom.tier', from: 'gold', to: 'silver' }])
})

test('a required one is missing at its place; a kind stays once there is data', async () => {
  const field = await admin.create('/custom-fields', {
    entity: 'lead',
    code: 'budget',
    kind: 'money',
    label: label('Budget'),
    required: true,
  })
  expect(await errorsOf({})).toEqual([['custom.budget', 'required']])
  await admin.create('/leads', { name: 'Có ngân sách', custom: { budget: { amount: '5000000', currency: 'VND' } } })
  expect((await admin.patch(`/custom-fields/${field.id}`, { kind: 'text' })).body.code).toBe('customField.kindFixed')
  expect((await admin.del(`/custom-fields/${field.id}`)).body.code).toBe('catalogue.inUse')
  await admin.patch(`/custom-fields/${field.id}`, { required: false }, { expect: 200 })
})

test('a rule on a field that was deactivated is switched off, and administrators are told once', async () => {
  const field = await admin.create('/custom-fields', {
    entity: 'lead',
    code: 'district',
    kind: 'text',
    label: label('District'),
  })
  const { body: me } = await admin.get('/me')
  const filter = { not: { field: 'custom.district', op: 'is', value: 'x' } }
  const task = await admin.create('/dispatch-tasks', { entity: 'lead', name: 'Quận', filter, handlerId: me.id })
  expect((await admin.create('/leads', { name: 'Trước' })).ownerId).toBe(me.id)
  await admin.patch(`/custom-fields/${field.id}`, { active: false }, { expect: 200 })
  expect((await admin.create('/leads', { name: 'Sau' })).ownerId).toBeNull()
  expect((await admin.get(`/dispatch-tasks/${task.id}`, { expect: 200 })).body.active).toBe(false)
  const [last] = (await admin.get(`/dispatch-tasks/${task.id}/history`, { expect: 200 })).body.items
  expect(last).toMatchObject({ type: 'fieldGone', data: { field: 'custom.district' } })
  await world.settle()
  const told = (await admin.all('/notifications')).filter((notice) => notice.kind === 'rule.broken')
  expect(told).toHaveLength(1)
  expect(`${told[0]?.title} ${told[0]?.body}`).toContain('Quận')
})

test('a kind does not change under a value that is being saved at the same moment', async () => {
  const field = await admin.create('/custom-fields', {
    entity: 'lead',
    code: 'plot',
    kind: 'text',
    label: label('Plot'),
  })
  const team = await admin.create('/teams', { name: 'Miền Bắc' })
  const holder = new pg.Client({ connectionString: world.databaseUrl })
  await holder.connect()
  const waiting = async () => {
    const { rows } = await holder.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows.length
  }
  // A team that somebody holds: the lead is checked and written, and cannot be committed yet.
  await holder.query('begin')
  await holder.query('select 1 from teams where id = $1 for update', [team.id])
  const saved = admin.post('/leads', { name: 'Lô đất', teamId: team.id, custom: { plot: 'Lô 7' } })
  await expect.poll(waiting, { timeout: 20_000 }).toBe(1)
  let answered = false
  const changed = admin.patch(`/custom-fields/${field.id}`, { kind: 'integer' }).finally(() => {
    answered = true
  })
  await expect.poll(async () => answered || (await waiting()) === 2, { timeout: 20_000 }).toBe(true)
  await holder.query('commit')
  await holder.end()
  expect((await saved).body.custom).toEqual({ plot: 'Lô 7' })
  expect((await changed).body.code).toBe('customField.kindFixed')
})

test('and a value that waited for a kind to change is read as the new kind', async () => {
  const values: Record<string, unknown> = { integer: 7, yesNo: true, choices: ['a'] }
  const options = [{ code: 'a', label: label('A') }]
  const field = await admin.create('/custom-fields', {
    entity: 'lead',
    code: 'race',
    kind: 'yesNo',
    label: label('Race'),
    options,
  })
  for (const kind of ['integer', 'choices', 'yesNo', 'integer', 'choices'] as const) {
    const [changed, ...saved] = await Promise.all([
      admin.patch(`/custom-fields/${field.id}`, { kind }),
      ...Object.values(values).map((value) => admin.post('/leads', { name: 'Cùng lúc', custom: { race: value } })),
    ])
    const now = (await admin.get(`/custom-fields/${field.id}`)).body.kind as string
    const held = saved.filter(({ status }) => status === 201).map(({ body }) => (body.custom as { race: unknown }).race)
    expect(held, `${kind}: ${changed.status}`).toEqual(held.map(() => values[now]))
    if (held.length) break
  }
})
