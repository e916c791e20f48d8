import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage } from '../testing/live-page.ts'
import type { Json } from '../testing/world.ts'
import { type Sales, startSales, thb, usd } from './testing/sales.ts'

let sales: Sales

beforeAll(async () => {
  sales = await startSales()
})
afterAll(() => sales.stop())

/** Only this rule is active from here on. */
async function onlyRule(change: object = {}): Promise<Json> {
  for (const other of await sales.admin.all('/big-deal-rules'))
    if (other.active) await sales.admin.patch(`/big-deal-rules/${other.id}`, { active: false }, { expect: 200 })
  return sales.rule(change)
}
const count = async (rule: Json) => (await sales.alerts({ ruleId: rule.id })).length
const isBig = async ({ id }: Json) => (await sales.admin.get(`/opportunities/${id}`, { expect: 200 })).body.bigDeal
const bigOnes = async (value: boolean) => {
  const filter = encodeURIComponent(JSON.stringify({ field: 'bigDeal', op: 'is', value }))
  return (await sales.admin.all(`/opportunities?filter=${filter}`)).map(({ id }) => id)
}

test('every edge: bounds included, type, upper bounds; what matches has the badge, in lists and filters too', async () => {
  const { deal, types } = sales
  const rule = await onlyRule({
    typeIds: [types.government],
    revenueTo: thb('9000000'),
    probabilityTo: 80,
  })
  const cases: [object, boolean][] = [
    [{ expectedRevenue: thb('5000000.00'), probability: 60 }, true],
    [{ expectedRevenue: thb('4999999.99'), probability: 60 }, false],
    [{ expectedRevenue: thb('5000000.00'), probability: 59 }, false],
    [{ expectedRevenue: thb('9000000.00'), probability: 80 }, true],
    [{ expectedRevenue: thb('9000000.01'), probability: 80 }, false],
    [{ expectedRevenue: thb('9000000.00'), probability: 81 }, false],
    [{ typeId: types.private, probability: 70 }, false],
    [{ typeId: null, probability: 70 }, false],
    [{ expectedRevenue: null, probability: 70 }, false],
    [{ probability: null }, false],
  ]
  let alerts = 0
  for (const [change, matches] of cases) {
    const one = await deal(change)
    if (matches) alerts++
    expect([await isBig(one), await count(rule)], JSON.stringify(change)).toEqual([matches, alerts])
    expect(one.bigDeal).toBe(matches)
    expect([(await bigOnes(true)).includes(one.id), (await bigOnes(false)).includes(one.id)]).toEqual([
      matches,
      !matches,
    ])
  }
  const anyType = await onlyRule()
  await deal({ typeId: null, probability: 60 })
  expect(await count(anyType)).toBe(1)
})

test('whatever writes it: form, list, stage, drag, conversion, handing over, bin, and the way back each time', async () => {
  const { admin, deal, save, id, team, types } = sales
  const rule = await onlyRule()
  const certain = await admin.create('/stages', {
    name: 'แน่นอน',
    autoProbability: true,
    probability: 90,
    teamIds: [team],
  })
  const unsure = await admin.create('/stages', {
    name: 'ไม่แน่',
    autoProbability: true,
    probability: 10,
    teamIds: [team],
  })
  const one = await deal({ stageId: unsure.id, probability: null })
  let alerts = 0
  const then = async (what: string, more: number) => {
    alerts += more
    const of = await sales.alerts({ ruleId: rule.id, opportunityId: one.id })
    expect([what, of.length]).toEqual([what, alerts])
  }
  await then('made at 10 %', 0)
  await save(one, { stageId: certain.id })
  await then('dragged to a stage of 90 %', 1)
  await save(one, { note: 'x' })
  await save(one, { probability: 95 })
  await save(one, { expectedRevenue: thb('7000000') })
  await admin.post(`/users/${id.preeya}/handover`, { toUserId: id.kamol }, { expect: 200 })
  await then('saved while matching', 0)
  await save(one, { stageId: unsure.id })
  await save(one, { stageId: certain.id })
  await then('left and came back', 1)
  await admin.del(`/opportunities/${one.id}`, { expect: 204 })
  await then('binned', 0)
  await admin.post(`/opportunities/${one.id}/restoration`, {}, { expect: 200 })
  await then('taken out of the bin', 1)
  const [reason] = await admin.all('/lost-reasons')
  await admin.act(`/opportunities/${one.id}/loss`, { lostReasonId: reason?.id }, { expect: 200 })
  expect(await isBig(one)).toBe(false)
  await then('lost', 0)
  await save(one, { note: 'y' })
  await then('saved when lost', 0)
  await admin.act(`/opportunities/${one.id}/reopening`, {}, { expect: 200 })
  await then('reopened in its stage of 90 %', 1)
  await admin.act(`/opportunities/${one.id}/win`, {}, { expect: 200 })
  await then('won when it matched already', 0)
  const lead = await admin.create('/leads', { name: 'Sơn Ca', ownerId: id.lan })
  const { body: made } = await admin.act(
    `/leads/${lead.id}/conversion`,
    { opportunity: { name: 'Deal', typeId: types.private, expectedRevenue: thb('8000000'), probability: 70 } },
    { expect: 200 },
  )
  expect(await sales.alerts({ opportunityId: String(made.opportunityId) })).toHaveLength(1)
})

