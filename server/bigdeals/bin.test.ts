import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, startWorld, type World } from '../testing/world.ts'

let world: World
let anan: Client

beforeAll(async () => {
  world = await startWorld()
  anan = await world.setup()
})
afterAll(() => world.stop())

test('a deleted rule tells nobody; brought back it has its history and goes on where it stood', async () => {
  const rule = await anan.create('/big-deal-rules', draft({ code: 'BD-001' }))
  const deal = await anan.create('/opportunities', { name: 'เทศบาลตำบลบึงใส', expectedRevenue: thb(6), probability: 70 })
  await anan.del(`/big-deal-rules/${rule.id}`, { expect: 204 })
  expect(await anan.all('/big-deal-rules')).toEqual([])
  expect((await anan.get(`/opportunities/${deal.id}`)).body.bigDeal).toBe(false)
  await anan.create('/opportunities', { name: 'ขณะไม่มีกฎ', expectedRevenue: thb(9), probability: 90 })

  await anan.post(`/big-deal-rules/${rule.id}/restoration`, {}, { expect: 200 })
  expect((await anan.get(`/opportunities/${deal.id}`)).body.bigDeal).toBe(true)
  await anan.patch(`/opportunities/${deal.id}`, { probability: 80 }, { expect: 200 })
  expect(await alertsOf(rule.id)).toEqual([deal.id])
})

test('a code is free while its rule lies in the bin, and then the rule stays there', async () => {
  const rule = await anan.create('/big-deal-rules', draft({ code: 'BD-010' }))
  await anan.del(`/big-deal-rules/${rule.id}`, { expect: 204 })
  const heir = await anan.create('/big-deal-rules', draft({ code: ' bd-010' }))
  const { body } = await anan.post(`/big-deal-rules/${rule.id}/restoration`, {}, { expect: 422 })
  expect(body.errors).toMatchObject([{ path: 'code', code: 'taken' }])
  await anan.del(`/big-deal-rules/${heir.id}`, { expect: 204 })
  await anan.post(`/big-deal-rules/${rule.id}/restoration`, {}, { expect: 200 })
  expect((await anan.get(`/big-deal-rules/${rule.id}`, { expect: 200 })).body.code).toBe('BD-010')
})

const thb = (millions: number) => ({ amount: `${millions}000000.00`, currency: 'THB' })
const draft = (more: object) => ({
  topic: 'งานภาครัฐเกิน 5 ล้าน',
  revenueFrom: thb(5),
  probabilityFrom: 60,
  channels: ['app'],
  recipients: [{ kind: 'role', role: 'admin' }],
  ...more,
})
const alertsOf = async (ruleId: unknown) =>
  (await anan.all(`/big-deal-alerts?ruleId=${String(ruleId)}`)).map(({ opportunityId }) => opportunityId)
