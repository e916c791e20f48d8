import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { type Client, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let server: MailServer
let owner: pg.Client

/** At first there is no mail server: what is to be sent waits. */
beforeAll(async () => {
  server = await startMailServer()
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ language: 'en' })
  owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
  await owner.query(`select set_config('app.whole', 'on', false)`)
})
afterAll(async () => {
  await owner.end()
  await world.stop()
  await server.stop()
})

const invite = (key: string, name: string) =>
  admin.create('/users', { name, email: `${key}@thantara.example`, role: 'salesperson', language: 'vi' })
const text = async (key: string): Promise<string> =>
  (
    await owner.query(`select text || coalesce(html, '') as text from mails where "to" = $1`, [
      `${key}@thantara.example`,
    ])
  ).rows[0].text
const mail = async (key: string) => (await admin.all('/mail/outbox')).find(({ to }) => to === `${key}@thantara.example`)

test('a link that has ended before its mail could leave is neither kept nor sent', async () => {
  await invite('mai', 'Mai')
  await world.settle()
  expect(await text('mai')).toContain('/invitation/')
  await world.at('2026-03-09T08:59:00+07:00')
  await world.restart()
  await world.settle()
  expect(await text('mai')).toContain('/invitation/')
  await world.at('2026-03-09T09:00:00+07:00')
  await world.restart({ smtpUrl: server.url })
  await expect.poll(() => text('mai')).toBe('')
  await world.settle()
  expect(await mail('mai')).toMatchObject({
    state: 'failed',
    lastError: 'The link in this mail has ended. Send a new one.',
  })
  expect(server.delivered).toHaveLength(0)
})

test('a mail that is given up forgets its link; sent again by hand an invitation has a new one, a reset has none', async () => {
  server.refuse.add('duc@thantara.example')
  await invite('duc', 'Đức')
  await world.settle()
  expect([await mail('duc'), await text('duc')]).toMatchObject([{ state: 'failed', attempts: 1 }, ''])
  server.refuse.clear()
  expect((await admin.post('/mail/outbox/retry', {}, { expect: 202 })).body).toMatchObject({ queued: 2 })
  await world.settle()
  expect([await mail('duc'), await text('duc')]).toMatchObject([{ state: 'sent', attempts: 1 }, ''])
  for (const key of ['mai', 'duc']) {
    const [letter] = server.to(`${key}@thantara.example`)
    const token = /invitation\/([\w.-]+)/.exec(letter?.text ?? '')?.[1]
    await world.anyone().post('/invitations/accept', { token, password: 'gió xanh trên sông 9' }, { expect: 200 })
  }
  server.refuse.add('mai@thantara.example')
  await world.anyone().post('/password-reset-requests', { email: 'mai@thantara.example' }, { expect: 202 })
  await world.settle()
  expect((await admin.post('/mail/outbox/retry', {}, { expect: 202 })).body).toMatchObject({ queued: 0 })
})
