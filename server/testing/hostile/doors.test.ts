import { request } from 'node:http'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openProgram, type Program } from '../../program.ts'
import { openPage } from '../live-page.ts'
import { type MailServer, startMailServer } from '../mail-server.ts'
import { type Client, password, startWorld, type World } from '../world.ts'

/** Two cores may have much else to do. */
const patient = { timeout: 10_000 }
let world: World
let admin: Client
let mails: MailServer
let owner: pg.Client

beforeAll(async () => {
  mails = await startMailServer()
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00', smtpUrl: mails.url })
  admin = await world.setup({ language: 'en' })
  owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await world.stop()
  await mails.stop()
})

const me = 'admin@thantara.example'
const api = (path: string, init: RequestInit = {}) => fetch(`${world.url}/api/v1${path}`, init)
const person = async (name: string, more = {}) => {
  const email = `${name.toLowerCase()}@thantara.example`
  return admin.create('/users', { name, email, role: 'salesperson', language: 'en', password, ...more })
}
const status = async (client: Client) => (await client.get('/me')).status

describe('the session', () => {
  test('its cookie is for our pages alone; a new sign-in makes a new one, whatever was sent', async () => {
    const signIn = (headers = {}) =>
      api('/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ email: me, password }),
      })
    const first = (await signIn()).headers.getSetCookie()
    expect(first).toHaveLength(1)
    expect(first[0]).toMatch(/^kohoi_session=[\w-]+\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000$/)
    const fixed = String(first[0]).split(';')[0] ?? ''
    const second = (await signIn({ cookie: fixed })).headers.getSetCookie()
    expect(String(second[0]).split(';')[0]).not.toBe(fixed)
    const out = await api('/session', { method: 'DELETE', headers: { cookie: fixed } })
    expect(out.headers.getSetCookie()[0]).toMatch(/^kohoi_session=; .*Max-Age=0/)
    expect((await api('/me', { headers: { cookie: fixed } })).status).toBe(401)
  })

  test('on https it is sent over https only, and pages say so for a year', async () => {
    const publicUrl = 'https://crm.thantara.example'
    const program = await openSecond({ publicUrl, origins: [publicUrl] })
    const answer = await program.app?.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/json', origin: publicUrl },
      payload: { email: me, password },
    })
    expect(answer?.statusCode).toBe(200)
    expect(answer?.headers['set-cookie']).toMatch(/; Secure$/)
    const page = await program.app?.inject('/')
    if (page?.statusCode === 200) expect(page.headers['strict-transport-security']).toBe('max-age=31536000')
    await program.close()
  })

  test('ends 45 days after its last use and 90 days after its beginning, and sooner where the administrator says so', async () => {
    await person('Idle')
    await person('Busy')
    const [idle, busy] = [await world.as('idle@thantara.example'), await world.as('busy@thantara.example')]
    const at = async (moment: string) => {
      await world.at(moment)
      return [await status(idle), await status(busy)]
    }
    await world.at('2026-04-10T09:00:00+07:00')
    expect(await status(busy)).toBe(200)
    expect(await at('2026-04-16T09:00:01+07:00')).toEqual([401, 200])
    await world.at('2026-05-20T09:00:00+07:00')
    expect(await status(busy)).toBe(200)
    expect(await at('2026-05-31T08:59:59+07:00')).toEqual([401, 200])
    expect(await at('2026-05-31T09:00:01+07:00')).toEqual([401, 401])
    admin = await world.as(me)
    await admin.put('/settings/access', { idleDays: 2 }, { expect: 200 })
    const short = await world.as('idle@thantara.example')
    await world.at('2026-06-02T09:00:02+07:00')
    expect(await status(short)).toBe(401)
    admin = await world.as(me)
    await admin.put('/settings/access', { idleDays: 45 }, { expect: 200 })
  })

  test('ends at once: signed out, ended elsewhere, password changed, deactivated; keys and open pages with it', async () => {
    const { id } = await person('Lan')
    const at = () => world.as('lan@thantara.example')
    const [one, two, three] = [await at(), await at(), await at()]
    const sessions = (await two.get('/sessions')).body.items
    expect(sessions).toHaveLength(3)
    await one.del('/session', { version: null, expect: 204 })
    expect(await status(one)).toBe(401)
    const other = sessions.find(({ current }) => !current)?.id
    for (const session of sessions)
      expect((await admin.del(`/sessions/${session.id}`, { version: null })).status).toBe(404)
    await two.del(`/sessions/${other}`, { version: null })
    const fresh = 'a rather different phrase 12'
    const wrong = await two.patch('/me', { password: fresh, currentPassword: 'not the one' })
    expect([wrong.status, wrong.body.errors[0]?.path]).toEqual([422, 'currentPassword'])
    await two.patch('/me', { password: fresh, currentPassword: password }, { expect: 200 })
    expect([await status(two), await status(three)]).toEqual([200, 401])
    const { body: key } = await two.post('/api-keys', { name: 'cash desk' }, { expect: 201 })
    const withKey = () => api('/me', { headers: { authorization: `Bearer ${key.secret}` } })
    expect((await withKey()).status).toBe(200)
    const page = openPage(two)
    await page.opened
    await admin.patch(`/users/${id}`, { active: false }, { expect: 200 })
    expect([await status(two), (await withKey()).status]).toEqual([401, 401])
    await expect.poll(() => page.ended, patient).toBe(true)
    await admin.patch(`/users/${id}`, { active: true }, { expect: 200 })
    expect([await status(two), (await withKey()).status]).toEqual([401, 401])
  })

  test('a key ends when it is to, when it is deleted, and never grants more than its owner has', async () => {
    await person('Mai')
    const mai = await world.as('mai@thantara.example')
    expect((await mai.post('/api-keys', { name: 'old', expiresAt: '2026-06-02T09:00:00+07:00' })).status).toBe(422)
    const { body: key } = await mai.post('/api-keys', { name: 'till tomorrow', expiresAt: '2026-06-03T09:00:00+07:00' })
    const withKey = (path: string) => api(path, { headers: { authorization: `Bearer ${key.secret}` } })
    expect([(await withKey('/leads')).status, (await withKey('/jobs')).status]).toEqual([200, 403])
    expect(JSON.stringify((await mai.get('/api-keys')).body)).not.toContain(String(key.secret).slice(-20))
    expect(JSON.stringify((await mai.get(`/api-keys/${key.id}/history`)).body)).not.toContain(
      String(key.secret).slice(-20),
    )
    await world.at('2026-06-03T09:00:00+07:00')
    expect((await withKey('/leads')).status).toBe(401)
  })

  test('a key neither makes other keys nor ends any, whoever owns it', async () => {
    const { body: key } = await admin.post('/api-keys', { name: 'cash desk' }, { expect: 201 })
    const withKey = (method: string, path: string, body?: object) =>
      api(path, {
        method,
        headers: { authorization: `Bearer ${key.secret}`, 'content-type': 'application/json', 'if-match': '"1"' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
    const before = await admin.all('/api-keys')
    const tried = [
      await withKey('POST', '/api-keys', { name: 'for ever' }),
      await withKey('DELETE', `/api-keys/${key.id}`),
    ]
    expect(tried.map(({ status }) => status)).toEqual([403, 403])
    expect((await admin.all('/api-keys')).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect((await withKey('POST', '/leads', { name: 'From the shop' })).status).toBe(201)
    await admin.del(`/api-keys/${key.id}`, { expect: 204 })
    expect((await withKey('GET', '/leads')).status).toBe(401)
  })
})

/** The program once more on the same database, other options. */
const openSecond = (more: Partial<Parameters<typeof openProgram>[0]> = {}): Promise<Program> =>
  openProgram({
    databaseUrl: world.databaseUrl,
    publicUrl: world.url,
    origins: [world.url],
    testClock: new Date('2026-03-02T09:00:00+07:00'),
    smtpUrl: null,
    mailFrom: 'kohoi@thantara.example',
    serve: true,
    work: false,
    log: false,
    ...more,
  })

describe('guessing', () => {
  /** Tries to sign in from an address, through a proxy on this machine. */
  const from = (address: string, email: string, secret = 'wrong guess number 1') =>
    api('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ email, password: secret }),
    })

  test('of forty guesses sent at once ten are looked at; the rest wait, also as another spelling or from next door; the owner elsewhere comes in', async () => {
    await person('Preeya')
    const all = await Promise.all(Array.from({ length: 40 }, () => from('203.0.113.5', 'preeya@thantara.example')))
    const answers = all.map((answer) => answer.status)
    expect(answers.filter((one) => one === 401)).toHaveLength(10)
    expect(answers.filter((one) => one === 429)).toHaveLength(30)
    const waits = all.find((answer) => answer.status === 429)?.headers.get('retry-after')
    expect(Number(waits)).toBeGreaterThan(0)
    expect(Number(waits)).toBeLessThanOrEqual(900)
    expect((await from('203.0.113.99', 'PREEYA@thantara.example', password)).status).toBe(429)
    expect((await from('198.51.100.1', 'preeya@thantara.example', password)).status).toBe(200)
  })

  test('neighbours of an IPv6 network are one, however their address is written', async () => {
    await person('Somsri')
    const guess = (address: string) => from(address, 'somsri@thantara.example').then((answer) => answer.status)
    const spellings = ['2001:db8::1', '2001:0db8:0:0::2', '2001:db8:0:0:ffff::3', '2001:DB8::4:5']
    for (let i = 0; i < 10; i++) expect(await guess(spellings[i % 4] ?? '')).toBe(401)
    expect(await guess('2001:db8::abcd')).toBe(429)
    expect(await guess('2001:db8:0:1::1')).toBe(401)
  })

  test('only the address next to the proxy counts, and no proxy but one on this machine is believed', async () => {
    await person('Thanit')
    const guess = (address: string) => from(address, 'thanit@thantara.example').then((answer) => answer.status)
    for (let i = 0; i < 10; i++) expect(await guess(`10.${i}.0.1, 192.0.2.7`)).toBe(401)
    expect(await guess('10.99.0.1, 192.0.2.7')).toBe(429)
    for (let i = 0; i < 10; i++) await guess(`no address at all ${i}`)
    expect(await guess('neither is this')).toBe(429)
    const app = world.program.app
    const direct = (i: number) =>
      app?.inject({
        method: 'POST',
        url: '/api/v1/session',
        remoteAddress: '198.51.100.77',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.1.${i}.1` },
        payload: { email: 'thanit@thantara.example', password: 'wrong guess number 2' },
      })
    for (let i = 0; i < 10; i++) expect((await direct(i))?.statusCode).toBe(401)
    expect((await direct(11))?.statusCode).toBe(429)
  })

  test('people who come in do not count against those who share their network', async () => {
    await owner.query(`insert into attempts (key, count, window_start) values ('sign-in 192.0.2', 99, now())
      on conflict (key) do update set count = 99, window_start = now()`)
    for (let i = 0; i < 3; i++) expect((await from('192.0.2.50', me, password)).status).toBe(200)
    expect((await from('192.0.2.50', me)).status).toBe(401)
    expect((await from('192.0.2.50', me, password)).status).toBe(429)
  })

  test('reset mails go out five an hour to an address, and the answer never tells whether there is one', async () => {
    const ask = (email: string) =>
      api('/password-reset-requests', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.200' },
        body: JSON.stringify({ email }),
      })
    const [known, unknown] = [await ask(me), await ask('nobody@thantara.example')]
    expect([known.status, await known.text()]).toEqual([202, await unknown.text()])
    for (let i = 0; i < 4; i++) expect((await ask('nobody@thantara.example')).status).toBe(202)
    const held = await ask('nobody@thantara.example')
    expect([held.status, Number(held.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  test('passwords that are easily guessed are refused wherever one is set', async () => {
    const refused = [
      'short',
      'x'.repeat(129),
      'password1234',
      'aaaaaaaaaaaa',
      '123456789012345',
      'qwertyqwerty',
      'kohoi12345678',
      'Thantara Admin1',
      'thantara.2026.',
    ]
    for (const bad of refused) {
      const body = { name: 'Thantara Admin', email: 'n@thantara.example', password: bad }
      const { status: answer, body: said } = await admin.post('/users', body)
      expect([bad, answer, said.errors?.[0]?.path]).toEqual([bad, 422, 'password'])
      const own = await admin.patch('/me', { password: bad, currentPassword: password })
      expect([bad, own.status]).toEqual([bad, 422])
    }
    for (const good of ['ม้าถูกแบตเตอรี่ลวดเย็บ', 'con ngựa đúng pin kẹp', '🏯 castle on the hill 🏯'])
      expect(
        (await admin.post('/users', { name: 'N', email: `${good.length}@thantara.example`, password: good })).status,
      ).toBe(201)
  })
})

describe('secrets', () => {
  test('stand in no table: keys, sessions, links, passwords, also not in answers kept for repetition', async () => {
    await world.settle()
    const once = { headers: { 'idempotency-key': 'key-1' } }
    const { body: key } = await admin.post('/api-keys', { name: 'once' }, once)
    const again = await admin.post('/api-keys', { name: 'once' }, once)
    expect([again.status, again.body.id, again.body.secret]).toEqual([201, key.id, undefined])
    await admin.create('/users', { name: 'Invited', email: 'invited@thantara.example' })
    await world.settle()
    const link = /\/invitation\/([\w.-]+)/.exec(mails.to('invited@thantara.example').at(-1)?.text ?? '')?.[1] ?? ''
    expect(link.length).toBeGreaterThan(60)
    const secrets = [String(key.secret), link, admin.cookie.split('=')[1] ?? ''].map((token) => token.slice(37))
    secrets.push(password)
    const { rows } = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    )
    for (const { name } of rows) {
      const found = await owner.query<{ row: string }>(`select t::text as row from ${name} t`)
      for (const { row } of found.rows) for (const secret of secrets) expect(row.includes(secret), name).toBe(false)
    }
  })

  test('mails lead to our own address, whatever Host and its like say', async () => {
    const before = mails.delivered.length
    await new Promise<void>((resolve, reject) => {
      const port = new URL(world.url).port
      const headers = {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-for': '192.0.2.201',
        forwarded: 'host=evil.example',
        'content-type': 'application/json',
      }
      const sent = request(
        { port, host: '127.0.0.1', method: 'POST', path: '/api/v1/password-reset-requests', headers },
        (answer) => {
          answer.resume().on('end', resolve)
          expect(answer.statusCode).toBe(202)
        },
      )
      sent.on('error', reject).end(JSON.stringify({ email: me }))
    })
    await world.settle()
    const [mail] = mails.delivered.slice(before)
    expect(mail?.text).toContain(`${world.url}/reset/`)
    expect(JSON.stringify(mail)).not.toContain('evil')
  })
})
