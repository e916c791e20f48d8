import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manualClock } from '../../db/clock.ts'
import { freePort } from '../../db/embedded/address.ts'
import { type Postgres, startPostgres } from '../../db/embedded/start-postgres.ts'
import { openGateway } from '../../db/gateway.ts'
import { migrate } from '../../db/migrate.ts'
import { openNumbers } from '../../db/numbers.ts'
import { openPool } from '../../db/pool.ts'
import { sql } from '../../db/sql.ts'
import { transact } from '../../db/transaction.ts'
import { openProgram, type Program } from '../../program.ts'
import { startWorker } from '../../worker/worker.ts'
import { openPage } from '../live-page.ts'
import { type Client, clientOf, password, startWorld, type World } from '../world.ts'

const workspace = {
  workspaceName: 'Thantara',
  country: 'TH',
  currency: 'THB',
  timeZone: 'Asia/Bangkok',
  language: 'en',
  admin: { name: 'Admin', email: 'admin@thantara.example', password },
}

/** Two cores may have much else to do. */
const patient = { timeout: 20_000 }

describe('PostgreSQL killed under load', () => {
  const folder = join(tmpdir(), `kohoi-test-${process.pid}-fault`)
  let url: string
  let postgres: Postgres
  let program: Program
  let admin: Client

  beforeAll(async () => {
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    postgres = await startPostgres({ folder, log: () => {} })
    await migrate(postgres.url)
    program = await openProgram({
      databaseUrl: postgres.url,
      publicUrl: url,
      origins: [url],
      testClock: null,
      smtpUrl: null,
      mailFrom: 'kohoi@thantara.example',
      serve: true,
      work: true,
      log: false,
    })
    await program.app?.listen({ port, host: '127.0.0.1' })
    admin = clientOf(url)
    await admin.post('/setup', workspace, { expect: 201 })
  }, 120_000)
  afterAll(async () => {
    await program.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)

  /** kill -9 of the postmaster, as the kernel does when memory runs out; `cut` ends its connections only. */
  const asOwner = async <T extends pg.QueryResultRow>(query: string) => {
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    try {
      return (await client.query<T>(query)).rows
    } finally {
      await client.end()
    }
  }
  const kill = async () => {
    const [row] = await asOwner<{ pid: string }>(`select pg_read_file('postmaster.pid') as pid`)
    process.kill(Number.parseInt(row?.pid ?? '', 10), 'SIGKILL')
  }
  const cut = () =>
    asOwner(
      'select pg_terminate_backend(pid) from pg_stat_activity where backend_type = $$client backend$$ and pid <> pg_backend_pid()',
    )

  test('requests are told so, the program heals by itself, and no acknowledged lead is lost or doubled', {
    timeout: 90_000,
  }, async () => {
    const acknowledged: string[] = []
    const statuses = new Map<number, number>()
    let stop = false
    const writer = async (who: number) => {
      for (let n = 0; !stop; n++) {
        const name = `Lead ${who}/${n}`
        const { status, body, headers } = await admin.post('/leads', { name }, { headers: { 'idempotency-key': name } })
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status === 201) acknowledged.push(name)
        else expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'service.away', '2'])
        if (status !== 201) await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    const writers = Array.from({ length: 8 }, (_, who) => writer(who))
    for (const harm of [cut, kill, kill]) {
      const before = acknowledged.length
      await expect.poll(() => acknowledged.length, patient).toBeGreaterThan(before + 40)
      await harm()
      const then = acknowledged.length
      await expect.poll(() => acknowledged.length, patient).toBeGreaterThan(then + 20)
    }
    stop = true
    await Promise.all(writers)
    // Whoever was cut off in the middle is told so; nobody is told anything else.
    expect([...statuses.keys()].sort()).toEqual([201, 503])
    expect((await admin.get('/health')).body).toEqual({ status: 'ok' })
    const names = (await admin.all('/leads')).map(({ name }) => name as string)
    expect(new Set(names).size).toBe(names.length)
    expect(acknowledged.filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('while others wait', () => {
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

  test('for slow ones to free the database, everybody waits his turn and nobody is turned away', async () => {
    const slow = await admin.create('/leads', { name: 'Khóa' })
    await owner.query('begin')
    await owner.query('select from leads for update')
    const waiting = Array.from({ length: 15 }, (_, i) =>
      admin.patch(`/leads/${slow.id}`, { city: `C${i}` }, { version: 1 }),
    )
    const { pool } = world.program.gateway
    await expect.poll(() => pool.waitingCount, patient).toBeGreaterThan(0)
    const others = Array.from({ length: 15 }, () => admin.get('/leads'))
    const first = await Promise.race([
      Promise.all(others).then(() => 'all read'),
      new Promise((resolve) => setTimeout(resolve, 500, 'waiting')),
    ])
    await owner.query('rollback')
    const changed = (await Promise.all(waiting)).map(({ status }) => status).sort()
    expect(first).toBe('waiting')
    expect(changed).toEqual([200, ...Array<number>(14).fill(412)])
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual(Array<number>(15).fill(200))
  })

  test('two who take the same name, address or turn at once: one has it, the other is told it is taken', async () => {
    const makes: ((n: number) => [string, object])[] = [
      (n) => ['/tags', { name: `Trùng ${n}` }],
      (n) => ['/users', { name: 'x', email: `double${n}@thantara.example` }],
      (n) => ['/teams', { name: 'x', alias: `double${n}@thantara.example` }],
      (n) => ['/custom-fields', { entity: 'lead', code: `double${n}`, kind: 'text', label: { en: 'x' } }],
      (n) => ['/exchange-rates', { from: 'THB', to: 'USD', rate: '0.03', validFrom: `2026-01-${10 + n}` }],
    ]
    for (const make of makes)
      for (let n = 0; n < 3; n++) {
        const [path, body] = make(n)
        const answers = await Promise.all([1, 2, 3].map(() => admin.post(path, body)))
        expect(answers.map(({ status }) => status).sort(), path).toEqual([201, 422, 422])
        expect(answers.find(({ status }) => status === 422)?.body.errors[0]?.code).toBe('taken')
      }
  })

  test('a team that goes while leads come to it: the lead is refused or the team stays', async () => {
    for (let n = 0; n < 8; n++) {
      const team = await admin.create('/teams', { name: `Tạm ${n}`, rule: { any: [] } })
      const [lead, gone] = await Promise.all([
        admin.post('/leads', { name: 'x', teamId: team.id }),
        admin.del(`/teams/${team.id}`, { version: team.version }),
      ])
      expect([
        [201, 409],
        [422, 204],
        [422, 412],
      ]).toContainEqual([lead.status, gone.status])
    }
  })

  test('twins with one Idempotency-Key make one record and hear the same', async () => {
    const post = () => admin.post('/leads', { name: 'Sinh đôi' }, { headers: { 'idempotency-key': 'twins' } })
    const answers = await Promise.all(Array.from({ length: 12 }, post))
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(12).fill(201))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })

  test('commands that lock each other out are run anew until both are done', async () => {
    const [a, b] = [await admin.create('/leads', { name: 'A' }), await admin.create('/leads', { name: 'B' })]
    const { gateway } = world.program
    const workspaceId = admin.cookie.slice('kohoi_session='.length, 'kohoi_session='.length + 36)
    const bothIn = (first: string, second: string) =>
      gateway.asSystem(workspaceId, async ({ tx }) => {
        await tx.count(
          sql`update leads set version = version + 1 where workspace_id = ${workspaceId} and id = ${first}`,
        )
        await new Promise((resolve) => setTimeout(resolve, 50))
        await tx.count(
          sql`update leads set version = version + 1 where workspace_id = ${workspaceId} and id = ${second}`,
        )
      })
    await Promise.all([bothIn(a.id, b.id), bothIn(b.id, a.id)])
    expect((await admin.get(`/leads/${a.id}`)).body.version).toBe(a.version + 2)
    expect((await admin.get(`/leads/${b.id}`)).body.version).toBe(b.version + 2)
  })

  test('a job that always fails is given up after its tries, told to the administrator, and runs once when mended', async () => {
    await world.settle()
    const lan = await admin.create('/users', {
      name: 'Lan',
      email: 'lan@thantara.example',
      role: 'salesperson',
      password,
    })
    await owner.query('alter table notifications rename to notifications_away')
    await admin.create('/leads', { name: 'Không báo được', ownerId: lan.id })
    for (let tries = 0; tries < 9; tries++) {
      await world.settle()
      await owner.query(`update jobs set lease_until = '-infinity' where not dead`)
    }
    const dead = (await admin.get('/jobs', { expect: 200 })).body.items
    expect(dead.length).toBeGreaterThan(0)
    expect(dead[0]).toMatchObject({ attempts: 8, lastError: expect.stringContaining('notifications') })
    await owner.query('alter table notifications_away rename to notifications')
    // Others were not held up, and what was given up does not come back by itself.
    await admin.create('/leads', { name: 'Báo được', ownerId: lan.id })
    await world.settle()
    const told = async () =>
      (await (await world.as('lan@thantara.example')).get('/notifications')).body.items.map(({ body }) => String(body))
    expect([
      (await told()).some((text) => text.includes('Báo được')),
      (await told()).some((text) => text.includes('Không báo được')),
    ]).toEqual([true, false])
    for (const { id } of dead) {
      expect((await admin.post(`/jobs/${id}/retry`)).status).toBe(202)
      expect((await admin.post(`/jobs/${id}/retry`)).status).toBe(404)
    }
    await world.settle()
    expect((await told()).filter((text) => text.includes('Không báo được'))).toHaveLength(1)
    expect((await admin.get('/jobs')).body.items).toEqual([])
  })
})

test('of eight who set the program up at once one does, and the others are told so', async () => {
  const world = await startWorld({ work: false })
  const setups = [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
    world.anyone().post('/setup', { ...workspace, admin: { ...workspace.admin, email: `admin${n}@thantara.example` } }),
  )
  const answers = await Promise.all(setups)
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)])
  const made = answers.findIndex(({ status }) => status === 201)
  const admin = await world.as(`admin${made + 1}@thantara.example`)
  expect([(await admin.all('/companies')).length, (await admin.all('/users')).length]).toEqual([1, 1])
  const owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
  expect((await owner.query('select from workspaces')).rowCount).toBe(1)
  await owner.end()
  await world.stop()
})

test('three workers at once run each of 300 jobs once', async () => {
  const world = await startWorld({ work: false })
  const admin = await world.setup({ language: 'en' })
  const workspaceId = admin.cookie.slice('kohoi_session='.length, 'kohoi_session='.length + 36)
  const outside: number[] = []
  const reactions = {
    inside: {
      inside: (ctx: Parameters<Parameters<typeof world.program.gateway.asSystem>[1]>[0], { n }: { n: number }) =>
        ctx.note({ entity: 'probe', recordId: workspaceId, type: `ran ${n}` }),
    },
    outside: {
      outside: async (_gateway: unknown, _workspace: string, { n }: { n: number }) => {
        outside.push(n)
      },
    },
  }
  await world.program.gateway.asSystem(workspaceId, async (ctx) => {
    for (let n = 0; n < 150; n++) for (const name of Object.keys(reactions)) ctx.enqueue(name, { n })
  })
  const log = { info: () => {}, error: () => {} }
  const open = [1, 2, 3].map(() => {
    const pool = openPool(world.databaseUrl, () => {}, 4)
    return {
      pool,
      worker: startWorker(
        openGateway(
          pool,
          manualClock(new Date()),
          world.url,
          () => [],
          openNumbers(pool),
          () => {},
        ),
        reactions as never,
        log,
      ),
    }
  })
  await Promise.all(open.map(({ worker }) => worker.settle()))
  await Promise.all(open.map(({ worker }) => worker.stop()))
  const rows = await transact(world.program.gateway.pool, workspaceId, (tx) =>
    tx.many<{ type: string }>(sql`select type from history where workspace_id = ${workspaceId} and entity = 'probe'`),
  )
  await Promise.all(open.map(({ pool }) => pool.end()))
  await world.stop()
  const wanted = Array.from({ length: 150 }, (_, n) => n)
  expect(outside.sort((a, b) => a - b)).toEqual(wanted)
  expect(rows.map(({ type }) => Number(type.slice(4))).sort((a, b) => a - b)).toEqual(wanted)
})

test('SIGTERM lets a slow request finish and open pages go, and ends with 0', { timeout: 60_000 }, async () => {
  const world = await startWorld({ work: false })
  const admin = await world.setup({ language: 'en' })
  const lead = await admin.create('/leads', { name: 'Chậm' })
  const owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), PUBLIC_URL: url, DATABASE_URL: world.databaseUrl, KOHOI_LOG: 'off' }
  const child = fork(join(import.meta.dirname, '../stop-child.ts'), ['serve'], {
    env: { ...process.env, ...env },
    silent: true,
  })
  const client = clientOf(url)
  const isUp = () =>
    client.get('/health').then(
      ({ status }) => status === 200,
      () => false,
    )
  const waits = async () => (await owner.query(`select from pg_locks where not granted`)).rowCount
  await expect.poll(isUp, patient).toBe(true)
  await client.post('/session', { email: workspace.admin.email, password }, { expect: 200 })
  const page = openPage(client)
  await page.opened
  await owner.query('begin')
  await owner.query(`select from leads where id = '${lead.id}' for update`)
  const slow = client.patch(`/leads/${lead.id}`, { city: 'Huế' }, { version: lead.version })
  await expect.poll(waits, patient).toBeGreaterThan(0)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await expect.poll(() => page.ended, patient).toBe(true)
  await expect.poll(isUp, patient).toBe(false)
  await owner.query('rollback')
  const answer = await slow
  const since = Date.now()
  expect([answer.status, answer.body.city]).toEqual([200, 'Huế'])
  expect(await ended).toEqual([0, null])
  expect(Date.now() - since).toBeLessThan(5000)
  await owner.end()
  await world.stop()
})
