import assert from 'node:assert/strict'
import { freePort } from '../db/embedded/address.ts'
import { openProgram, type Program } from '../program.ts'
import { freshDatabase } from './database.ts'

export const password = 'correct horse battery staple 7'

type Options = { expect?: number; headers?: Record<string, string>; version?: number | null; raw?: boolean }

/** The program on an empty database of its own, spoken to over HTTP as a browser would; time stands still until moved. */
export type World = Awaited<ReturnType<typeof startWorld>>

export async function startWorld(options: { clock?: string; smtpUrl?: string; work?: boolean } = {}) {
  const database = await freshDatabase()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const open = ({ smtpUrl }: Pick<typeof options, 'smtpUrl'> = options): Promise<Program> =>
    openProgram({
      databaseUrl: database.url,
      publicUrl: url,
      origins: [url],
      testClock: new Date(options.clock ?? '2026-03-02T08:00:00+07:00'),
      smtpUrl: smtpUrl ?? null,
      mailFrom: 'kohoi@thantara.example',
      serve: true,
      work: options.work ?? true,
      log: Boolean(process.env.KOHOI_TEST_LOG),
    })
  let program = await open()
  await program.app?.listen({ port, host: '127.0.0.1' })
  const anyone = () => clientOf(url)
  const world = {
    url,
    databaseUrl: database.url,
    get program() {
      return program
    },
    anyone,
    /** Signs a person in. */
    async as(email: string, secret = password) {
      const c = clientOf(url)
      await c.post('/session', { email, password: secret }, { expect: 200 })
      return c
    },
    /** Makes the workspace; answers the administrator. */
    async setup({
      country = 'TH',
      currency = 'THB',
      language = 'th',
      timeZone = 'Asia/Bangkok',
      email = 'admin@thantara.example',
    } = {}) {
      const c = clientOf(url)
      const admin = { name: 'ผู้ดูแลระบบ', email, password }
      await c.post(
        '/setup',
        { workspaceName: 'Thantara', country, currency, timeZone, language, admin },
        { expect: 201 },
      )
      return c
    },
    /** Moves the clock; everything due on the way has happened when it returns. */
    at: (now: string) => anyone().put('/test-clock', { now }, { expect: 200 }),
    settle: () => anyone().post('/test-clock/settle', {}, { expect: 200 }),
    async restart(change?: Pick<typeof options, 'smtpUrl'>) {
      await program.close()
      program = await open(change)
      await program.app?.listen({ port, host: '127.0.0.1' })
    },
    async stop() {
      await program.close()
      await database.drop()
    },
  }
  return world
}

export type Client = ReturnType<typeof clientOf>

/** get, post, … answer `{status, body, headers}`; patch, del and act read the record's version first unless one is given. */
export function clientOf(base: string) {
  let cookie = ''
  async function send(
    method: string,
    path: string,
    body?: unknown,
    { expect, headers = {}, version, raw }: Options = {},
  ) {
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        origin: base,
        'accept-language': 'en',
        ...(cookie ? { cookie } : {}),
        ...(body !== undefined && !raw ? { 'content-type': 'application/json' } : {}),
        ...(version !== undefined && version !== null ? { 'if-match': `"${version}"` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as NonNullable<RequestInit['body']>) : JSON.stringify(body) }),
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie())
      if (line.startsWith('kohoi_session=')) cookie = line.split(';')[0] ?? ''
    const type = response.headers.get('content-type') ?? ''
    const text = type.includes('json') ? await response.text() : Buffer.from(await response.arrayBuffer())
    const parsed: unknown = typeof text === 'string' ? (text ? JSON.parse(text) : null) : text
    if (expect !== undefined)
      assert.equal(response.status, expect, `${method} ${path} → ${response.status}: ${String(text).slice(0, 1500)}`)
    // Tests read answers by the interface's names; what is not there shows as a failed assertion.
    return { status: response.status, body: parsed as Json, headers: response.headers }
  }
  const recordOf = (path: string) => path.split('/').slice(0, 3).join('/')
  async function versioned(path: string, options: Options = {}): Promise<Options> {
    if ('version' in options) return options
    const { status, body } = await send('GET', recordOf(path))
    return status === 200 && body.version !== undefined ? { ...options, version: Number(body.version) } : options
  }
  return {
    base,
    get cookie() {
      return cookie
    },
    get: (path: string, o?: Options) => send('GET', path, undefined, o),
    post: (path: string, body: unknown = {}, o?: Options) => send('POST', path, body, o),
    put: (path: string, body: unknown = {}, o?: Options) => send('PUT', path, body, o),
    patch: async (path: string, body: unknown, o?: Options) => send('PATCH', path, body, await versioned(path, o)),
    del: async (path: string, o?: Options) => send('DELETE', path, undefined, await versioned(path, o)),
    act: async (path: string, body: unknown = {}, o?: Options) => send('POST', path, body, await versioned(path, o)),
    /** POST that must create; answers the record. */
    create: async (path: string, body: unknown, o?: Options): Promise<Json> =>
      (await send('POST', path, body, { expect: 201, ...o })).body,
    /** All items of a list, page by page. */
    async all(path: string): Promise<Json[]> {
      const items: Json[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query: string = `${path.includes('?') ? '&' : '?'}limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
        const { body } = await send('GET', path + query, undefined, { expect: 200 })
        items.push(...(body.items as Json[]))
        cursor = body.nextCursor as string | null
      }
      return items
    },
  }
}

/** An answer as tests read it. */
export interface Json {
  readonly id: string
  readonly version: number
  readonly items: Json[]
  readonly errors: { path: string; code: string; message: string }[]
  readonly [name: string]: unknown
}