test('won: news where the winning brings it into the rule, or where it is made already won', async () => {
  const { admin, deal } = sales
  const rule = await onlyRule()
  const one = await deal({ probability: 20 })
  expect(await count(rule)).toBe(0)
  await admin.act(`/opportunities/${one.id}/win`, {}, { expect: 200 })
  expect(await count(rule)).toBe(1)
  const won = (await admin.all('/stages')).find(({ outcome }) => outcome === 'won')
  await deal({ stageId: won?.id })
  expect(await count(rule)).toBe(2)
  // Whatever is corrected in old victories is none; what makes one large is.
  const [old, small] = [
    await deal({ stageId: won?.id, typeId: null }),
    await deal({ stageId: won?.id, expectedRevenue: thb('1') }),
  ]
  const waits = await deal({ probability: 60 })
  const later = await onlyRule()
  await sales.save(old, { note: 'x' })
  await admin.act(`/opportunities/${waits.id}/win`, {}, { expect: 200 })
  await sales.save(waits, { note: 'x' })
  expect(await count(later)).toBe(0)
  await sales.save(small, { expectedRevenue: thb('7000000') })
  expect(await count(later)).toBe(1)
})

test('several rules at once are several alerts; within a rule everybody hears once, whatever he is', async () => {
  const { admin, deal, id, rule: makeRule, world, notices, mailsTo, told, alerts } = sales
  const first = await onlyRule({
    recipients: [
      { kind: 'owner' },
      { kind: 'ownerManager' },
      { kind: 'teamLeader' },
      { kind: 'role', role: 'executive' },
      { kind: 'user', userId: id.kamol },
      { kind: 'user', userId: id.preeya },
    ],
  })
  const second = await makeRule({ channels: ['app'], recipients: [{ kind: 'user', userId: id.wipa }] })
  const before = { wipa: (await notices('wipa')).length, kamol: (await notices('kamol')).length }
  const mails = mailsTo('kamol').length
  const account = await admin.create('/accounts', { name: 'เทศบาลตำบลบึงใส' })
  const one = await deal({ probability: 60, accountId: account.id })
  await world.settle()
  const [of1] = await alerts({ ruleId: first.id })
  const [of2] = await alerts({ ruleId: second.id })
  expect(told(of1).sort()).toEqual(
    ['wipa', 'kamol', 'preeya'].flatMap((who) => [`${who} app sent`, `${who} email sent`]).sort(),
  )
  expect(told(of2)).toEqual(['wipa app sent'])
  expect([(await notices('wipa')).length - before.wipa, (await notices('kamol')).length - before.kamol]).toEqual([2, 1])
  expect(mailsTo('kamol').length - mails).toBe(1)
  // In each reader's language, years and numbers.
  const hers = (await notices('wipa')).find((one) => String(one.title).includes(String(first.code)))
  expect(hers).toMatchObject({
    link: `/opportunities/${one.id}`,
    body: [
      `${one.number} ${one.name}`,
      'ลูกค้า: เทศบาลตำบลบึงใส',
      'ประเภท: ราชการ',
      'รายได้ที่คาดหวัง: 6,000,000.00 บาท',
      'ความเป็นไปได้: 60 %',
      'ขั้นตอนการขาย: ใหม่',
      'พนักงานขาย: ปรียา',
      'เวลา: 02/03/2569 09:00',
    ].join('\n'),
    data: { recordId: one.id, alertId: of1?.id, ruleId: first.id, probability: 60 },
  })
})

