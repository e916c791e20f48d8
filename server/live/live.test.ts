import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../db/ids.ts'
import { openProgram } from '../program.ts'
import { openPage } from '../testing/live-page.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

import { openRoom } from './room.ts'
import { openStream } from './stream.ts'

let world: World
let admin: Client
let team: Json
const ids: Record<string, string> = {}

const person = async (key: string, name: string, role: string): Promise<Client> => {
  const email = `${key}@thantara.example`
  ids[key] = (await admin.create('/users', { name, email, role, language: 'en', password })).id
  return world.as(email)
}
const signedIn = (key: string) => world.as(`${key}@thantara.example`)
const within = { timeout: 20_000, interval: 10 }

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'en' })
  await person('preeya', 'Preeya', 'manager')
  await person('thanit', 'Thanit', 'leader')
  await person('mai', 'Mai', 'salesperson')
  await person('duc', 'Đức', 'salesperson')
  team = await admin.create('/teams', { name: 'North', usesLeads: true, leaderId: ids.thanit })
  const notifyOnNew = [
    { kind: 'user', userId: ids.preeya },
    { kind: 'user', userId: ids.thanit },
  ]
  await admin.put('/settings/automation', { notifyOnNew }, { expect: 200 })
})
afterAll(() => world.stop())

test('a notice reaches Preeya’s open page within a second and waits for Thanit, who was away; nobody else hears of it', async () => {
  const preeya = openPage(await signedIn('preeya'))
  const duc = openPage(await signedIn('duc'))
  await Promise.all([preeya.opened, duc.opened])
  expect(preeya.status).toBe(200)
  const lead = await admin.create('/leads', { name: 'Gió Xanh', ownerId: ids.mai, teamId: team.id })
  await expect.poll(() => preeya.of('notification').length, within).toBe(1)
  const [shown] = (await (await signedIn('preeya')).get('/notifications')).body.items
  expect(preeya.of('notification')[0]?.data).toEqual(shown)
  const later = await signedIn('thanit')
  expect((await later.get('/notifications?unread=true')).body).toMatchObject({
    unread: 1,
    items: [{ link: `/leads/${lead.id}` }],
  })
  const thanit = openPage(later)
  await thanit.opened
  await later.post('/notifications/read-all', {}, { expect: 200 })
  await expect.poll(() => thanit.of('changed').length, within).toBe(1)
  expect(thanit.list).toMatchObject([{ type: 'changed', data: { entity: 'notification' } }])
  expect(duc.list).toEqual([])
  for (const page of [preeya, duc, thanit]) await page.close()
})

test('what happens to a quotation is told to its salesperson, and to no other', async () => {
  const account = await admin.create('/accounts', { name: 'Mây Trắng', ownerId: ids.mai })
  const mai = openPage(await signedIn('mai'))
  const duc = openPage(await signedIn('duc'))
  await Promise.all([mai.opened, duc.opened])
  const made = await admin.create('/quotations', { accountId: account.id, ownerId: ids.mai })
  await admin.patch(`/quotations/${made.id}`, { note: 'Giao trước Tết' }, { expect: 200 })
  const of = (page: typeof mai) => page.list.filter(({ data }) => data.entity === 'quotation')
  await expect.poll(() => of(mai).map(({ data }) => data.version), within).toEqual([1, 2])
  expect(of(duc)).toEqual([])
  for (const page of [mai, duc]) await page.close()
})

test('a change is told to those who see the record now or saw it before, settings to all, keys to nobody', async () => {
  const lead = await admin.create('/leads', { name: 'Sơn Ca', ownerId: ids.mai, teamId: team.id })
  await world.settle()
  const pages = Object.fromEntries(
    await Promise.all(
      ['preeya', 'thanit', 'mai', 'duc'].map(async (key) => [key, openPage(await signedIn(key))] as const),
    ),
  )
  await Promise.all(Object.values(pages).map((page) => page.opened))
  const heard = (entity: string) =>
    Object.fromEntries(
      Object.entries(pages).map(([key, page]) => [
        key,
        page.list.filter(({ data }) => data.entity === entity).map(({ data }) => data.version),
      ]),
    )
  await admin.patch(`/leads/${lead.id}`, { ownerId: ids.duc }, { expect: 200 })
  await expect.poll(() => heard('lead'), within).toEqual({ preeya: [2], thanit: [2], mai: [2], duc: [2] })
  await admin.patch(`/leads/${lead.id}`, { city: 'Hà Nội' }, { expect: 200 })
  await expect.poll(() => heard('lead'), within).toEqual({ preeya: [2, 3], thanit: [2, 3], mai: [2], duc: [2, 3] })
  await admin.create('/api-keys', { name: 'Export' })
  await admin.patch(`/teams/${team.id}`, { name: 'Miền Bắc' }, { expect: 200 })
  await expect.poll(() => heard('team'), within).toEqual({ preeya: [2], thanit: [2], mai: [2], duc: [2] })
  expect(heard('apiKey')).toEqual({ preeya: [], thanit: [], mai: [], duc: [] })
  for (const page of Object.values(pages)) await page.close()
})

