import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Killable, startKillable } from '../testing/killable.ts'
import { type Client, clientOf, type Json, password } from '../testing/world.ts'
import { expectOnceEach } from './testing/once.ts'
import { thb } from './testing/sales.ts'

const long = Boolean(process.env.KOHOI_LONG)
let program: Killable

beforeAll(async () => {
  program = await startKillable()
})
afterAll(() => program.stop())

test('killed again and again while 12 people save around the threshold: every crossing that is kept is told once, none is missing', {
  timeout: long ? 1_200_000 : 180_000,
}, async () => {
  const admin = clientOf(program.url)
  const boss = { name: 'Quản trị', email: 'admin@havylinh.example', password }
  const home = { country: 'TH', currency: 'THB', timeZone: 'Asia/Bangkok', language: 'vi' }
  await admin.post('/setup', { workspaceName: 'Hạ Vy Linh', ...home, admin: boss }, { expect: 201 })
  const recipients = [{ kind: 'role', role: 'admin' }]
  const terms = { revenueFrom: thb('5000000'), probabilityFrom: 60, channels: ['app', 'email'], recipients }
  await admin.create('/big-deal-rules', { code: 'BD-001', topic: 'Lớn', ...terms })
  let saves = 0
  for (let round = 0; round < (long ? 25 : 3); round++) {
    const deals: Json[] = []
    for (let i = 0; i < 12; i++) deals.push(await admin.create('/opportunities', { name: `${round} ${i}` }))
    const saving = deals.map((deal) => toAndFro(admin, deal, () => saves++))
    const enough = saves + 60 + Math.floor(Math.random() * 60)
    while (saves < enough) await new Promise((resolve) => setImmediate(resolve))
    program.kill()
    await Promise.all(saving)
    await program.start()
  }
  // What clients saw saved may be less than what was: the history is the truth.
  const crossings = await expectOnceEach(program.databaseUrl, { from: 500_000_000n, probability: 60 })
  expect(crossings).toBeGreaterThan(saves / 4)
  const { rows } = await program.owner.query(`select count(*)::int as n from notifications where kind = 'bigDeal'`)
  expect(rows).toEqual([{ n: crossings }])
})

/** Saves one deal as matching and as not matching in turn, until the program is gone. */
async function toAndFro(admin: Client, { id }: Json, saved: () => void): Promise<void> {
  try {
    for (let version = 1; ; version++) {
      const expectedRevenue = thb(version % 2 ? '5000000' : '4999999.99')
      await admin.patch(`/opportunities/${id}`, { expectedRevenue, probability: 60 }, { version, expect: 200 })
      saved()
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error
  }
}
