import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let mai: Client
let duc: Client
const id: Record<string, string> = {}
let deal: Json

/** Mai and Đức sell for a company in Bangkok; Mai keeps her calendar on her phone. */
beforeAll(async () => {
  world = await startWorld({ clock: '2026-05-04T09:00:00+07:00' })
  admin = await world.setup({ language: 'th' })
  for (const name of ['mai', 'duc']) {
    const email = `${name}@thantara.example`
    id[name] = (await admin.create('/users', { name, email, role: 'salesperson', language: 'th', password })).id
  }
  mai = await world.as('mai@thantara.example')
  duc = await world.as('duc@thantara.example')
  id.call = (await admin.all('/activity-types')).find((type) => type.category === 'call')?.id ?? ''
  deal = await admin.create('/opportunities', { name: 'ระบบกล้อง; เทศบาล, บึงใส', ownerId: id.mai })
})
afterAll(() => world.stop())

const plan = (summary: string, dueDate: string, assigneeId = id.mai, more: object = {}) =>
  admin.create('/activities', {
    recordType: 'opportunity',
    recordId: deal.id,
    typeId: id.call,
    summary,
    dueDate,
    assigneeId,
    ...more,
  })
const open = async (who: Client) => String((await who.post('/me/calendar-feed', {}, { expect: 201 })).body.secret)
const read = (url: string) => fetch(url)
async function eventsAt(url: string) {
  const text = await (await read(url)).text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  return { text, events, one: (summary: string) => events.find((event) => event.summary.startsWith(summary)) }
}

test('a calendar program reads what is planned for its owner: whole days, whole letters, the same events for ever', async () => {
  const long = 'โทรยืนยันวันสำรวจพื้นที่ก่อนส่งใบเสนอราคา 😀 กับคุณสมหญิง; ฝ่ายจัดซื้อ, ชั้น 3 \\ อาคารบี'
  const call = await plan(long, '2026-05-07', id.mai, { note: 'บรรทัดแรก\nบรรทัดที่สอง; ก, ข' })
  await plan('ของดึ๊ก', '2026-05-07', id.duc)
  const done = await plan('เสร็จแล้ว', '2026-05-08')
  await admin.act(`/activities/${done.id}/completion`, {}, { expect: 200 })
  const url = await open(mai)
  expect(url.startsWith(`${world.url}/api/v1/calendar-feeds/`)).toBe(true)
  const answer = await read(url)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])

  const { text, events, one } = await eventsAt(url)
  expect(events.map(({ uid }) => uid)).toEqual([`${call.id}@kohoi`])
  const lines = text.split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
  expect(lines).toContain('DTSTART;VALUE=DATE:20260507')
  const event = one('โทรยืนยัน')
  expect(event?.summary).toBe(`${long} – ระบบกล้อง; เทศบาล, บึงใส`)
  expect(event?.description).toBe(`บรรทัดแรก\nบรรทัดที่สอง; ก, ข\n\n${world.url}/opportunities/${deal.id}`)
  expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
    true,
    '2026-05-07',
    '2026-05-08',
  ])
  expect((await eventsAt(url)).text).toBe(text)

  await world.at('2026-05-05T09:00:00+07:00')
  await admin.patch(`/activities/${call.id}`, { dueDate: '2026-05-09', summary: 'ย้ายวัน' }, { expect: 200 })
  const moved = (await eventsAt(url)).one('ย้ายวัน')
  expect([moved?.uid, moved?.startDate.toString()]).toEqual([event?.uid, '2026-05-09'])
  expect(Number(moved?.sequence)).toBeGreaterThan(Number(event?.sequence))
  const { body } = await mai.get('/me/calendar-feed', { expect: 200 })
  expect(body).toMatchObject({
    active: true,
    createdAt: '2026-05-04T02:00:00.000Z',
    lastReadAt: '2026-05-05T02:00:00.000Z',
  })
  expect(JSON.stringify(body)).not.toContain(url.slice(-40))
})

test('what has a time of day is there for half an hour at that time where its owner works', async () => {
  await plan('นัดหมายช่วงบ่าย', '2026-05-14', id.mai, { dueTime: '14:30' })
  const { text, one } = await eventsAt(await open(mai))
  const event = one('นัดหมายช่วงบ่าย')
  expect([event?.startDate.toJSDate().toISOString(), event?.endDate.toJSDate().toISOString()]).toEqual([
    '2026-05-14T07:30:00.000Z',
    '2026-05-14T08:00:00.000Z',
  ])
  expect(text).toContain('TRANSP:OPAQUE')
})

test('the address ends when its owner ends it, makes another, or leaves; nobody guesses one', async () => {
  const first = await open(duc)
  const second = await open(duc)
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200])
  await duc.del('/me/calendar-feed', { expect: 204 })
  expect((await read(second)).status).toBe(404)
  expect((await duc.get('/me/calendar-feed')).body).toEqual({ active: false, createdAt: null, lastReadAt: null })
  const third = await open(duc)
  const forged = third.replace(/.{6}$/, 'AAAAAA')
  const elsewhere = third.replace(/feeds\/.{8}/, 'feeds/00000000')
  for (const url of [forged, elsewhere, `${world.url}/api/v1/calendar-feeds/x`])
    expect((await read(url)).status).toBe(404)
  await admin.patch(`/users/${id.duc}`, { active: false }, { expect: 200 })
  expect((await read(third)).status).toBe(404)
  await admin.patch(`/users/${id.duc}`, { active: true }, { expect: 200 })
  expect((await read(third)).status).toBe(404)
})

test('an address shows what its owner may see now, and a key for other programs makes none', async () => {
  const url = await open(mai)
  await plan('ลูกค้าของคนอื่น', '2026-05-12')
  expect((await eventsAt(url)).one('ลูกค้าของคนอื่น')).toBeDefined()
  await admin.patch(`/opportunities/${deal.id}`, { ownerId: id.duc }, { expect: 200 })
  expect((await eventsAt(url)).events).toEqual([])
  const { secret } = (await mai.post('/api-keys', { name: 'โปรแกรม' }, { expect: 201 })).body
  const headers = { authorization: `Bearer ${secret}` }
  await world.anyone().post('/me/calendar-feed', {}, { headers, expect: 403 })
})
