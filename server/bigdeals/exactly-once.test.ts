import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from '../testing/world.ts'
import { expectOnceEach } from './testing/once.ts'
import { type Sales, startSales, thb } from './testing/sales.ts'

let sales: Sales
let rule: Json
/** KOHOI_LONG counts in hundreds what is counted in tens otherwise. */
const long = Boolean(process.env.KOHOI_LONG)

beforeAll(async () => {
  sales = await startSales()
  rule = await sales.rule({
    recipients: [{ kind: 'user', userId: sales.id.anan }, { kind: 'owner' }, { kind: 'role', role: 'manager' }],
  })
})
afterAll(() => sales.stop())

/** A small generator of its own, so that a failure can be had again. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const around = [thb('4999999.99'), thb('5000000.00'), thb('5000000.01'), thb('9000000.00')]

/** Saves a deal again and again with whatever it is then; what somebody else has overtaken is let be, as a page does. */
async function scribble(deals: readonly Json[], seed: number, saves: number): Promise<void> {
  const roll = dice(seed)
  for (let n = 0; n < saves; n++) {
    const deal = deals[roll(deals.length)]
    const path = `/opportunities/${deal?.id}`
    const { body } = await sales.admin.get(path)
    const change = roll(3)
      ? { expectedRevenue: around[roll(around.length)], probability: 59 + roll(3) }
      : { note: `saved ${seed} ${n}` }
    const { status } = await sales.admin.patch(path, change, { version: Number(body.version) })
    expect([200, 412]).toContain(status)
  }
}

test('20 clients around the threshold, at the same opportunities and at different ones: as many alerts as crossings in the history, each told once', {
  timeout: long ? 1_200_000 : 120_000,
}, async () => {
  const deals = await Promise.all(Array.from({ length: long ? 40 : 8 }, () => sales.deal({ probability: 59 })))
  await Promise.all(Array.from({ length: 20 }, (_, client) => scribble(deals, 100 + client, long ? 200 : 12)))
  await sales.world.settle()
  const crossings = await expectOnceEach(sales.world.databaseUrl, { from: 500_000_000n, probability: 60 })
  expect(crossings).toBeGreaterThan(deals.length)
  expect(await sales.alerts({ ruleId: rule.id })).toHaveLength(crossings)
  expect(sales.mailsTo('anan')).toHaveLength(crossings)
  expect(new Set(sales.mailsTo('anan').map(({ messageId }) => messageId)).size).toBe(crossings)
  expect(await sales.notices('anan')).toHaveLength(crossings)
  expect(sales.mailsTo('preeya')).toHaveLength(crossings)
})