test('foreign amounts count at the rate of the day, as they are shown; both amounts are told; without a rate administrators are', async () => {
  const { admin, as, deal, save, world, notices, alerts } = sales
  const rule = await onlyRule()
  // 142,857.14 USD are 4,999,999.90 THB; a cent more is 5,000,000.25.
  const one = await deal({ expectedRevenue: usd('142857.14'), probability: 60 })
  expect(await count(rule)).toBe(0)
  await save(one, { expectedRevenue: usd('142857.15') })
  expect((await alerts({ ruleId: rule.id }))[0]).toMatchObject({
    values: { expectedRevenue: usd('142857.15'), converted: thb('5000000.25') },
    previous: { expectedRevenue: usd('142857.14'), converted: thb('4999999.90') },
  })
  expect((await notices('anan')).at(-1)?.body).toContain('142,857.15 USD (5,000,000.25 THB)')
  // A rate of another day alone alerts nobody; the next save does.
  const two = await deal({ expectedRevenue: usd('100000'), probability: 60 })
  await admin.create('/exchange-rates', { from: 'USD', to: 'THB', rate: '50', validFrom: '2026-03-02' })
  expect(await count(rule)).toBe(1)
  await save(two, { note: 'x' })
  expect(await count(rule)).toBe(2)
  await deal({ expectedRevenue: { amount: '9000000.00', currency: 'EUR' }, probability: 60 })
  await deal({ expectedRevenue: { amount: '9000000.00', currency: 'EUR' }, probability: 59 })
  await world.settle()
  expect(await count(rule)).toBe(2)
  const broken = (await admin.all('/notifications')).filter((one) => one.kind === 'rule.broken')
  expect(broken.map((one) => one.body)).toEqual([expect.stringContaining('EUR – THB')])
  expect((await as.anan.all('/notifications')).filter((one) => one.kind === 'rule.broken')).toEqual([])
})

test('new or changed rules alert nobody: what matches only since is alerted at its next save; off and on again keeps the state', async () => {
  const { admin, deal, save } = sales
  const one = await deal({ probability: 70 })
  const rule = await onlyRule()
  expect([await count(rule), await isBig(one)]).toEqual([0, true])
  await save(one, { note: 'x' })
  await save(one, { note: 'y' })
  expect(await count(rule)).toBe(1)
  const change = (body: object) => admin.patch(`/big-deal-rules/${rule.id}`, body, { expect: 200 })
  await change({ probabilityFrom: 80 })
  expect([await count(rule), await isBig(one)]).toEqual([1, false])
  await save(one, { note: 'z' })
  await change({ probabilityFrom: 60 })
  expect(await count(rule)).toBe(1)
  await save(one, { note: 'a' })
  expect(await count(rule)).toBe(2)
  await change({ active: false })
  expect(await isBig(one)).toBe(false)
  await save(one, { note: 'b' })
  await change({ active: true })
  await save(one, { note: 'c' })
  expect(await count(rule)).toBe(2)
  // What leaves while the rule is off is news when it comes back.
  await change({ active: false })
  await save(one, { probability: 10 })
  await change({ active: true })
  await save(one, { probability: 70 })
  expect(await count(rule)).toBe(3)
})

test('asked to, a rule alerts what matches already, each once and nobody twice; the history of a deleted rule stays and names it', async () => {
  const { admin, as, deal, save, world, notices, alerts, told } = sales
  const typeId = (await admin.create('/opportunity-types', { name: 'เฉพาะ' })).id
  const one = await deal({ typeId, probability: 70 })
  const already = [one, await deal({ typeId, probability: 80 })]
  await deal({ typeId, probability: 10 })
  const before = (await notices('anan')).length
  const rule = await onlyRule({ typeIds: [typeId], alertExisting: true })
  expect(rule.alertExisting).toBe(false)
  await world.settle()
  const given = await alerts({ ruleId: rule.id })
  expect(given.map((one) => one.opportunityId).sort()).toEqual(already.map(({ id }) => id).sort())
  expect(given.map((one) => [one.byUserId, told(one)])).toEqual(
    given.map(() => [sales.id.anan, ['anan app sent', 'anan email sent']]),
  )
  expect((await notices('anan')).length - before).toBe(2)
  for (const each of already) await save(each, { note: 'x' })
  await admin.patch(`/big-deal-rules/${rule.id}`, { alertExisting: true }, { expect: 200 })
  await world.settle()
  expect(await count(rule)).toBe(2)
  await admin.patch(`/big-deal-rules/${rule.id}`, { probabilityFrom: 10, alertExisting: true }, { expect: 200 })
  await world.settle()
  expect(await count(rule)).toBe(3)
  await admin.del(`/big-deal-rules/${rule.id}`, { expect: 204 })
  await save(one, { probability: 1 })
  await save(one, { probability: 99 })
  expect((await as.anan.all(`/big-deal-alerts?ruleId=${rule.id}`)).map(({ code, topic }) => [code, topic])).toEqual(
    Array(3).fill([rule.code, rule.topic]),
  )
})

