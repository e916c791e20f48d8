import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorRows, importAll } from '../importing/testing/upload.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let preeya: Client
const id: Record<string, string> = {}
let demo: Json
let stage: Record<'first' | 'offer', Json>

type Unmet = { id: string; kind: string; text: string }
const requirementsOf = (one: Json) => one.requirements as { id: string; kind: string }[]
const ask = async (which: 'first' | 'offer', requirements: object[] | null) => {
  const path = `/stages/${stage[which].id}`
  return requirementsOf((await admin.patch(path, { requirements }, { expect: 200 })).body) ?? []
}
const deal = (more: object = {}): Promise<Json> =>
  admin.create('/opportunities', { name: 'กล้อง', ownerId: id.preeya, ...more })
const enter = (one: Json, more: object = {}) =>
  preeya.patch(`/opportunities/${one.id}`, { stageId: stage.offer.id, ...more })
const textsOf = ({ body }: { body: Json }) => (body.unmet as Unmet[] | undefined)?.map(({ text }) => text)
const doneOf = async (one: Json) =>
  ((await preeya.get(`/opportunities/${one.id}`, { expect: 200 })).body.checks as { done: boolean }[]).map(
    (c) => c.done,
  )

/** Preeya sells in Bangkok; her pipeline begins with Ask and goes on with Offer. */
beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ language: 'th' })
  for (const [name, role] of [
    ['preeya', 'salesperson'],
    ['ton', 'leader'],
  ])
    id[name as string] = (
      await admin.create('/users', { name, email: `${name}@thantara.example`, role, language: 'en', password })
    ).id
  preeya = await world.as('preeya@thantara.example')
  demo = await admin.create('/activity-types', {
    name: 'สาธิตสินค้า',
    names: { en: 'Demo', th: 'สาธิตสินค้า' },
    category: 'meeting',
  })
  for (const old of await admin.all('/stages')) await admin.patch(`/stages/${old.id}`, { active: false })
  stage = {
    first: await admin.create('/stages', { name: 'Ask', outcome: 'open' }),
    offer: await admin.create('/stages', { name: 'Offer', outcome: 'open', autoProbability: true, probability: 60 }),
  }
})
afterAll(() => world.stop())

test('a field filled: our own, one that comes along with the move, a custom one, yes of a yes/no, products', async () => {
  const label = { en: 'Budget', th: 'งบประมาณ', vi: 'Ngân sách' }
  await admin.create('/custom-fields', { entity: 'opportunity', code: 'budget', kind: 'money', label })
  await admin.create('/custom-fields', {
    entity: 'opportunity',
    code: 'agreed',
    kind: 'yesNo',
    label: { en: 'Agreed' },
  })
  const camera = await admin.create('/products', { name: 'กล้อง 4K', kind: 'goods' })
  const filled = (field: string) => ({ kind: 'fieldFilled', field })
  await ask('offer', ['expectedCloseDate', 'custom.budget', 'custom.agreed', 'lines', 'tagIds'].map(filled))
  const one = await deal({ custom: { agreed: false } })
  expect(textsOf(await enter(one))).toEqual(
    ['Expected close', 'Budget', 'Agreed', 'Products', 'Tags'].map((name) => `Filled in: ${name}`),
  )
  const tag = await admin.create('/tags', { name: 'VIP' })
  const some = {
    custom: { budget: { amount: '1.00', currency: 'THB' }, agreed: true },
    lines: [{ productId: camera.id }],
  }
  await preeya.patch(`/opportunities/${one.id}`, some, { expect: 200 })
  expect(await doneOf(one)).toEqual([false, true, true, true, false])
  expect(textsOf(await enter(one, { tagIds: [tag.id] }))).toEqual(['Filled in: Expected close'])
  const in_ = await enter(one, { tagIds: [tag.id], expectedCloseDate: '2026-04-01' })
  expect(in_.body).toMatchObject({ stageId: stage.offer.id, probability: 60 })
})

