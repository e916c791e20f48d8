import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const people: Record<string, Json> = {}
const as: Record<string, Client> = {}

const person = async (key: string, name: string, role: string, language: string, more = {}) => {
  const email = `${key}@thantara.example`
  people[key] = await admin.create('/users', { name, email, role, language, password, ...more })
  as[key] = await world.as(email)
}
const notices = async (key: string) => (await as[key]?.all('/notifications')) ?? []

beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ language: 'th' })
  await person('preeya', 'ปรียา', 'manager', 'th', { buddhistYears: true })
  await person('lan', 'Nguyễn Thị Ngọc Lan', 'executive', 'vi')
  await person('thanit', 'Thanit', 'leader', 'en')
  await person('mai', 'Lê Thanh Mai', 'salesperson', 'vi')
  const notifyOnNew = [
    { kind: 'role', role: 'manager' },
    { kind: 'user', userId: people.lan?.id },
    { kind: 'user', userId: people.lan?.id },
  ]
  await admin.put('/settings/automation', { notifyOnNew }, { expect: 200 })
})
afterAll(() => world.stop())

test('a new lead is told once to each of those named, in their language and their years, and to nobody else', async () => {
  await world.at('2026-03-02T09:30:00+07:00')
  const lead = await as.preeya?.create('/leads', { name: 'Gió Xanh' })
  await world.settle()
  const hers = (await notices('preeya')).find((one) => one.kind === 'lead.new')
  expect(hers).toMatchObject({
    kind: 'lead.new',
    title: `ลูกค้า-ผู้สนใจใหม่ ${lead?.number}`,
    body: '“Gió Xanh” เข้ามาเมื่อ 02/03/2569 09:30 และยังไม่มีผู้รับผิดชอบ',
    link: `/leads/${lead?.id}`,
    createdAt: '2026-03-02T02:30:00.000Z',
    readAt: null,
  })
  expect((await notices('lan')).map((one) => one.body)).toEqual([
    '“Gió Xanh” đến lúc 02/03/2026 09:30 và chưa có người phụ trách.',
  ])
  expect(await notices('mai')).toEqual([])
  expect((await as.thanit?.get('/notifications'))?.body).toMatchObject({ items: [], unread: 0, nextCursor: null })
})

test('without a team the managers hear once of an unassigned lead; whoever is given it hears who gave it', async () => {
  const [told] = (await notices('preeya')).filter((one) => one.kind === 'unassigned')
  const lead = (await admin.all('/leads'))[0]
  expect(told).toMatchObject({ title: `ลูกค้า-ผู้สนใจ ${lead?.number} ยังไม่มีพนักงานขาย`, link: `/leads/${lead?.id}` })
  await admin.post('/assignment-runs', { entity: 'lead' }, { expect: 200 })
  await world.settle()
  expect((await notices('preeya')).filter((one) => one.kind === 'unassigned')).toHaveLength(1)

  await as.preeya?.patch(`/leads/${lead?.id}`, { ownerId: people.mai?.id }, { expect: 200 })
  await world.settle()
  expect(await notices('mai')).toMatchObject([
    { kind: 'assigned', body: 'ปรียา giao “Gió Xanh” cho anh/chị lúc 02/03/2026 09:30.' },
  ])
  await as.preeya?.patch(`/leads/${lead?.id}`, { ownerId: people.preeya?.id }, { expect: 200 })
  await world.settle()
  expect((await notices('preeya')).filter((one) => one.kind === 'assigned')).toEqual([])
})

test('reading is one’s own affair: marking, marking all, unread first, a stale version, other people’s are not found', async () => {
  const { preeya, lan, mai } = as
  const [first, second] = await notices('preeya')
  const path = `/notifications/${first?.id}`
  for (const other of [lan, mai, admin]) expect((await other?.patch(path, { read: true }))?.status).toBe(404)
  const marked = await preeya?.patch(path, { read: true }, { expect: 200, version: null })
  expect(marked?.body).toMatchObject({ id: first?.id, readAt: expect.any(String), version: 2 })
  expect(marked?.headers.get('etag')).toBe('"2"')
  expect((await preeya?.patch(path, { read: false }, { version: 1 }))?.body).toMatchObject({
    code: 'version.stale',
    current: { version: 2 },
  })
  expect((await preeya?.get('/notifications?unread=true'))?.body).toMatchObject({
    unread: 1,
    items: [{ id: second?.id }],
  })
  expect((await preeya?.post('/notifications/read-all'))?.body).toEqual({ read: 1 })
  expect((await preeya?.get('/notifications?unread=true'))?.body).toMatchObject({ unread: 0, items: [] })
  expect((await preeya?.patch(path, { read: false }, { expect: 200, version: 2 }))?.body).toMatchObject({
    readAt: null,
  })
  expect((await lan?.get('/notifications'))?.body).toMatchObject({ unread: 1 })
  expect((await preeya?.get('/notifications?unread=perhaps'))?.status).toBe(422)
  expect((await world.anyone().get('/notifications')).status).toBe(401)
  const filter = encodeURIComponent(JSON.stringify({ field: 'kind', op: 'is', value: 'lead.new' }))
  expect((await preeya?.all(`/notifications?filter=${filter}`))?.map((one) => one.kind)).toEqual(['lead.new'])
  expect((await preeya?.get('/notifications?limit=1&count=true'))?.body).toMatchObject({
    count: 2,
    items: [{ id: first?.id }],
  })
})

