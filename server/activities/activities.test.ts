import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const as: Record<string, Client> = {}
const id: Record<string, string> = {}
const record: Record<string, Json> = {}

const people = {
  wipa: 'executive',
  kamol: 'leader',
  preeya: 'salesperson',
  thanit: 'salesperson',
  suda: 'office',
} as const
const kinds = ['lead', 'opportunity', 'account', 'contact'] as const
const paths = { lead: 'leads', opportunity: 'opportunities', account: 'accounts', contact: 'contacts' }
const client = (name: string) => as[name] as Client
const of = (kind: string, more: object = {}) => ({ recordType: kind, recordId: record[kind]?.id, ...more })
const where = (value: unknown) => encodeURIComponent(JSON.stringify({ all: [{ field: 'recordId', op: 'is', value }] }))
const historyOf = async (kind: keyof typeof paths) =>
  (await admin.get(`/${paths[kind]}/${record[kind]?.id}/history`, { expect: 200 })).body.items

/** Preeya's records of every kind; Kamol leads her team; Thanit is her colleague and sees none of them. */
beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ language: 'th' })
  for (const [name, role] of Object.entries(people)) {
    const email = `${name}@thantara.example`
    const body = { name, email, role, active: true, language: 'th', password }
    id[name] = (await admin.create('/users', body)).id
    as[name] = await world.as(email)
  }
  const team = await admin.create('/teams', { name: 'ทีมภาครัฐ', leaderId: id.kamol })
  id.team = team.id
  for (const userId of [id.preeya, id.thanit]) await admin.create(`/teams/${team.id}/members`, { userId })
  const owned = { ownerId: id.preeya }
  record.lead = await admin.create('/leads', { name: 'กล้องหน้าโรงงาน', ...owned, teamId: team.id })
  record.opportunity = await admin.create('/opportunities', { name: 'กล้อง 12 ตัว', ...owned, teamId: team.id })
  record.account = await admin.create('/accounts', { name: 'บริษัท ริมน้ำ จำกัด', ...owned })
  record.contact = await admin.create('/contacts', { name: 'คุณมาลี', ...owned })
  const types = await admin.all('/activity-types')
  for (const type of types) id[type.category as string] = type.id
})
afterAll(() => world.stop())

test('who sees a record sees what hangs on it, and nobody else does', async () => {
  for (const kind of kinds) {
    const preeya = client('preeya')
    const note = await preeya.create('/notes', of(kind, { text: `ลับ ${kind}` }))
    const activity = await preeya.create('/activities', of(kind, { typeId: id.call, dueDate: '2026-03-05' }))
    for (const name of Object.keys(people)) {
      const sees = (await client(name).get(`/${paths[kind]}/${record[kind]?.id}`)).status === 200
      const what = `${name} and the ${kind}`
      for (const [path, thing] of [
        ['notes', note],
        ['activities', activity],
      ] as const) {
        expect((await client(name).get(`/${path}/${thing.id}`)).status, what).toBe(sees ? 200 : 404)
        expect((await client(name).get(`/${path}/${thing.id}/history`)).status, what).toBe(sees ? 200 : 404)
        const listed = (await client(name).all(`/${path}`)).some((item) => item.id === thing.id)
        expect(listed, what).toBe(sees)
        for (const query of [`filter=${where(record[kind]?.id)}`, `recordType=${kind}&recordId=${record[kind]?.id}`]) {
          const { body } = await client(name).get(`/${path}?count=true&${query}`, { expect: 200 })
          expect([body.items.length, body.count], what).toEqual(sees ? [1, 1] : [0, 0])
        }
      }
    }
  }
  expect((await client('suda').all('/notes')).map((note) => note.recordType).sort()).toEqual(['account', 'contact'])
})

test('a note on a record one may not see is refused at recordId, in every language', async () => {
  const thanit = client('thanit')
  const messages = new Set<string>()
  for (const language of ['th', 'vi', 'en']) {
    await admin.patch(`/users/${id.thanit}`, { language }, { expect: 200 })
    const refused = await thanit.post('/notes', of('lead', { text: 'x' }), { expect: 422 })
    expect(refused.body.errors).toMatchObject([{ path: 'recordId', code: 'unknownReference' }])
    messages.add(String(refused.body.errors[0]?.message))
  }
  expect(messages.size).toBe(3)
  for (const recordId of ['nonsense', '0195f2d0-0000-7000-8000-000000000000'])
    await admin.post('/notes', { recordType: 'lead', recordId, text: 'x' }, { expect: 422 })
  await thanit.post('/activities', of('account', { typeId: id.call, dueDate: '2026-03-05' }), { expect: 422 })
  await admin.post('/notes', { recordType: 'user', recordId: id.thanit, text: 'x' }, { expect: 422 })
  expect((await thanit.get('/notes?recordType=planet')).body.errors).toMatchObject([{ path: 'recordType' }])
  expect((await thanit.get('/notes?recordId=nonsense', { expect: 200 })).body.items).toEqual([])
})

