import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import { type Client, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client

beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ language: 'en' })
})
afterAll(() => world.stop())

const rows = async (table: 'events' | 'idempotency' | 'links') => {
  const workspaceId = admin.cookie.slice('kohoi_session='.length).slice(0, 36)
  const count = { events: sql`events`, idempotency: sql`idempotency`, links: sql`links` }[table]
  const row = await transact(world.program.gateway.pool, workspaceId, (tx) =>
    tx.maybe<{ n: bigint }>(sql`select count(*) as n from ${count} where workspace_id = ${workspaceId}`),
  )
  return Number(row?.n)
}

test('events, answers kept for repeated requests and links are deleted when they are old, and not before', async () => {
  const invited = { name: 'Mai', email: 'mai@thantara.example', role: 'salesperson', language: 'vi' }
  await admin.post('/users', invited, { expect: 201, headers: { 'idempotency-key': 'once' } })
  const before = await rows('events')
  expect(before).toBeGreaterThan(0)
  await world.at('2026-03-04T08:00:00+07:00')
  await world.restart()
  const again = await admin.post('/users', invited, { headers: { 'idempotency-key': 'other' } })
  expect(again.status).toBe(422)
  expect([await rows('events'), await rows('idempotency'), await rows('links')]).toEqual([before, 1, 1])

  await world.at('2026-04-20T09:00:00+07:00')
  admin = await world.as('admin@thantara.example')
  await admin.create('/leads', { name: 'Gió Xanh' })
  await world.restart()
  await expect.poll(() => rows('events')).toBeLessThan(before)
  await expect.poll(async () => [await rows('idempotency'), await rows('links')]).toEqual([0, 0])
  expect(await rows('events')).toBeGreaterThan(0)
  expect((await admin.get('/leads', { expect: 200 })).body.items).toHaveLength(1)
})