test('an activity of a type done on the record: planned is not done, another type is none, one of the lead counts', async () => {
  await ask('offer', [{ kind: 'activityDone', activityTypeId: demo.id }])
  const [other] = await admin.all('/activity-types')
  const one = await deal()
  const planned = (typeId: string | undefined, recordId: string, recordType = 'opportunity') =>
    preeya.create('/activities', { recordType, recordId, typeId, dueDate: '2026-03-03' })
  const finish = (activity: Json) => preeya.act(`/activities/${activity.id}/completion`, {}, { expect: 200 })
  await finish(await planned(other?.id, one.id))
  const real = await planned(demo.id, one.id)
  expect(textsOf(await enter(one))).toEqual(['Done: Demo'])
  await finish(real)
  expect(await doneOf(one)).toEqual([true])
  expect((await enter(one)).status).toBe(200)
  const lead = await admin.create('/leads', { name: 'ลูกค้า', ownerId: id.preeya })
  await finish(await planned(demo.id, lead.id, 'lead'))
  const { body } = await preeya.act(`/leads/${lead.id}/conversion`, { opportunity: {} }, { expect: 200 })
  expect((await enter((await preeya.get(`/opportunities/${body.opportunityId}`)).body)).status).toBe(200)
})

test('any condition: on values that come along, on the customer’s name, on the stage it comes from, on what is computed', async () => {
  const account = await admin.create('/accounts', { name: 'บริษัท ริมน้ำ จำกัด', ownerId: id.preeya })
  const condition = (filter: object) => ({ kind: 'filter', filter })
  await ask('offer', [
    condition({ field: 'expectedRevenue', op: 'atLeast', value: { amount: '100000.00', currency: 'THB' } }),
    condition({ field: 'account.name', op: 'contains', value: 'ริมน้ำ' }),
    { ...condition({ field: 'stageId', op: 'is', value: stage.first.id }), text: 'From Ask' },
    condition({ field: 'stale', op: 'is', value: false }),
    condition({ field: 'bigDeal', op: 'is', value: false }),
    condition({ field: 'probability', op: 'below', value: 60 }),
  ])
  const one = await deal({ probability: 10 })
  expect(await doneOf(one)).toEqual([false, false, true, true, true, true])
  expect(textsOf(await enter(one))).toEqual([
    'Expected revenue is at least 100,000.00 THB',
    'Company name contains “ริมน้ำ”',
  ])
  const along = { accountId: account.id, expectedRevenue: { amount: '100000.00', currency: 'THB' } }
  expect(textsOf(await enter(one, { ...along, probability: 60 }))?.length).toBe(1)
  expect((await enter(one, along)).body).toMatchObject({ probability: 60 })
  const made = await admin.post('/opportunities', { name: 'x', ...along, probability: 5, stageId: stage.offer.id })
  expect(textsOf(made)).toEqual(['From Ask'])
})

test('a condition on a custom field that was switched off lets nobody in, and administrators are told', async () => {
  const field = await admin.create('/custom-fields', {
    entity: 'opportunity',
    code: 'zone',
    kind: 'text',
    label: { en: 'Zone' },
  })
  await ask('offer', [
    { kind: 'filter', text: 'Not abroad', filter: { not: { field: 'custom.zone', op: 'is', value: 'x' } } },
  ])
  const one = await deal()
  expect(await doneOf(one)).toEqual([true])
  await admin.patch(`/custom-fields/${field.id}`, { active: false }, { expect: 200 })
  expect(textsOf(await enter(one))).toEqual(['Not abroad'])
  await world.settle()
  const told = (await admin.all('/notifications')).filter((notice) => notice.kind === 'rule.broken')
  expect(told).toMatchObject([{ link: `/stages/${stage.offer.id}` }])
  expect(told[0]?.title).toContain('Offer')
})

test('lists tell of each record what is met, in the order of the pipeline, only of stages its team is offered', async () => {
  const south = await admin.create('/teams', { name: 'ใต้' })
  const only = await admin.create('/stages', {
    name: 'Only south',
    outcome: 'open',
    teamIds: [south.id],
    requirements: [{ kind: 'manual', text: 'Seen' }],
  })
  const [close] = await ask('first', [{ kind: 'fieldFilled', field: 'note' }])
  const [offer] = await ask('offer', [{ kind: 'fieldFilled', field: 'email' }])
  const [seen] = requirementsOf(only)
  await deal({ name: 'หนึ่ง', note: 'x' })
  await deal({ name: 'สอง', note: 'x', email: 'a@b.example', teamId: south.id })
  const checks = Object.fromEntries(
    (await admin.get('/opportunities?sort=-createdAt&limit=2')).body.items.map((o) => [o.name, o.checks]),
  )
  expect(checks).toMatchObject({
    หนึ่ง: [
      { requirementId: close?.id, done: true },
      { requirementId: offer?.id, done: false },
    ],
    สอง: [
      { requirementId: close?.id, done: true },
      { requirementId: offer?.id, done: true },
      { requirementId: seen?.id, done: false },
    ],
  })
  await admin.del(`/stages/${only.id}`, { expect: 204 })
  await admin.patch(`/teams/${south.id}`, { active: false }, { expect: 200 })
})

