import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { confirmedOrder, line, sellingWorld } from '../testing/billing.ts'
import { type Killable, startKillable } from '../testing/killable.ts'
import { type Client, clientOf, type Json, password } from '../testing/world.ts'

let program: Killable

beforeAll(async () => {
  program = await startKillable()
})
afterAll(() => program.stop())

const clients = 12

test('killed while 12 people issue invoices: numbers from 1 to N, none twice, none missing', {
  timeout: 180_000,
}, async () => {
  const admin = clientOf(program.url)
  const place = { country: 'TH', currency: 'THB', timeZone: 'Asia/Bangkok', language: 'th' }
  const owner = { name: 'ผู้ดูแลระบบ', email: 'admin@thantara.example', password }
  await admin.post('/setup', { workspaceName: 'ธารธารา', ...place, admin: owner }, { expect: 201 })
  const { account, suda } = await sellingWorld(admin, async (email) => {
    const c = clientOf(program.url)
    await c.post('/session', { email, password }, { expect: 200 })
    return c
  })
  const { id } = await confirmedOrder(admin, account.id, [{ ...line, quantity: '1000' }])
  const [cameras] = (await admin.get(`/orders/${id}`)).body.lines as Json[]
  const drafts: string[] = []
  for (let i = 0; i < 40; i++)
    drafts.push(
      (await suda.act(`/orders/${id}/invoices`, { quantities: { [cameras?.id ?? '']: '1' } }, { expect: 201 })).body.id,
    )
  const acknowledged: Json[] = []
  for (const enough of [10, 20]) {
    const waiting = [...drafts]
    const issuing = Array.from({ length: clients }, () => issue(suda, waiting, acknowledged))
    while (acknowledged.length < enough) await new Promise((resolve) => setImmediate(resolve))
    program.kill()
    await Promise.all(issuing)
    await program.start()
  }
  const invoices = (await suda.all('/invoices')).filter(({ state }) => state === 'issued')
  const numbers = invoices.map(({ number }) => Number(String(number).split('-')[2])).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    invoices.map((_, i) => i + 1),
  )
  assert.ok(numbers.length >= 20)
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice.number]))
  assert.deepEqual(
    acknowledged.filter((invoice) => byId.get(invoice.id) !== invoice.number),
    [],
  )
})

/** Issues what is left until the program is gone. What another has issued meanwhile is refused. */
async function issue(suda: Client, waiting: string[], acknowledged: Json[]): Promise<void> {
  try {
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      const { status, body } = await suda.act(`/invoices/${id}/issue`)
      if (status === 200) acknowledged.push(body)
      else assert.ok([409, 412].includes(status), `${status} ${body.code}`)
    }
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error
  }
}
