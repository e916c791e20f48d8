import { nouns, user } from '@kohoi/contract'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../db/ids.ts'
import { readByViews, viewOf } from '../../db/listed.ts'
import { appRole } from '../../db/migrate.ts'
import { sql } from '../../db/sql.ts'
import { transact } from '../../db/transaction.ts'
import { hashPassword } from '../../people/password.ts'
import { insertRecord } from '../../records/save.ts'
import { openPage } from '../live-page.ts'
import { type Client, type Json, password, startWorld, type World } from '../world.ts'
import { creatable, type Ground, groundOf, nounAt, smallest } from './bodies.ts'
import { addressOf, everyRoute } from './every-route.ts'

/** Written in every name of the other workspace. */
const mark = 'Đối thủ'
const rivalId = newId()
/** Two cores may have much else to do. */
const patient = { timeout: 10_000 }
let world: World
let admin: Client
let rival: Client
let ground: Ground
const theirs: Record<string, Json> = {}

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'en' })
  ground = await groundOf(admin)
  await makeRival()
  const other = await groundOf(rival)
  for (const noun of creatable) {
    const body = smallest(noun, other)
    const texts = Object.fromEntries(
      Object.entries(body).map(([k, v]) => [k, k === 'name' || k === 'text' ? `${mark} ${v}` : v]),
    )
    theirs[noun.name] = await rival.create(`/${noun.path}`, texts)
  }
  const at = { recordType: 'account', recordId: other.account.id }
  const form = new FormData()
  for (const [name, value] of Object.entries(at)) form.append(name, value)
  form.append('file', new Blob(['bytes']), `${mark}.txt`)
  theirs.file = (await rival.post('/files', form, { raw: true, expect: 201 })).body
  // A Big Deal of theirs that their administrator was told of, and may open.
  const terms = { revenueFrom: { amount: '1', currency: 'VND' }, probabilityFrom: 1, channels: ['app', 'email'] }
  const recipients = [{ kind: 'role', role: 'admin' }]
  await rival.create('/big-deal-rules', { code: mark, topic: mark, ...terms, recipients })
  const big = { name: mark, expectedRevenue: { amount: '5', currency: 'VND' }, probability: 50 }
  theirs.bigDeal = await rival.create('/opportunities', big)
  const [alert] = await rival.all('/big-deal-alerts')
  theirs.bigDealAlert = alert as Json
  await world.settle()
}, 120_000)
afterAll(() => world.stop())

/** A second workspace on the same database, with an administrator who signs in by the same door. */
async function makeRival() {
  const { gateway } = world.program
  await transact(gateway.pool, rivalId, (tx) =>
    tx.count(
      sql`insert into workspaces (workspace_id, name, language, created_at) values (${rivalId}, ${mark}, 'vi', now())`,
    ),
  )
  await gateway.asSystem(rivalId, async (ctx) => {
    const company = { name: mark, country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' }
    insertRecord(ctx, nouns.company as never, company)
    const email = 'boss@rival.example'
    const boss = { name: mark, email, role: 'admin', active: true, language: 'vi', buddhistYears: false }
    const { id } = insertRecord(ctx, user, boss, { password_hash: await hashPassword(password) })
    insertRecord(ctx, nouns.activityType as never, { name: mark, category: 'call' })
    ctx.tx.write(sql`insert into logins (email, workspace_id, user_id) values (${email}, ${rivalId}, ${id})`)
  })
  rival = await world.as('boss@rival.example')
}

const secrets = () => [mark, encodeURIComponent(mark), rivalId, ...Object.values(theirs).map(({ id }) => id)]
const textOf = (body: unknown) => (Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body))