test('more than a handful that match already are told together: how many, and the largest', async () => {
  const { world, notices, mailsTo, alerts, told, deal } = sales
  const small = await sales.admin.create('/opportunity-types', { name: 'เล็ก' })
  for (let n = 1; n <= 23; n++) await deal({ typeId: small.id, expectedRevenue: thb(`${n}000`), probability: 70 })
  const [before, mails] = [(await notices('anan')).length, mailsTo('anan').length]
  const rule = await onlyRule({ typeIds: [small.id], revenueFrom: thb('0'), alertExisting: true })
  await world.settle()
  expect(await count(rule)).toBe(23)
  const fresh = (await notices('anan')).slice(before)
  expect(fresh).toMatchObject([{ data: { count: 23 }, title: `Big Deal ${rule.code}: ${rule.topic}` }])
  expect(fresh[0]?.body).toMatch(/^23 opportunities now match this rule\.\nOPP-\S+ Deal \d+: 23,000\.00 THB\n/)
  expect(mailsTo('anan').length - mails).toBe(1)
  expect(mailsTo('anan').at(-1)?.text).toMatch(/The largest of them:[\s\S]*23,000\.00 THB\nhttp:\S+\/opportunities\//)
  expect((await alerts({ ruleId: rule.id })).map(told)).toEqual(Array(23).fill(['anan app sent', 'anan email sent']))
})

test('who is inactive is left out and that is written down, the others are served; whoever is reached by nobody is told of', async () => {
  const { admin, deal, id, world, alerts, told } = sales
  const leaver = await admin.create('/users', {
    name: 'ดนัย',
    email: 'danai@thantara.example',
    role: 'executive',
    active: false,
  })
  const rule = await onlyRule({
    recipients: [{ kind: 'user', userId: leaver.id }, { kind: 'role', role: 'executive' }, { kind: 'ownerManager' }],
  })
  await deal({ probability: 60, ownerId: id.kamol })
  await world.settle()
  const skipped = ({ userId, channel, state, reason }: Json) => [userId === leaver.id, channel, state, reason]
  const of = async () =>
    ((await alerts({ ruleId: rule.id })) as { deliveries?: Json[] }[])
      .flatMap((one) => one.deliveries ?? [])
      .map(skipped)
  expect((await of()).filter(([isLeaver]) => isLeaver)).toEqual([
    [true, 'app', 'skipped', 'inactive'],
    [true, 'email', 'skipped', 'inactive'],
  ])
  expect(await of()).toHaveLength(6)
  const nobody = await onlyRule({ recipients: [{ kind: 'user', userId: leaver.id }, { kind: 'teamLeader' }] })
  await deal({ probability: 60, teamId: null })
  await world.settle()
  expect((await alerts({ ruleId: nobody.id })).map(told)).toHaveLength(1)
  const broken = (await admin.all('/notifications')).filter(
    (one) => one.kind === 'rule.broken' && JSON.stringify(one.data).includes(nobody.id),
  )
  expect(broken).toMatchObject([{ data: { reason: 'reachesNobody' }, link: `/big-deal-rules/${nobody.id}` }])
})

test('it stands on another open page at once, with the alert and the badge; the history of the opportunity tells of it too', async () => {
  const { admin, as, deal, save } = sales
  const rule = await onlyRule()
  const one = await deal()
  const page = openPage(as.anan)
  await page.opened
  await save(one, { probability: 60 })
  await expect
    .poll(() => page.of('notification').map(({ data }) => data.title))
    .toEqual([`Big Deal ${rule.code}: ${rule.topic}`])
  await page.close()
  const { items } = (await admin.get(`/opportunities/${one.id}/history`, { expect: 200 })).body
  expect(items.find(({ type }) => type === 'bigDeal')?.data).toMatchObject({ ruleId: rule.id })
})