test('notes are changed by their author or by who may change the record, and stay where they hang', async () => {
  const note = await client('wipa').create('/notes', of('opportunity', { text: 'เยี่ยมมาก' }))
  await client('wipa').patch(`/notes/${note.id}`, { text: 'เยี่ยมมากทุกคน' }, { expect: 200 })
  await client('kamol').patch(`/notes/${note.id}`, { text: 'ขอบคุณ' }, { expect: 200 })
  const hers = await client('preeya').create('/notes', of('opportunity', { text: 'โทรแล้ว' }))
  await client('wipa').patch(`/notes/${hers.id}`, { text: 'x' }, { expect: 403 })
  await client('wipa').del(`/notes/${hers.id}`, { expect: 403 })
  await client('thanit').patch(`/notes/${hers.id}`, { text: 'x' }, { version: 1, expect: 404 })
  const moved = await client('preeya').patch(`/notes/${hers.id}`, { recordId: record.lead?.id })
  expect([moved.status, moved.body.errors]).toMatchObject([422, [{ path: 'recordId', code: 'readOnly' }]])
  await client('preeya').del(`/notes/${hers.id}`, { expect: 204 })
  const entries = (await historyOf('opportunity')).map((entry) => entry.type)
  expect(entries.slice(0, 4)).toEqual(['note.removed', 'note.added', 'note.changed', 'note.changed'])
})

test('the executive comments, plans and completes, and changes nothing else', async () => {
  const wipa = client('wipa')
  const planned = await wipa.create('/activities', of('lead', { typeId: id.call, dueDate: '2026-03-04' }))
  expect(planned.assigneeId).toBe(id.wipa)
  await wipa.act(`/activities/${planned.id}/completion`, { feedback: 'คุยแล้ว' }, { expect: 200 })
  const preeyas = await client('preeya').create('/activities', of('lead', { typeId: id.call, dueDate: '2026-03-04' }))
  await wipa.act(`/activities/${preeyas.id}/completion`, {}, { expect: 200 })
  await wipa.del(`/activities/${preeyas.id}`, { expect: 403 })
  await wipa.patch(`/leads/${record.lead?.id}`, { name: 'x' }, { expect: 403 })
})

test('the office plans on customers and changes only what is its own', async () => {
  const suda = client('suda')
  const own = await suda.create('/activities', of('account', { typeId: id.todo, dueDate: '2026-03-04' }))
  await suda.patch(`/activities/${own.id}`, { summary: 'ส่งเอกสาร' }, { expect: 200 })
  const hers = await client('preeya').create('/activities', of('account', { typeId: id.todo, dueDate: '2026-03-04' }))
  await suda.patch(`/activities/${hers.id}`, { summary: 'x' }, { expect: 403 })
  await suda.act(`/activities/${hers.id}/completion`, {}, { expect: 403 })
  const given = { typeId: id.todo, dueDate: '2026-03-04', assigneeId: id.suda }
  const hersForSuda = await client('preeya').create('/activities', of('account', given))
  await suda.act(`/activities/${hersForSuda.id}/completion`, { feedback: 'ส่งแล้ว' }, { expect: 200 })
})

test('what hangs on a record in the bin is gone with it and back with it', async () => {
  const account = await admin.create('/accounts', { name: 'บริษัท ชั่วคราว จำกัด', ownerId: id.preeya })
  const note = await admin.create('/notes', { recordType: 'account', recordId: account.id, text: 'x' })
  await admin.del(`/accounts/${account.id}`, { expect: 204 })
  await admin.get(`/notes/${note.id}`, { expect: 404 })
  await admin.post(`/accounts/${account.id}/restoration`, {}, { expect: 200 })
  await admin.get(`/notes/${note.id}`, { expect: 200 })
})

test('an activity is planned, today, then overdue by the day in Bangkok; lists can ask for it', async () => {
  const preeya = client('preeya')
  const call = await preeya.create('/activities', of('contact', { typeId: id.call, dueDate: '2026-03-07' }))
  expect([call.state, call.urgency]).toEqual(['planned', 'planned'])
  const urgency = async (when: string) => {
    await world.at(when)
    const { body } = await preeya.get(`/activities/${call.id}`, { expect: 200 })
    const filter = { all: [{ field: 'urgency', op: 'is', value: body.urgency }] }
    const listed = await preeya.all(`/activities?filter=${encodeURIComponent(JSON.stringify(filter))}&sort=urgency`)
    expect(listed.some((item) => item.id === call.id)).toBe(true)
    return body.urgency
  }
  expect(await urgency('2026-03-06T23:55:00+07:00')).toBe('planned')
  expect(await urgency('2026-03-07T00:05:00+07:00')).toBe('today')
  expect(await urgency('2026-03-07T23:55:00+07:00')).toBe('today')
  expect(await urgency('2026-03-08T00:05:00+07:00')).toBe('overdue')
  await preeya.post(`/activities/${call.id}/completion`, {}, { expect: 428 })
  await preeya.post(`/activities/${call.id}/completion`, {}, { version: 99, expect: 412 })
  const { body } = await preeya.act(`/activities/${call.id}/completion`, { feedback: 'นัดแล้ว' }, { expect: 200 })
  expect(body.activity).toMatchObject({ state: 'done', urgency: null, feedback: 'นัดแล้ว' })
  expect([body.next, body.suggestions]).toEqual([null, []])
  const again = await preeya.act(`/activities/${call.id}/completion`)
  expect([again.status, again.body.code]).toEqual([409, 'activity.closed'])
  expect((await preeya.patch(`/activities/${call.id}`, { summary: 'x' })).body.code).toBe('activity.closed')
  const [done, planned] = await historyOf('contact')
  expect([done?.type, planned?.type]).toEqual(['activity.done', 'activity.planned'])
  expect(done?.data).toMatchObject({ activityId: call.id, feedback: 'นัดแล้ว' })
})

