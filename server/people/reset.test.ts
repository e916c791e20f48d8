import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let owner: pg.Client

/** Nobody works here, so that what a request leaves to be done can be seen. */
beforeAll(async () => {
  world = await startWorld({ work: false })
  await world.setup({ language: 'en' })
  owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
  await owner.query(`select set_config('app.whole', 'on', false)`)
})
afterAll(async () => {
  await owner.end()
  await world.stop()
})

test('a request for a reset does the same for an address that is known and one that is not', async () => {
  const left = async (email: string) => {
    const before = await owner.query('select id from jobs')
    const answer = await world.anyone().post('/password-reset-requests', { email })
    const { rows } = await owner.query('select reaction, payload from jobs where id <> all($1)', [
      before.rows.map(({ id }) => id),
    ])
    const links = await owner.query('select 1 from links union all select 1 from mails')
    return { status: answer.status, body: answer.body, links: links.rowCount, jobs: rows }
  }
  const known = await left('admin@thantara.example')
  const unknown = await left('nobody@elsewhere.example')
  expect(known).toMatchObject({ status: 202, links: 0, jobs: [{ reaction: 'people.reset' }] })
  expect(known.jobs[0].payload.userId).toMatch(/^[\da-f-]{36}$/)
  expect(unknown).toEqual({ ...known, jobs: [{ reaction: 'people.reset', payload: { userId: null } }] })
})
