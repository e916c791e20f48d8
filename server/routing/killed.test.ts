import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Killable, startKillable } from '../testing/killable.ts'
import { type Client, clientOf, type Json, password } from '../testing/world.ts'

let program: Killable

beforeAll(async () => {
  program = await startKillable()
})
afterAll(() => program.stop())

const members = ['An', 'Bình', 'Chi', 'Dũng', 'Em']

test('killed in the middle of 12 people entering leads: none acknowledged is lost, none is given twice, turns stay fair, each owner is told once', {
  timeout: 180_000,
}, async () => {
  const admin = clientOf(program.url)
  await admin.post(
    '/setup',
    {
      workspaceName: 'Hạ Vy Linh',
      country: 'VN',
      currency: 'VND',
      timeZone: 'Asia/Ho_Chi_Minh',
      language: 'vi',
      admin: { name: 'Quản trị', email: 'admin@havylinh.example', password },
    },
    { expect: 201 },
  )
  const team = await admin.create('/teams', { name: 'Miền Bắc' })
  for (const [i, name] of members.entries()) {
    const user = await admin.create('/users', {
      name,
      email: `member${i}@havylinh.example`,
      role: 'salesperson',
      active: true,
      language: 'vi',
      password,
    })
    await admin.create(`/teams/${team.id}/members`, { userId: user.id })
  }
  const acknowledged: Json[] = []
  for (let round = 0; round < 3; round++) {
    const entering = Array.from({ length: 12 }, (_, lane) => enter(admin, `${round}-${lane}`, acknowledged))
    const enough = acknowledged.length + 40 + Math.floor(Math.random() * 40)
    while (acknowledged.length < enough) await new Promise((resolve) => setImmediate(resolve))
    program.kill()
    await Promise.all(entering)
    // In the last round nobody waits for as long as the killed one's jobs are kept for it.
    if (round === 2) await program.endLeases()
    await program.start()
  }
  const leads = await admin.all('/leads')
  const byId = new Map(leads.map((lead) => [lead.id, lead]))
  expect(acknowledged.filter(({ id, ownerId }) => byId.get(id)?.ownerId !== ownerId)).toEqual([])
  expect(new Set(leads.map((lead) => lead.number)).size).toBe(leads.length)

  const receipts = await program.owner.query<{ record_id: string; owner_id: string; nth: string }>(
    'select record_id, owner_id, nth from assignments',
  )
  expect(receipts.rows.map((row) => row.record_id).sort()).toEqual(leads.map((lead) => lead.id).sort())
  const counts = new Map<string, number[]>()
  for (const { owner_id, nth } of receipts.rows) counts.set(owner_id, [...(counts.get(owner_id) ?? []), Number(nth)])
  for (const given of counts.values()) expect(given.sort((a, b) => a - b)).toEqual(given.map((_, i) => i + 1))
  const sizes = [...counts.values()].map((given) => given.length)
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)

  // Jobs the killed worker held are taken over.
  const waiting = async () =>
    Number((await program.owner.query<{ n: string }>('select count(*) as n from jobs where not dead')).rows[0]?.n)
  const end = Date.now() + 60_000
  while ((await waiting()) > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await waiting()).toBe(0)
  const told = await program.owner.query<{ user_id: string; n: string }>(
    `select user_id, count(*) as n from notifications where kind = 'assigned' group by user_id`,
  )
  expect(told.rows.map((row) => Number(row.n)).sort()).toEqual(sizes.sort())
})

/** Enters leads until the program is gone. */
async function enter(admin: Client, lane: string, acknowledged: Json[]): Promise<void> {
  try {
    for (let i = 0; ; i++) acknowledged.push(await admin.create('/leads', { name: `Khách ${lane}-${i}` }))
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error
  }
}
