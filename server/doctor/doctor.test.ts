import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { doctor } from './doctor.ts'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

async function database(): Promise<string> {
  const { url, drop } = await freshDatabase()
  cleanUps.push(drop)
  return url
}

async function change(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text)
  await client.end()
}

async function listen(greet: (socket: Socket) => void): Promise<string> {
  const server: Server = createServer(greet).listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanUps.push(() => server.close())
  return String((server.address() as AddressInfo).port)
}

/** Lines by their beginning: `expect(lines).toContainEqual(expect.stringMatching(…))` on what a person would read. */
async function examine(env: NodeJS.ProcessEnv): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const code = await doctor({ PORT: '0', KOHOI_DATA: join(tmpdir(), 'kohoi-doctor-none'), ...env }, (line) =>
    lines.push(line),
  )
  return { code, lines }
}

const line = (pattern: RegExp) => expect.stringMatching(pattern)

test('a healthy installation: only the missing mail server is mentioned', async () => {
  const { code, lines } = await examine({ DATABASE_URL: await database() })
  expect(code).toBe(0)
  expect(lines.filter((text) => !text.startsWith('ok '))).toEqual([line(/^warn mail: no server is set — set SMTP_URL/)])
  expect(lines).toContainEqual(line(/^ok {3}DATABASE_URL: PostgreSQL 1[5-8]\./))
  expect(lines).toContainEqual(line(/^ok {3}schema$/))
})

test('a schema that lags is brought up at the start; one of a newer Kohoi is none of ours', async () => {
  const url = await database()
  await change(url, 'delete from migrations where name like $$0001%$$')
  expect((await examine({ DATABASE_URL: url })).lines).toContainEqual(
    line(/^warn schema: 1 of \d+ steps to come — run "npm start"/),
  )
  await change(url, `insert into migrations (name) values ('9999-future.sql')`)
  const newer = await examine({ DATABASE_URL: url })
  expect(newer.lines).toContainEqual(line(/^fail the schema is newer than this program \(9999-future\.sql\) — /))
  expect(newer.code).toBe(1)
})

test('a database that is not there', async () => {
  const { code, lines } = await examine({ DATABASE_URL: 'postgresql://kohoi@127.0.0.1:9/kohoi' })
  expect(lines).toContainEqual(line(/^fail DATABASE_URL: .*ECONNREFUSED.* — start that PostgreSQL/))
  expect(code).toBe(1)
})

test('nothing is created where no database is yet', async () => {
  const { code, lines } = await examine({})
  expect(lines).toContainEqual(line(/^ok {3}data folder .*kohoi-doctor-none \(made at the first start\)$/))
  expect(lines).toContainEqual(line(/^ok {3}embedded PostgreSQL \(the database is made at the first start\)$/))
  expect(code).toBe(0)
})

test('a data folder that cannot be made', async () => {
  const { code, lines } = await examine({ DATABASE_URL: await database(), KOHOI_DATA: '/etc/passwd/kohoi' })
  expect(lines).toContainEqual(line(/^fail data folder \/etc\/passwd\/kohoi — /))
  expect(code).toBe(1)
})

test('a port that another program has', async () => {
  const port = await listen((socket) => socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n'))
  const { code, lines } = await examine({ PORT: port })
  expect(lines).toContainEqual(
    line(/^fail port \d+ on 127\.0\.0\.1 is taken by another program — stop that program, or set PORT/),
  )
  expect(code).toBe(1)
})

test('a port that Kohoi has already, even one that is not healthy', async () => {
  const body = '{"status":"unavailable"}'
  const head = `HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`
  const port = await listen((socket) => socket.end(`${head}\r\nconnection: close\r\n\r\n${body}`))
  expect((await examine({ PORT: port })).lines).toContainEqual(
    line(/^ok {3}port \d+ on 127\.0\.0\.1 \(Kohoi is running\)$/),
  )
})

test('a mail server that answers, and one that does not', async () => {
  const replies: Record<string, string> = { EHLO: '250 mail.example.org', QUIT: '221 bye' }
  const port = await listen((socket) => {
    socket.write('220 mail.example.org\r\n')
    socket.on('data', (chunk) => socket.write(`${replies[chunk.toString().slice(0, 4)] ?? '502 what'}\r\n`))
  })
  const there = await examine({ SMTP_URL: `smtp://127.0.0.1:${port}?ignoreTLS=true` })
  expect(there.lines).toContainEqual(`ok   mail server 127.0.0.1:${port}`)
  const away = await examine({ SMTP_URL: 'smtp://127.0.0.1:9' })
  expect(away.lines).toContainEqual(line(/^fail mail server 127\.0\.0\.1:9: .*ECONNREFUSED.* — correct SMTP_URL/))
  expect(away.code).toBe(1)
})

test('a setting that cannot be read', async () => {
  const { code, lines } = await examine({ PORT: 'soon' })
  expect(lines).toContainEqual(line(/^fail environment — PORT must be a port number/))
  expect(code).toBe(1)
})