test('what comes new passes the gate of the first stage: made, converted, given to a team by the rules; nothing is half done', async () => {
  await ask('first', [{ kind: 'fieldFilled', field: 'email' }])
  expect(textsOf(await preeya.post('/opportunities', { name: 'x' }))).toEqual(['Filled in: E-mail'])
  const lead = await admin.create('/leads', { name: 'ลูกค้า', companyName: 'ริมน้ำ', ownerId: id.preeya })
  const before = (await admin.get('/opportunities?count=true')).body.count
  const accounts = (await admin.get('/accounts?count=true')).body.count
  const wanted = { account: { create: true }, opportunity: {} }
  const refused = await preeya.act(`/leads/${lead.id}/conversion`, wanted)
  expect([refused.status, textsOf(refused)]).toEqual([409, ['Filled in: E-mail']])
  expect((await preeya.get(`/leads/${lead.id}`)).body).toMatchObject({ converted: null, version: lead.version })
  const routed = await admin.create('/teams', { name: 'รับงาน', leaderId: id.ton })
  await admin.create(`/teams/${routed.id}/members`, { userId: id.preeya })
  expect(textsOf(await admin.post('/opportunities', { name: 'ไม่มีเจ้าของ' }))?.length).toBe(1)
  expect((await admin.get('/opportunities?count=true')).body.count).toBe(before)
  expect((await admin.get('/accounts?count=true')).body.count).toBe(accounts)
  const ton = await world.as('ton@thantara.example')
  const given = await ton.create('/opportunities', { name: 'ยกเว้น', overrideReason: 'โทรมา' })
  expect(given).toMatchObject({ stageId: stage.first.id, teamId: routed.id, ownerId: id.preeya })
  const [made] = (await ton.get(`/opportunities/${given.id}/history`)).body.items
  expect(made).toMatchObject({ type: 'created', data: { override: { reason: 'โทรมา', stageId: stage.first.id } } })
  const filled = { account: { create: true }, opportunity: { email: 'a@b.example' } }
  await preeya.act(`/leads/${lead.id}/conversion`, filled, { expect: 200 })
  await admin.patch(`/teams/${routed.id}`, { active: false }, { expect: 200 })
})

test('a row of a list that does not meet its stage fails with what is missing; the others come in', async () => {
  await ask('first', null)
  await ask('offer', [
    { kind: 'fieldFilled', field: 'email' },
    { kind: 'manual', text: 'Budget confirmed' },
  ])
  const list = 'Name,Stage,E-mail\nFirst,Ask,\nSecond,Offer,a@b.example\nThird,Offer,\nFourth,Ask,\n'
  const mapping = { Name: 'name', Stage: 'stageId', 'E-mail': 'email' }
  const run = await importAll(preeya, 'opportunity', list, { mapping })
  expect(run).toMatchObject({ state: 'done', created: 2, failed: 2 })
  const [, ...failed] = await errorRows(preeya, run.id)
  expect(failed.map(([row, reason]) => [row, reason])).toEqual([
    ['3', 'Stage “Offer”: The stage asks for: Budget confirmed.'],
    ['4', 'Stage “Offer”: The stage asks for: Filled in: E-mail. Stage “Offer”: The stage asks for: Budget confirmed.'],
  ])
})

test('reopened it is back where it was, and is not asked again; restored from the bin neither', async () => {
  await ask('offer', null)
  const one = await deal()
  await enter(one)
  await ask('offer', [{ kind: 'quotationSent' }])
  const [reason] = await admin.all('/lost-reasons')
  await preeya.act(`/opportunities/${one.id}/loss`, { lostReasonId: reason?.id }, { expect: 200 })
  const open = (await preeya.act(`/opportunities/${one.id}/reopening`, {}, { expect: 200 })).body
  expect(open).toMatchObject({ state: 'open', stageId: stage.offer.id })
  await preeya.del(`/opportunities/${one.id}`, { expect: 204 })
  expect((await preeya.post(`/opportunities/${one.id}/restoration`)).body.stageId).toBe(stage.offer.id)
  expect((await preeya.patch(`/opportunities/${one.id}`, { name: 'ต่อ' })).status).toBe(200)
})

test('what is wrong with a value comes before what a stage asks for', async () => {
  const one = await deal()
  const refused = await enter(one, { accountId: one.id })
  expect(refused.body).toMatchObject({ status: 422, errors: [{ path: 'accountId', code: 'unknownReference' }] })
})