test('whoever was deactivated is left out, the others are told; a team’s leader hears of what waits there', async () => {
  await admin.patch(`/users/${people.lan?.id}`, { active: false }, { expect: 200 })
  const team = await admin.create('/teams', { name: 'Miền Bắc', usesLeads: true, leaderId: people.thanit?.id })
  const lead = await admin.create('/leads', { name: 'Sơn Ca', teamId: team.id })
  await world.settle()
  expect((await notices('preeya')).filter((one) => one.kind === 'lead.new')).toHaveLength(2)
  expect(await notices('thanit')).toMatchObject([
    {
      kind: 'unassigned',
      title: `Lead ${lead.number} has no salesperson`,
      body: '“Sơn Ca” waits in team Miền Bắc, where no member can take it now.',
    },
  ])
  await admin.patch(`/users/${people.lan?.id}`, { active: true }, { expect: 200 })
  as.lan = await world.as('lan@thantara.example')
  expect(await notices('lan')).toHaveLength(1)
})

/** Says what another part of the program says when it happens. */
const happens = (type: string, payload: Record<string, unknown>) =>
  world.program.gateway.asSystem(admin.cookie.slice('kohoi_session='.length).slice(0, 36), async (ctx) =>
    ctx.emit({ type, payload }),
  )

test('an import is told as a whole: figures to its user, one summary to each owner and to those named for new leads', async () => {
  const known = new Set((await Promise.all(Object.keys(as).map(notices))).flat().map((one) => one.id))
  const imported = {
    importId: 'i1',
    userId: people.thanit?.id,
    fileName: 'contacts.xlsx',
    entity: 'lead',
    created: 1037,
    updated: 2,
    skipped: 0,
    failed: 1,
    assigned: { [people.thanit?.id ?? '']: 1, [people.mai?.id ?? '']: 36 },
  }
  await happens('import.done', imported)
  await happens('import.done', imported)
  await world.settle()
  const fresh = async (key: string) =>
    (await notices(key))
      .filter((one) => !known.has(one.id))
      .map((one) => `${one.kind}: ${one.title} – ${one.body}`)
      .sort()
  expect(await fresh('thanit')).toEqual([
    'assigned: You were given 1 lead from contacts.xlsx – It waits in your list.',
    'import.done: contacts.xlsx is imported – 1,037 created, 2 updated, 0 skipped, 1 failed.',
  ])
  expect(await fresh('mai')).toEqual([
    'assigned: Anh/chị được giao 36 khách hàng tiềm năng từ tệp contacts.xlsx – Xem trong danh sách khách hàng tiềm năng của anh/chị.',
  ])
  expect(await fresh('lan')).toEqual([
    'lead.new: 1.037 khách hàng tiềm năng mới từ tệp contacts.xlsx – Thanit đã nhập tệp lúc 02/03/2026 09:30.',
  ])
})

test('a broken rule is told to administrators, once a day for each rule and reason', async () => {
  const broken = async () =>
    (await admin.all('/notifications'))
      .filter((one) => one.kind === 'rule.broken')
      .map((one) => one.title)
      .sort()
  const r3 = { kind: 'dispatchTask', id: 'r3', name: 'Đầu ghi', reason: 'inactiveHandler', userName: 'Hoa' }
  for (const rule of [r3, r3, { ...r3, reason: 'fieldGone' }]) await happens('rule.broken', rule)
  await world.settle()
  expect(await broken()).toEqual(['งานอัตโนมัติ “Đầu ghi” ถูกข้าม', 'งานอัตโนมัติ “Đầu ghi” ถูกปิดการใช้งาน'])
  await world.at('2026-03-03T00:01:00+07:00')
  await happens('rule.broken', r3)
  await world.settle()
  expect(await broken()).toHaveLength(3)
  for (const key of Object.keys(as))
    expect((await notices(key)).filter((one) => one.kind === 'rule.broken')).toEqual([])
})
