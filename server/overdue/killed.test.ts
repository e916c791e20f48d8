import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Killable, startKillable } from '../testing/killable.ts'
import { type Client, clientOf, type Json, password } from '../testing/world.ts'

const long = Boolean(process.env.KOHOI_LONG)
let program: Killable

async function count(query: string): Promise<number> {
  return Number((await program.owner.query<{ n: string }>(query)).rows[0]?.n)
}

beforeAll(async () => {
  program = await startKillable()
})
afterAll(() => program.stop())

test('killed again and again while leads fall due and change hands: each clock is reminded of once, none is missing', {
  timeout: long ? 1_200_000 : 240_000,
}, async () => {
  const admin = clientOf(program.url)
  const boss = { name: 'Quản trị', email: 'admin@havylinh.example', password }
  const home = { country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }
  await admin.post('/setup', { workspaceName: 'Hạ Vy Linh', ...home, admin: boss }, { expect: 201 })
  const people: Json[] = []
  for (const name of ['Mai', 'Đức', 'Linh']) {
    const email = `seller${people.length}@havylinh.example`
    people.push(
      await admin.create('/users', { name, email, role: 'salesperson', language: 'vi', password, active: true }),
    )
  }
  const settings = { workingTimeOnly: false, defaultLimit: { value: 1, unit: 'minutes' } }
  await admin.put('/settings/automation', settings, { expect: 200 })
  const leads: Json[] = []
  for (let i = 0; i < (long ? 200 : 24); i++)
    leads.push(await admin.create('/leads', { name: `Khách ${i}`, ownerId: people[i % 3]?.id }))
  for (let round = 0; round < (long ? 20 : 2); round++) {
    // Half of them change hands while the others fall due.
    const handing = leads.flatMap((lead, i) =>
      (i + round) % 2 ? [handOn(admin, lead, people[(i + round + 1) % 3]?.id ?? '')] : [],
    )
    await fallDue()
    const before = await count('select count(*) as n from reminders')
    const end = Date.now() + 20_000
    while ((await count('select count(*) as n from reminders')) < before + 4 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20))
    program.kill()
    await Promise.all(handing)
    await program.endLeases()
    await program.start()
  }
  await fallDue()
  await settle()
  // Whoever gets one whose time has run out has a time of his own.
  for (const { id } of leads.slice(0, 2)) {
    const lead = (await admin.get(`/leads/${id}`)).body
    await handOn(admin, lead, people.find((one) => one.id !== lead.ownerId)?.id ?? '')
  }
  await fallDue()
  await settle()
  // Each lead has run out for whoever has it now; each reminder stands in one bell and one mail.
  expect(
    await count(`select count(*) as n from leads l where not exists (select from reminders r
      where r.record_id = l.id and r.reminder = 'due' and r.clock like l.owner_id || '%')`),
  ).toBe(0)
  const reminders = await count('select count(*) as n from reminders')
  expect(reminders).toBeGreaterThan(leads.length)
  for (const table of [`notifications where kind = 'overdue'`, `mails where about ->> 'purpose' = 'overdue'`])
    expect([table, await count(`select count(*) as n from ${table}`)]).toEqual([table, reminders])
})

/** What runs was due a second ago: nobody can wait for as long as a limit is. */
async function fallDue(): Promise<void> {
  await program.owner.query(`set app.whole = 'on'`)
  await program.owner.query(`update timers set due_at = now() - interval '1 second' where kind = 'overdue.due'`)
  await program.owner.query(`update leads set due_at = now() - interval '1 second' where due_at is not null`)
}

/** Waits until nothing is left to be done. */
async function settle(): Promise<void> {
  const waiting = () =>
    count('select (select count(*) from jobs where not dead) + (select count(*) from timers where due_at < now()) as n')
  await expect.poll(waiting, { timeout: 90_000, interval: 100 }).toBe(0)
}

/** Gives a lead to somebody else, unless the program is gone. */
async function handOn(admin: Client, lead: Json, ownerId: string): Promise<void> {
  try {
    await admin.patch(`/leads/${lead.id}`, { ownerId })
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error
  }
}