test('going on after a break loses and doubles nothing, however much happened meanwhile', async () => {
  const mai = await signedIn('mai')
  const mine = (page: ReturnType<typeof openPage>) => page.of('changed').map(({ data }) => data.id)
  const make = async (n: number) => (await admin.create('/leads', { name: `Lead ${n}`, ownerId: ids.mai })).id
  const made: string[] = []
  const heard: unknown[] = []
  let lastEventId: string | undefined
  for (let round = 0; round < 3; round++) {
    const page = openPage(mai, lastEventId)
    await page.opened
    made.push(await make(made.length))
    await expect.poll(() => [...heard, ...mine(page)].sort(), within).toEqual([...made].sort())
    await page.close()
    heard.push(...mine(page))
    lastEventId = page.lastEventId
    for (let i = 0; i < 60; i += 6)
      made.push(...(await Promise.all(Array.from({ length: 6 }, () => make(made.length)))))
  }
  const page = openPage(mai, lastEventId)
  await expect.poll(() => [...heard, ...mine(page)].sort(), within).toEqual([...made].sort())
  await page.close()
})

test('over a restart the page is let go at once, comes back and has missed nothing', async () => {
  const mai = await signedIn('mai')
  const page = openPage(mai)
  await page.opened
  const first = await admin.create('/leads', { name: 'Before', ownerId: ids.mai })
  await expect.poll(() => page.of('changed').length, within).toBe(1)
  const begun = performance.now()
  await world.restart()
  expect(performance.now() - begun).toBeLessThan(25_000)
  await expect.poll(() => page.ended, within).toBe(true)
  const missed: string[] = []
  for (let i = 0; i < 450; i++)
    missed.push((await admin.create('/leads', { name: `Missed ${i}`, ownerId: ids.mai })).id)
  const again = openPage(mai, page.lastEventId)
  const heard = () => new Set(again.of('changed').map(({ data }) => data.id))
  await expect.poll(() => missed.every((id) => heard().has(id)), { timeout: 20_000 }).toBe(true)
  const last = await admin.create('/leads', { name: 'After', ownerId: ids.mai })
  await expect.poll(() => heard().has(last.id), within).toBe(true)
  const told = again.of('changed').map(({ data }) => `${data.id} ${data.version}`)
  expect(new Set(told).size).toBe(told.length)
  expect(first.id).toBeTruthy()
  await again.close()
})

test('what another process commits is heard here, without waiting for the slow look', async () => {
  const mai = openPage(await signedIn('mai'))
  await mai.opened
  const port = Number(new URL(world.url).port) + 1
  const other = await openProgram({
    databaseUrl: world.databaseUrl,
    publicUrl: world.url,
    origins: [world.url],
    testClock: new Date('2026-03-02T08:00:00+07:00'),
    smtpUrl: null,
    mailFrom: 'kohoi@thantara.example',
    serve: true,
    work: false,
    log: false,
  })
  await other.app?.listen({ port, host: '127.0.0.1' })
  const lead = await fetch(`http://127.0.0.1:${port}/api/v1/leads`, {
    method: 'POST',
    headers: { cookie: admin.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'From elsewhere', ownerId: ids.mai }),
  }).then((response) => response.json() as Promise<Json>)
  await expect.poll(() => mai.of('changed').map(({ data }) => data.id), within).toEqual([lead.id])
  await other.close()
  await mai.close()
})

test('whoever signs out or is deactivated is cut off within seconds; without a session there is no stream', async () => {
  const duc = await signedIn('duc')
  const page = openPage(duc)
  const other = openPage(await signedIn('duc'))
  await Promise.all([page.opened, other.opened])
  await duc.del('/session', { expect: 204, version: null })
  await expect.poll(() => page.ended, { timeout: 8000 }).toBe(true)
  expect(other.ended).toBe(false)
  await admin.patch(`/users/${ids.duc}`, { active: false }, { expect: 200 })
  await expect.poll(() => other.ended, within).toBe(true)
  expect((await world.anyone().get('/events')).status).toBe(401)
})

test('one person has at most twenty streams: the oldest gives way', async () => {
  const preeya = await signedIn('preeya')
  const pages: ReturnType<typeof openPage>[] = []
  for (let i = 0; i < 21; i++) {
    const page = openPage(preeya)
    await page.opened
    pages.push(page)
  }
  await expect.poll(() => pages.map((page) => page.ended).indexOf(true), within).toBe(0)
  expect(pages.filter((page) => page.ended)).toHaveLength(1)
  for (const page of pages) await page.close()
})

test('a page that does not read holds little memory and is cut off once too much has happened; the others hear all', async () => {
  const [workspace] = await admin.all('/companies')
  const gateway = world.program.gateway
  const workspaceId = admin.cookie.slice('kohoi_session='.length).slice(0, 36)
  const config = await gateway.asSystem(workspaceId, async (ctx) => ctx.config)
  const room = openRoom(config)
  const asleep = openStream('mai', 'asleep', () => room.leave(asleep))
  const awake = openStream('mai', 'awake', () => room.leave(awake))
  let heard = 0
  awake.readable.on('data', (chunk: Buffer) => {
    heard += chunk.toString().split('event: ').length - 1
  })
  room.join(asleep, null)
  room.join(awake, null)
  for (let i = 0; i < 300; i++) {
    const events = Array.from({ length: 100 }, () => {
      const id = newId()
      const payload = { to: 'mai', data: { id, text: 'Gió Xanh '.repeat(20), company: workspace?.id } }
      return { id, type: 'notification', entity: 'notification', recordId: id, payload }
    })
    room.tell(config, events)
    expect(asleep.readable.readableLength).toBeLessThan(80_000)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await expect.poll(() => heard).toBe(30_000)
  expect(asleep.readable.destroyed).toBe(true)
  expect(room.streams()).toEqual([awake])
})
