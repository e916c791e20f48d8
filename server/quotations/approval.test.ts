import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const c: Record<string, Client> = {}
const id: Record<string, string> = {}
let account: Json

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  for (const [key, name, role] of [
    ['wipa', 'คุณวิภา', 'executive'],
    ['anan', 'คุณอนันต์', 'manager'],
    ['kamol', 'คุณกมล', 'leader'],
    ['thanit', 'คุณธนิต', 'salesperson'],
  ] as const) {
    const email = `${key}@thantara.example`
    id[key] = (await admin.create('/users', { name, email, role, active: true, language: 'th', password })).id
    c[key] = await world.as(email)
  }
  const team = await admin.create('/teams', { name: 'ภาครัฐ', leaderId: id.kamol, usesQuotations: true })
  await admin.create(`/teams/${team.id}/members`, { userId: id.thanit })
  id.team = team.id
  account = await admin.create('/accounts', { name: 'อบต. ทุ่งสมมุติ', ownerId: id.thanit })
  const thb = (amount: string) => ({ amount, currency: 'THB' })
  const levels = [
    { upTo: thb('100000.00'), approver: null },
    { upTo: thb('1000000.00'), approver: { kind: 'teamLeader' } },
    { upTo: null, approver: { kind: 'role', role: 'executive' } },
  ]
  await c.anan?.put('/settings/approval', { levels }, { expect: 200 })
})
afterAll(() => world.stop())

const as = (key: string): Client => c[key] as Client
/** A quotation whose total is just that. */
const worth = (unitPrice: string): Promise<Json> =>
  as('thanit').create('/quotations', {
    accountId: account.id,
    teamId: id.team,
    lines: [{ description: 'กล้อง', unitPrice, vatRate: '0' }],
  })
const act = (key: string, quotation: Json, name: string, body: object = {}) =>
  as(key).act(`/quotations/${quotation.id}/${name}`, body)
const notices = async (key: string, quotation: Json) =>
  (await as(key).all('/notifications')).filter(
    ({ kind, link }) => kind === 'document.approval' && link === `/quotations/${quotation.id}`,
  )

describe('approval by the total', () => {
  test('says of each quotation whether somebody has to be asked, whatever its currency', async () => {
    await admin.create('/exchange-rates', { from: 'USD', to: 'THB', rate: '35', validFrom: '2026-01-01' })
    assert.equal((await worth('100000.00')).asksApproval, false)
    assert.equal((await worth('100000.01')).asksApproval, true)
    const lines = [{ description: 'กล้อง', unitPrice: '3000', vatRate: '0' }]
    const dollars = await as('thanit').create('/quotations', { accountId: account.id, currency: 'USD', lines })
    assert.equal(dollars.asksApproval, true)
  })

  test('levels rise; none follows the one for every amount', async () => {
    const [small, middle, all] = (await admin.get('/settings/approval')).body.levels as [object, object, object]
    const wrong: [object[], string][] = [
      [[middle, small, all], 'levels.1.upTo levelNotAbove'],
      [[small, all, middle], 'levels.2.upTo levelUnreachable'],
    ]
    for (const [levels, problem] of wrong) {
      const { status, body } = await admin.put('/settings/approval', { levels })
      assert.deepEqual([status, body.errors.map(({ path, code }) => `${path} ${code}`)], [422, [problem]])
    }
  })

  test('a small one is sent without asking', async () => {
    assert.equal((await act('thanit', await worth('100000.00'), 'sending')).status, 200)
  })

  test('a larger one waits for the leader of its team, who is told; nobody approves in his place', async () => {
    const quotation = await worth('100000.01')
    const early = await act('thanit', quotation, 'sending')
    assert.deepEqual([early.status, early.body.code], [409, 'quotation.approvalNeeded'])
    const waiting = (await act('thanit', quotation, 'approval-request')).body
    assert.deepEqual([waiting.state, waiting.approverIds], ['waitingApproval', [id.kamol]])
    await world.settle()
    const [notice] = await notices('kamol', quotation)
    assert.match(String(notice?.body), /100,000\.01/)
    for (const key of ['thanit', 'anan', 'wipa']) assert.equal((await act(key, quotation, 'approval')).status, 403)
    assert.equal((await admin.act(`/quotations/${quotation.id}/approval`)).status, 403)
    const approved = (await act('kamol', quotation, 'approval')).body
    assert.deepEqual([approved.state, approved.approvedById], ['approved', id.kamol])
    await world.settle()
    assert.equal((await notices('thanit', quotation)).length, 1)
    assert.equal((await act('thanit', quotation, 'sending')).body.state, 'sent')
  })

  test('the largest goes to the executives, who otherwise change nothing', async () => {
    const quotation = await worth('1000000.01')
    await act('thanit', quotation, 'approval-request')
    assert.equal((await as('wipa').patch(`/quotations/${quotation.id}`, { note: 'x' })).status, 403)
    assert.equal((await act('wipa', quotation, 'approval')).body.state, 'approved')
  })

  test('what was approved is not what was changed since: it has to be asked anew', async () => {
    const quotation = await worth('200000.00')
    await act('thanit', quotation, 'approval-request')
    await act('kamol', quotation, 'approval')
    const lines = [{ description: 'กล้อง', unitPrice: '900000.00', vatRate: '0' }]
    const changed = await as('thanit').patch(`/quotations/${quotation.id}`, { lines }, { expect: 200 })
    assert.deepEqual([changed.body.state, changed.body.approvedById], ['draft', null])
    assert.equal((await act('thanit', quotation, 'sending')).body.code, 'quotation.approvalNeeded')
  })

  test('who is asked may send it back, with a reason its salesperson reads', async () => {
    const quotation = await worth('300000.00')
    await act('thanit', quotation, 'approval-request')
    assert.equal((await act('thanit', quotation, 'rejection', { reason: 'เปลี่ยนใจ' })).status, 403)
    assert.equal((await act('kamol', quotation, 'rejection')).status, 422)
    const back = (await act('kamol', quotation, 'rejection', { reason: 'ส่วนลดมากไป' })).body
    assert.deepEqual([back.state, back.reason], ['draft', 'ส่วนลดมากไป'])
    await world.settle()
    assert.match(String((await notices('thanit', quotation))[0]?.body), /ส่วนลดมากไป/)
  })

  test('a leader’s own, where he is to be asked, is approved as he asks', async () => {
    const quotation = await as('kamol').create('/quotations', {
      accountId: account.id,
      teamId: id.team,
      lines: [{ description: 'กล้อง', unitPrice: '500000.00', vatRate: '0' }],
    })
    assert.equal((await act('kamol', quotation, 'approval-request')).body.state, 'approved')
  })
})