describe('of another workspace there is nothing', () => {
  test('in any list, search, export or description', async () => {
    const gets = everyRoute.filter(
      ({ method, path, open }) => method === 'GET' && !path.includes(':') && !open && path !== '/events',
    )
    expect(gets.length).toBeGreaterThan(30)
    for (const { path } of gets) {
      for (const query of [
        '',
        '?limit=200',
        `?q=${encodeURIComponent(mark)}`,
        '?entity=lead',
        `?entity=lead&name=${encodeURIComponent(mark)}`,
      ]) {
        const { status, body } = await admin.get(path + query)
        expect(status).toBeLessThan(500)
        for (const secret of secrets()) expect(textOf(body), `${path}${query}`).not.toContain(secret)
      }
    }
    expect(textOf((await rival.get('/leads')).body)).toContain(mark)
    expect(textOf((await rival.get(`/search?q=${encodeURIComponent(mark)}`)).body)).toContain(theirs.lead?.id)
  })

  test('by its id, whatever is done to it', async () => {
    for (const { method, path, open } of everyRoute) {
      if (!path.includes(':') || open) continue
      const id = theirs[nounAt(path)?.name ?? '']?.id
      if (!id) continue
      const send = { GET: admin.get, POST: admin.post, PUT: admin.put, PATCH: admin.patch, DELETE: admin.del }[method]
      const address = addressOf(path, id)
      const options = { headers: { 'if-match': '"1"' }, version: null }
      const body = { toUserId: ground.user.id, userId: ground.user.id, name: 'x' }
      const { status } =
        method === 'GET' || method === 'DELETE'
          ? await (send as Client['get'])(address, options)
          : await (send as Client['post'])(address, body, options)
      expect(status, `${method} ${address}`).toBe(404)
    }
  })

  test('to refer to, in any field', async () => {
    let tried = 0
    for (const noun of creatable)
      for (const [name, field] of Object.entries(noun.fields)) {
        const to = name === 'recordId' ? 'account' : field.to
        const id = to && theirs[to]?.id
        if (!id || field.readOnly) continue
        const { status, body } = await admin.post(`/${noun.path}`, {
          ...smallest(noun, ground),
          [name]: field.type === 'references' ? [id] : id,
        })
        expect([status, body.errors?.[0]?.path.split('.')[0]], `${noun.name}.${name}`).toEqual([422, name])
        tried++
      }
    expect(tried).toBeGreaterThan(25)
    const lead = await admin.create('/leads', { name: 'Của ta' })
    const user = await admin.get('/me')
    expect((await admin.post(`/users/${user.body.id}/handover`, { toUserId: theirs.user?.id })).status).toBe(422)
    expect((await admin.act(`/leads/${lead.id}/dispatch`, { taskId: theirs.dispatchTask?.id })).status).toBe(422)
    expect((await admin.act(`/leads/${lead.id}/conversion`, { account: { id: theirs.account?.id } })).status).toBe(422)
  })

  test('for a token moved to it', async () => {
    const own = admin.cookie.slice('kohoi_session='.length)
    const moved = rivalId + own.slice(36)
    for (const headers of [{ cookie: `kohoi_session=${moved}` }, { authorization: `Bearer ${moved}` }])
      expect((await fetch(`${world.url}/api/v1/me`, { headers: headers as Record<string, string> })).status).toBe(401)
    const { body } = await admin.post('/api-keys', { name: 'k' })
    const key = String(body.secret)
    const asked = (token: string) => fetch(`${world.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
    expect([(await asked(key)).status, (await asked(rivalId + key.slice(36))).status]).toEqual([200, 401])
  })

  test('and what happens there is told to no page here, nor the other way round', async () => {
    const [here, there] = [openPage(admin), openPage(rival)]
    await Promise.all([here.opened, there.opened])
    const mine = await admin.create('/leads', { name: 'Ở đây' })
    const other = await rival.create('/leads', { name: mark })
    const heard = (page: typeof here) => page.list.map(({ data }) => data.id)
    await expect
      .poll(() => [heard(here).includes(mine.id), heard(there).includes(other.id)], patient)
      .toEqual([true, true])
    expect([heard(here).includes(other.id), heard(there).includes(mine.id)]).toEqual([false, false])
    await Promise.all([here.close(), there.close()])
  })
})

describe('with the program’s own filters switched off', () => {
  let owner: pg.Client
  beforeAll(async () => {
    owner = new pg.Client({ connectionString: world.databaseUrl })
    await owner.connect()
  })
  afterAll(() => owner.end())

  const tables = async () =>
    (
      await owner.query<{ name: string; forced: boolean; secured: boolean }>(
        `select c.relname as name, c.relforcerowsecurity as forced, c.relrowsecurity as secured from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
      )
    ).rows
  /** Runs as the program’s role, in a workspace or in none. */
  async function asProgram<T extends pg.QueryResultRow>(
    workspaceId: string,
    query: string,
    scan = 'off',
  ): Promise<T[]> {
    await owner.query('begin')
    try {
      await owner.query(`set local role ${appRole}`)
      await owner.query(`select set_config('app.workspace_id', $1, true), set_config('app.scan', $2, true)`, [
        workspaceId,
        scan,
      ])
      return (await owner.query<T>(query)).rows
    } finally {
      await owner.query('rollback')
    }
  }
  const ourId = () => admin.cookie.slice('kohoi_session='.length, 'kohoi_session='.length + 36)
  // The way from an address or a key to its workspace, looked up before one is known.
  const open = ['logins', 'web_form_keys']

  test('every table with a workspace is closed by the database, and the program owns none of them', async () => {
    for (const { name, forced, secured } of await tables()) {
      if (open.includes(name)) continue
      expect([name, secured], name).toEqual([name, true])
      if (!readByViews.includes(name)) expect([name, forced]).toEqual([name, true])
    }
    const role = await owner.query(
      `select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = '${appRole}'`,
    )
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }])
    const owned = await owner.query(`select relname from pg_class where relowner = '${appRole}'::regrole`)
    expect(owned.rows).toEqual([])
  })

  test('no row of theirs is read, changed, removed or added', async () => {
    let withRows = 0
    for (const { name } of await tables()) {
      if (open.includes(name)) continue
      const whole = await owner.query<{ n: string }>(
        `select count(*) as n from ${name} where workspace_id = '${rivalId}'`,
      )
      if (Number(whole.rows[0]?.n) > 0) withRows++
      for (const workspaceId of [ourId(), '']) {
        const seen = await asProgram<{ n: bigint }>(
          workspaceId,
          `select count(*) as n from ${name} where workspace_id = '${rivalId}'`,
        )
        expect(Number(seen[0]?.n), name).toBe(0)
      }
      const touched = async (statement: string) => {
        try {
          return (await asProgram(ourId(), `${statement} returning 1 as one`)).length
        } catch (error) {
          // What the program may not do to anybody's rows.
          return (error as { code: string }).code === '42501' ? 0 : String(error)
        }
      }
      expect(
        await touched(`update ${name} set workspace_id = workspace_id where workspace_id = '${rivalId}'`),
        name,
      ).toBe(0)
      expect(await touched(`delete from ${name} where workspace_id = '${rivalId}'`), name).toBe(0)
      expect(await touched(`update ${name} set workspace_id = '${rivalId}'`), name).toBe(0)
    }
    expect(withRows).toBeGreaterThan(25)
    const views = await asProgram<{ n: bigint }>(
      ourId(),
      `select count(*) as n from quick_texts where text like '%doi thu%'`,
    )
    expect(Number(views[0]?.n)).toBe(0)
    expect((await asProgram(rivalId, `select 1 from quick_texts where text like '%doi thu%'`)).length).toBeGreaterThan(
      0,
    )
  })

  test('a view shows the rows of the workspace that is named, and changes none', async () => {
    for (const table of readByViews.filter((name) => viewOf(name) !== name)) {
      const seen = async (as: string) =>
        (await asProgram<{ workspace_id: string }>(as, `select distinct workspace_id from ${viewOf(table)}`)).map(
          (row) => row.workspace_id,
        )
      expect(await seen(ourId()), table).not.toContain(rivalId)
      expect(await seen(''), table).toEqual([])
      await expect(asProgram(ourId(), `delete from ${viewOf(table)}`)).rejects.toMatchObject({ code: '42501' })
    }
    expect(await asProgram(rivalId, `select id from ${viewOf('leads')}`)).not.toEqual([])
  })

  test('the worker’s look over all workspaces reaches its own tables only', async () => {
    const crossing = []
    for (const { name } of await tables()) {
      if (open.includes(name)) continue
      const seen = await asProgram<{ n: bigint }>(
        ourId(),
        `select count(*) as n from ${name} where workspace_id = '${rivalId}'`,
        'on',
      )
      if (Number(seen[0]?.n) > 0) crossing.push(name)
    }
    expect(['idempotency', 'jobs', 'timers']).toEqual(expect.arrayContaining(crossing))
  })
})
