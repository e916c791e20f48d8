import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const people: Record<string, Client> = {}
const id: Record<string, string> = {}
let minute = Date.parse('2026-03-02T02:00:00Z')

/** Mai and Đức sell, the administrator gives them leads; nobody is in the team of a lead that waits. */
beforeAll(async () => {
  world = await startWorld({ clock: new Date(minute).toISOString() })
  admin = await world.setup({ language: 'en' })
  for (const name of ['mai', 'duc']) {
    const email = `${name}@havylinh.example`
    id[name] = (await admin.create('/users', { name, email, role: 'salesperson', language: 'vi', password })).id
    people[name] = await world.as(email)
  }
  people.admin = admin
})
afterAll(() => world.stop())

type Entry = { type: string; at: string; byUserId: string | null }

/** The first entry of its history by whoever has a lead, after it was given to him. */
async function told({ id: lead, ownerId, dispatchedAt }: Json): Promise<string | null> {
  const entries = (await admin.all(`/leads/${lead}/history`)) as unknown as Entry[]
  const own = entries.filter(
    ({ type, at, byUserId }) =>
      type !== 'created' && ownerId && byUserId === ownerId && dispatchedAt && at > String(dispatchedAt),
  )
  return own.map(({ at }) => at).sort()[0] ?? null
}

const step = fc.record({
  act: fc.constantFrom('change', 'nothing', 'write', 'give', 'take back', 'bin', 'convert', 'run'),
  who: fc.constantFrom('mai', 'duc', 'admin'),
  to: fc.constantFrom('mai', 'duc'),
})

test('the first response is what the history of a lead tells, whatever is done to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
      const { id: lead } = await admin.create('/leads', { name: 'Kho lạnh', ownerId: id.mai })
      const path = `/leads/${lead}`
      for (const { act, who, to } of steps) {
        minute += 60_000
        await world.at(new Date(minute).toISOString())
        const client = people[who] ?? admin
        if (act === 'change') await client.patch(path, { city: `Huế ${minute}` })
        else if (act === 'nothing') await client.patch(path, {})
        else if (act === 'write') await client.post('/notes', { recordType: 'lead', recordId: lead, text: 'Đã gọi' })
        else if (act === 'give') await client.patch(path, { ownerId: id[to] })
        else if (act === 'take back') await admin.patch(path, { ownerId: null })
        else if (act === 'convert') await client.act(`${path}/conversion`, {})
        else if (act === 'run') await admin.post('/assignment-runs', { entity: 'lead' })
        else {
          await client.del(path)
          await client.post(`${path}/restoration`, {})
        }
        await world.settle()
        const { body } = await admin.get(path, { expect: 200 })
        expect(body.respondedAt, `${act} by ${who}`).toBe(await told(body as Json))
      }
    }),
    { numRuns: process.env.KOHOI_LONG ? 60 : 8 },
  )
}, 120_000)