test('a cancelled activity is off the plan for good', async () => {
  const preeya = client('preeya')
  const call = await preeya.create('/activities', of('lead', { typeId: id.call, dueDate: '2026-03-12' }))
  const { body } = await preeya.act(`/activities/${call.id}/cancellation`, {}, { expect: 200 })
  expect([body.state, body.urgency]).toEqual(['cancelled', null])
  expect((await preeya.act(`/activities/${call.id}/cancellation`)).body.code).toBe('activity.closed')
  expect((await historyOf('lead'))[0]?.type).toBe('activity.cancelled')
})

test('nobody who has left is given an activity', async () => {
  const left = await admin.create('/users', { name: 'ดนัย', email: 'danai@thantara.example', password })
  await admin.patch(`/users/${left.id}`, { active: false }, { expect: 200 })
  const body = of('lead', { typeId: id.call, dueDate: '2026-03-12', assigneeId: left.id })
  const refused = await admin.post('/activities', body, { expect: 422 })
  expect(refused.body.errors).toMatchObject([{ path: 'assigneeId', code: 'inactive' }])
})

test('a type that is set so plans the next by itself, or suggests it; a closed record starts nothing', async () => {
  await world.at('2026-03-10T09:00:00+07:00')
  const preeya = client('preeya')
  const next = (mode: string, typeIds: unknown[], value: number, unit: string, from: string) => ({
    next: { mode, typeIds, delay: { value, unit }, from },
  })
  await admin.patch(`/activity-types/${id.call}`, next('auto', [id.email, id.meeting], 2, 'days', 'completion'))
  await admin.patch(`/activity-types/${id.email}`, next('suggest', [id.call], 1, 'months', 'previousDue'))
  const call = await preeya.create('/activities', of('opportunity', { typeId: id.call, dueDate: '2026-01-31' }))
  const first = (await preeya.act(`/activities/${call.id}/completion`, {}, { expect: 200 })).body
  expect(first.next).toMatchObject({ typeId: id.email, dueDate: '2026-03-12', assigneeId: id.preeya, state: 'planned' })
  expect(first.suggestions).toEqual([{ typeId: id.meeting, dueDate: '2026-03-12' }])
  const mail = await preeya.create('/activities', of('opportunity', { typeId: id.email, dueDate: '2026-01-31' }))
  const second = (await preeya.act(`/activities/${mail.id}/completion`, {}, { expect: 200 })).body
  expect([second.next, second.suggestions]).toEqual([null, [{ typeId: id.call, dueDate: '2026-03-10' }]])
  const chosen = await preeya.create('/activities', of('opportunity', { typeId: id.email, dueDate: '2026-03-10' }))
  const scheduleNext = { typeId: id.call, dueDate: '2026-04-01' }
  const third = (await preeya.act(`/activities/${chosen.id}/completion`, { scheduleNext }, { expect: 200 })).body
  expect(third.next).toMatchObject({ ...scheduleNext, recordId: record.opportunity?.id })
  const wrong = await preeya.create('/activities', of('opportunity', { typeId: id.email, dueDate: '2026-03-10' }))
  const refused = await preeya.act(`/activities/${wrong.id}/completion`, {
    scheduleNext: { typeId: record.lead?.id, dueDate: '2026-04-01' },
  })
  expect([refused.status, refused.body.errors]).toMatchObject([422, [{ path: 'scheduleNext.typeId' }]])
  const last = await preeya.create('/activities', of('opportunity', { typeId: id.call, dueDate: '2026-03-10' }))
  const [reason] = await admin.all('/lost-reasons')
  await preeya.act(`/opportunities/${record.opportunity?.id}/loss`, { lostReasonId: reason?.id }, { expect: 200 })
  const after = (await preeya.act(`/activities/${last.id}/completion`, {}, { expect: 200 })).body
  expect([after.next, after.suggestions]).toEqual([null, []])
  expect((await historyOf('opportunity'))[0]?.data).toMatchObject({ nextLeftOut: { typeId: id.email } })
})
