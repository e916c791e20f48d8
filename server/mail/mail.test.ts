import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProgram } from '../program.ts'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00', smtpUrl: `${server.url}?greetingTimeout=1500` })
  admin = await world.setup({ language: 'en' })
})
afterAll(async () => {
  await world.stop()
  await server.stop()
})

/** Makes a person without a password: an invitation goes to the outbox. */
const invited = (key: string, name: string, language: string): Promise<Json> =>
  admin.create('/users', { name, email: `${key}@thantara.example`, role: 'salesperson', language })

const mailTo = async (key: string): Promise<Json | undefined> =>
  (await admin.all('/mail/outbox')).find((mail) => mail.to === `${key}@thantara.example`)

const minutes = (n: number) => new Date(Date.parse('2026-03-02T09:00:00+07:00') + n * 60_000).toISOString()

test('a mail leaves at once, in Thai and Vietnamese, as text and as a page, and is sent once', async () => {
  await invited('malee', 'มาลี ศรีสุข', 'th')
  await invited('lan', 'Nguyễn Thị Ngọc Lan', 'vi')
  await world.settle()
  const [thai] = server.to('malee@thantara.example')
  expect(thai).toMatchObject({ subject: 'การเข้าใช้งาน Thantara', from: 'kohoi@thantara.example' })
  expect(thai?.text).toContain('สวัสดี คุณมาลี ศรีสุข')
  expect(thai?.html).toMatch(/<p>สวัสดี คุณมาลี ศรีสุข<\/p>[\s\S]*<a href="http:\/\/127[^"]+\/invitation\/[\w.-]+">/)
  expect(thai?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(thai?.raw).toMatch(/^Date: Mon, 02 Mar 2026 02:00:00 \+0000\r$/m)
  expect(server.to('lan@thantara.example')[0]?.text).toContain('Xin chào Nguyễn Thị Ngọc Lan,')
  expect(await mailTo('malee')).toMatchObject({
    state: 'sent',
    attempts: 1,
    nextAttemptAt: null,
    messageId: thai?.messageId,
  })
  expect(thai?.messageId).toMatch(/^<[\w-]+@127\.0\.0\.1>$/)
  await admin.post('/mail/outbox/retry', {}, { expect: 202 })
  await world.restart()
  await world.settle()
  expect(server.delivered).toHaveLength(2)
})

test('the outbox shows administrators and managers where mails stand, to nobody what they say', async () => {
  const { body } = await admin.get('/mail/outbox?state=sent&limit=1&count=true', { expect: 200 })
  expect(body).toMatchObject({ count: 2, items: [{ to: 'lan@thantara.example', about: { purpose: 'invitation' } }] })
  expect(JSON.stringify(await admin.all('/mail/outbox'))).not.toMatch(/invitation\/|Xin chào/)
  expect((await admin.get('/mail/outbox?state=lost')).status).toBe(422)
  await admin.create('/users', {
    name: 'Mai',
    email: 'mai@thantara.example',
    role: 'salesperson',
    language: 'vi',
    password,
  })
  const mai = await world.as('mai@thantara.example')
  // By which server mails leave is said by its address alone.
  expect((await admin.get('/mail/server', { expect: 200 })).body).toEqual({ server: new URL(server.url).host })
  for (const path of ['/mail/outbox', '/mail/server']) expect((await mai.get(path)).status).toBe(403)
  expect((await mai.post('/mail/outbox/retry')).status).toBe(403)
})

test('a line break in a name or subject cannot become a header', async () => {
  await admin.create('/users', {
    name: 'Eve\r\nBcc: all@outside.example',
    email: 'eve@thantara.example',
    role: 'office',
    language: 'en',
  })
  await world.settle()
  const [mail] = server.to('eve@thantara.example')
  expect(mail?.raw.slice(0, mail.raw.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc/im)
  expect(server.to('all@outside.example')).toEqual([])
})

test('451: tried again after 1, 5, 15 and 60 minutes, then hourly for 24 hours, under the same Message-ID; then given up', async () => {
  server.behave('later')
  await world.at(minutes(0))
  await invited('duc', 'Phạm Minh Đức', 'vi')
  await world.settle()
  const tries: number[] = [0]
  const first = await mailTo('duc')
  expect(first).toMatchObject({ state: 'queued', attempts: 1, lastError: '451 4.3.0 try later' })
  for (let wanted: string | null = String(first?.nextAttemptAt); wanted; ) {
    const before = server.handed()
    await world.at(new Date(Date.parse(wanted) - 1).toISOString())
    expect(server.handed()).toBe(before)
    await world.at(wanted)
    expect(server.handed()).toBe(before + 1)
    tries.push((Date.parse(wanted) - Date.parse(minutes(0))) / 60_000)
    wanted = ((await mailTo('duc'))?.nextAttemptAt as string | null) ?? null
  }
  const hourly = Array.from({ length: 24 }, (_, i) => 81 + (i + 1) * 60)
  expect(tries).toEqual([0, 1, 6, 21, 81, ...hourly])
  expect(await mailTo('duc')).toMatchObject({ state: 'failed', attempts: 29, messageId: first?.messageId })
  const told = (await admin.all('/notifications')).filter((one) => one.kind === 'mail.failed')
  expect(told).toMatchObject([
    { title: 'Mail to duc@thantara.example was not sent', data: { to: 'duc@thantara.example' } },
  ])
  expect(JSON.stringify(told)).not.toContain('invitation/')
})

test('sent again by hand: the mail given up leaves, with a link in it', async () => {
  server.behave('ok')
  const mail = await mailTo('duc')
  expect((await admin.post('/mail/outbox/retry', { ids: [mail?.id, 'nonsense'] }, { expect: 202 })).body).toEqual({
    queued: 1,
  })
  await world.settle()
  expect(server.to('duc@thantara.example')).toMatchObject([
    { messageId: mail?.messageId, text: expect.stringContaining('/invitation/') },
  ])
  expect(await mailTo('duc')).toMatchObject({ state: 'sent', attempts: 1 })
})

test('550: given up at once, the others are served', async () => {
  server.refuse.add('gone@thantara.example')
  await invited('gone', 'Gone', 'en')
  await invited('here', 'Here', 'en')
  await world.settle()
  expect(await mailTo('gone')).toMatchObject({
    state: 'failed',
    attempts: 1,
    lastError: '550 5.1.1 no such user',
    nextAttemptAt: null,
  })
  expect(await mailTo('here')).toMatchObject({ state: 'sent' })
  expect((await admin.all('/notifications')).filter((one) => one.kind === 'mail.failed')).toHaveLength(2)
})

test('a connection lost after the mail was handed over: tried again, recognisable as the same', async () => {
  server.behave('dropAfterData')
  await invited('twice', 'Twice', 'en')
  await world.settle()
  const mail = await mailTo('twice')
  expect(mail).toMatchObject({ state: 'queued', attempts: 1 })
  server.behave('ok')
  await world.at(String(mail?.nextAttemptAt))
  expect(server.to('twice@thantara.example').map((one) => one.messageId)).toEqual([mail?.messageId])
})

test('a server that hangs slows neither a save nor another job; the mail leaves later, also over a restart', async () => {
  server.behave('hang')
  const { body: me } = await admin.get('/me')
  await admin.put('/settings/automation', { notifyOnNew: [{ kind: 'user', userId: me.id }] }, { expect: 200 })
  for (const n of [1, 2, 3, 4, 5, 6]) await invited(`waits${n}`, `Waits ${n}`, 'en')
  await admin.create('/leads', { name: 'Gió Xanh' })
  const news = async () => (await admin.all('/notifications')).filter((one) => one.kind === 'lead.new')
  await expect.poll(news, { interval: 20 }).toHaveLength(1)
  // All that while no attempt has come to its end.
  expect(await mailTo('waits1')).toMatchObject({ state: 'queued', lastError: null })
  await world.settle()
  for (const n of [1, 6]) expect(await mailTo(`waits${n}`)).toMatchObject({ state: 'queued', attempts: 1 })
  await world.restart()
  server.behave('ok')
  await world.at(new Date(Date.parse(String((await mailTo('waits6'))?.nextAttemptAt)) + 1000).toISOString())
  for (const n of [1, 2, 3, 4, 5, 6]) expect(server.to(`waits${n}@thantara.example`)).toHaveLength(1)
})

test('two workers share the outbox and never send the same mail twice', async () => {
  const other = await openProgram({
    databaseUrl: world.databaseUrl,
    publicUrl: world.url,
    origins: [],
    testClock: new Date('2026-03-02T09:00:00+07:00'),
    smtpUrl: server.url,
    mailFrom: 'kohoi@thantara.example',
    serve: false,
    work: true,
    log: false,
  })
  server.behave('later')
  const keys = Array.from({ length: 12 }, (_, i) => `both${i}`)
  for (const key of keys) await invited(key, key, 'en')
  await world.settle()
  server.behave('ok')
  // Asked for again and again, by both.
  for (let i = 0; i < 4; i++) await admin.post('/mail/outbox/retry', {}, { expect: 202 })
  await world.settle()
  await other.close()
  await world.settle()
  for (const key of keys) {
    expect(server.to(`${key}@thantara.example`)).toHaveLength(1)
    expect(await mailTo(key)).toMatchObject({ state: 'sent' })
  }
})

test('without a mail server mails wait untried and leave when there is one', async () => {
  await world.restart({})
  await invited('early', 'Early', 'en')
  await world.settle()
  expect(await mailTo('early')).toMatchObject({ state: 'queued', attempts: 0 })
  await world.restart({ smtpUrl: server.url })
  await expect.poll(() => server.to('early@thantara.example').length).toBe(1)
})
