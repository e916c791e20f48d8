import { connect } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Killable, startKillable } from '../killable.ts'
import { type Client, clientOf, password, startWorld, type World } from '../world.ts'
import { addressOf, everyRoute } from './every-route.ts'

/** Two cores may have much else to do. */
const patient = { timeout: 10_000 }
let world: World
let admin: Client
let owner: pg.Client

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'en' })
  owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await world.stop()
})

const ask = (path: string, init: RequestInit = {}) => fetch(world.url + path, { redirect: 'manual', ...init })

describe('who asks from elsewhere', () => {
  test('changes nothing: a foreign page is refused by its origin or by what the browser says of its site', async () => {
    const post = (headers: Record<string, string>) =>
      ask('/api/v1/tags', {
        method: 'POST',
        body: '{"name":"Foreign"}',
        headers: { 'content-type': 'application/json', cookie: admin.cookie, ...headers },
      })
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${world.url}.evil.example` },
      { origin: world.url.replace('http:', 'https:') },
      { origin: '' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) {
      const answer = await post(headers as Record<string, string>)
      // An empty Origin is left out by some clients; it names no site.
      if ('origin' in headers && headers.origin === '') continue
      expect([headers, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        headers,
        403,
        'origin.foreign',
      ])
    }
    expect((await post({ origin: world.url, 'content-type': 'text/plain' })).status).toBe(415)
    expect((await admin.all('/tags')).map(({ name }) => name)).not.toContain('Foreign')
    expect((await post({ origin: world.url })).status).toBe(201)
  })

  test('on every route that changes something, before anything else but the session', async () => {
    const id = '00000000-0000-7000-8000-000000000000'
    for (const { method, path } of everyRoute) {
      if (method === 'GET' || path.startsWith('/public/')) continue
      const answer = await ask(`/api/v1${addressOf(path, id)}`, {
        method,
        headers: { cookie: admin.cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
        body: '{}',
      })
      expect(answer.status, `${method} ${path}`).toBe(403)
    }
  })

  test('reads nothing either: no answer lets another site in, and no method but ours does anything', async () => {
    for (const path of ['/api/v1/leads', '/api/v1/me', '/api/v1/health', '/'])
      for (const method of ['GET', 'OPTIONS', 'HEAD']) {
        const answer = await ask(path, {
          method,
          headers: { cookie: admin.cookie, origin: 'https://evil.example', 'access-control-request-method': 'DELETE' },
        })
        expect(
          [...answer.headers.keys()].filter((name) => name.startsWith('access-control')),
          `${method} ${path}`,
        ).toEqual([])
        expect(answer.status).toBeLessThan(500)
      }
    const head = await ask('/api/v1/leads', { method: 'HEAD', headers: { cookie: admin.cookie } })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await ask('/api/v1/leads', { method: 'HEAD' })).status).toBe(401)
    const stream = await ask('/api/v1/events', { method: 'HEAD', headers: { cookie: admin.cookie } })
    expect([stream.status, await stream.text()]).toEqual([200, ''])
    for (const verb of ['PUT', 'OPTIONS', 'LINK', 'PROPFIND'])
      expect(
        (await ask('/api/v1/leads', { method: verb, headers: { cookie: admin.cookie } })).status,
        verb,
      ).toBeGreaterThanOrEqual(400)
    expect(
      (
        await ask('/api/v1/leads?_method=DELETE', {
          method: 'POST',
          headers: { cookie: admin.cookie, 'x-http-method-override': 'DELETE', 'content-type': 'application/json' },
          body: '{}',
        })
      ).status,
    ).toBe(422)
  })
})

describe('answers', () => {
  test('say to browsers what they are: not kept, not sniffed, not framed, nothing loaded', async () => {
    for (const path of ['/api/v1/leads', '/api/v1/nothing', '/api/v1/me', '/api/nothing']) {
      const { headers } = await ask(path, { headers: { cookie: admin.cookie } })
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(headers.get('content-type')).toMatch(/^application\/(problem\+)?json; charset=utf-8$/)
      expect(headers.get('server')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    }
    const page = await ask('/leads')
    if (page.status !== 200) return
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-|\*/)
    const nonces = await Promise.all([ask('/'), ask('/')])
    expect(nonces[0]?.headers.get('content-security-policy')).not.toBe(
      nonces[1]?.headers.get('content-security-policy'),
    )
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })

  test('bear an id of their own, whatever id was sent', async () => {
    const ids = []
    for (let i = 0; i < 3; i++)
      ids.push(
        (await ask('/api/v1/me', { headers: { 'x-request-id': 'mine', 'request-id': 'mine' } })).headers.get(
          'x-request-id',
        ),
      )
    expect(new Set(ids).size).toBe(3)
    expect(ids).not.toContain('mine')
  })

  test('tell nothing of the inside when something breaks, and what breaks is whole again by itself', async () => {
    await owner.query('alter table activities rename to activities_away')
    const broken = await admin.get('/activities')
    await owner.query('alter table activities_away rename to activities')
    expect(broken.status).toBe(500)
    expect(broken.body).toEqual({
      type: 'about:blank',
      title: 'Something is broken here',
      status: 500,
      code: 'internal',
      detail: expect.stringMatching(/^Nothing was saved/),
      requestId: broken.headers.get('x-request-id'),
    })
    expect((await admin.get('/activities')).status).toBe(200)
  })

  test('no file of the machine or of the project is served', async () => {
    const paths = [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/.git/config',
      '/.env',
      '/package.json',
      '/server/main.ts',
      '//etc/passwd',
      '/assets/',
      '/assets',
      '/%00',
      '/index.html%00.js',
      '/..\\..\\etc\\passwd',
    ]
    for (const path of paths) {
      const text = await raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
      expect(text, path).toMatch(/^HTTP\/1\.1 [2345]/)
      expect(text.startsWith('HTTP/1.1 5'), `${path}: ${text.slice(0, 200)}`).toBe(false)
      for (const inside of ['"workspaces"', 'root:', '[core]', 'openProgram']) expect(text, path).not.toContain(inside)
    }
  })

  test('to what is no HTTP, or two requests in one, come from the door and not from behind it', async () => {
    const start = 'POST /api/v1/session HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n'
    const hostile = [
      'nonsense\r\n\r\n',
      `${start}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      `${start}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`,
      `${start}content-length: -1\r\n\r\n`,
      `GET /api/v1/me HTTP/1.1\r\nhost: x\r\ncookie: ${'a'.repeat(70_000)}\r\n\r\n`,
      'GET /api/v1/me HTTP/1.1\r\nhost: x\r\nx-bad: a\u0000b\r\n\r\n',
      `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    ]
    for (const text of hostile) expect((await raw(text)).slice(0, 12), text.slice(0, 80)).toMatch(/^HTTP\/1\.1 4/)
    expect((await ask('/api/v1/health')).status).toBe(200)
  })
})

/** Sends bytes as they are; answers the first of what comes back. */
function raw(text: string): Promise<string> {
  const { port, hostname } = new URL(world.url)
  return new Promise((resolve) => {
    let got = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      got += chunk
    })
    socket.on('error', () => {}).on('close', () => resolve(got))
    socket.setTimeout(3000, () => socket.destroy())
  })
}

describe('the log', () => {
  let program: Killable

  beforeAll(async () => {
    program = await startKillable()
  })
  afterAll(() => program.stop())

  test('holds every request with its id and time, and no password, token, cookie or body', async () => {
    const { url, owner } = program
    const client = clientOf(url)
    const home = { workspaceName: 'Thantara', country: 'TH', currency: 'THB', timeZone: 'Asia/Bangkok', language: 'th' }
    const suda = { name: 'สุดา', email: 'admin@thantara.example', password }
    await client.post('/setup', { ...home, admin: suda }, { expect: 201 })
    await client.post('/session', { email: 'admin@thantara.example', password: 'guess-canary-one' }, { expect: 401 })
    const { body: key } = await client.post('/api-keys', { name: 'k' }, { expect: 201 })
    await fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${key.secret}` } })
    await fetch(`${url}/reset/${key.secret}?token=${key.secret}`)
    await fetch(`${url}/invitation/${key.secret}`)
    await client.post('/password-resets', { token: String(key.secret), password: 'reset-canary-two' })
    await client.post('/leads', { name: 'body-canary-three' }, { expect: 201 })
    await client.get('/search?q=query-canary-four')
    await owner.query('alter table contacts rename to contacts_away')
    const broken = await client.post('/contacts', { name: 'broken-canary-five' })
    await owner.query('alter table contacts_away rename to contacts')
    await expect.poll(() => program.log().includes(broken.headers.get('x-request-id') ?? '-'), patient).toBe(true)
    const log = program.log()
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toContainEqual(
      expect.objectContaining({
        path: '/api/v1/leads',
        method: 'POST',
        status: 201,
        requestId: expect.any(String),
        ms: expect.any(Number),
      }),
    )
    expect(lines).toContainEqual(expect.objectContaining({ requestId: broken.headers.get('x-request-id'), level: 50 }))
    const tokens = [String(key.secret).slice(37), client.cookie.split('.')[1] ?? '']
    for (const secret of [password, ...tokens, 'guess-canary', 'reset-canary', 'body-canary', 'query-canary'])
      expect(log).not.toContain(secret)
  })
})
