import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let preeya: Client
const id: Record<string, string> = {}
let team: Json
let camera: Json

const thb = (amount: string) => ({ amount, currency: 'THB' })
const where = (value: unknown) => encodeURIComponent(JSON.stringify({ field: 'recordId', op: 'is', value }))
const counts = async () =>
  Promise.all(['accounts', 'contacts', 'opportunities'].map(async (path) => (await admin.all(`/${path}`)).length))
const newLead = (more: object = {}): Promise<Json> =>
  admin.create('/leads', {
    name: 'กล้องวงจรปิดโรงงาน',
    companyName: 'บริษัท ริมน้ำ จำกัด',
    contactName: 'คุณมาลี',
    jobTitle: 'ผู้จัดการฝ่ายซื้อ',
    email: 'malee@rimnam.example',
    phone: '081-234-5678',
    website: 'https://rimnam.example',
    country: 'TH',
    province: 'ระยอง',
    employees: 120,
    businessType: 'โรงงาน',
    productId: camera.id,
    note: 'อยากได้ก่อนสงกรานต์',
    ownerId: id.preeya,
    teamId: team.id,
    ...more,
  })
const both = { account: { create: true }, contact: { create: true }, opportunity: {} }

/** Preeya sells; Thanit is a colleague whose customers she does not see. */
beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ language: 'th' })
  for (const [name, role] of [
    ['preeya', 'salesperson'],
    ['thanit', 'salesperson'],
    ['wipa', 'executive'],
  ])
    id[name as string] = (
      await admin.create('/users', { name, email: `${name}@thantara.example`, role, language: 'th', password })
    ).id
  preeya = await world.as('preeya@thantara.example')
  team = await admin.create('/teams', { name: 'ทีมกรุงเทพ' })
  camera = await admin.create('/products', { name: 'กล้อง 4K', kind: 'goods', price: thb('3490.00') })
})
afterAll(() => world.stop())

test('account, contact and opportunity take everything from the lead; the lead is converted', async () => {
  const tag = await admin.create('/tags', { name: 'VIP' })
  const [source] = await admin.all('/sources')
  const lead = await newLead({ tagIds: [tag.id], sourceId: source?.id })
  const { body } = await preeya.act(`/leads/${lead.id}/conversion`, both, { expect: 200 })
  const account = (await preeya.get(`/accounts/${body.accountId}`, { expect: 200 })).body
  expect(account).toMatchObject({
    name: 'บริษัท ริมน้ำ จำกัด',
    email: 'malee@rimnam.example',
    phone: '081-234-5678',
    website: 'https://rimnam.example',
    employees: 120,
    businessType: 'โรงงาน',
    ownerId: id.preeya,
    tagIds: [tag.id],
    billTo: { country: 'TH', province: 'ระยอง' },
  })
  const contact = (await preeya.get(`/contacts/${body.contactId}`, { expect: 200 })).body
  expect(contact).toMatchObject({
    name: 'คุณมาลี',
    jobTitle: 'ผู้จัดการฝ่ายซื้อ',
    accountId: account.id,
    productIds: [camera.id],
    ownerId: id.preeya,
  })
  const opportunity = (await preeya.get(`/opportunities/${body.opportunityId}`, { expect: 200 })).body
  expect(opportunity).toMatchObject({
    name: 'กล้องวงจรปิดโรงงาน',
    accountId: account.id,
    contactId: contact.id,
    leadId: lead.id,
    teamId: team.id,
    ownerId: id.preeya,
    sourceId: source?.id,
    note: 'อยากได้ก่อนสงกรานต์',
    lines: [{ productId: camera.id, quantity: '1', unitPrice: thb('3490.00') }],
    expectedRevenue: thb('3490.00'),
    state: 'open',
  })
  const after = (await preeya.get(`/leads/${lead.id}`)).body
  expect(after.converted).toEqual({ accountId: account.id, contactId: contact.id, opportunityId: opportunity.id })
  const status = (await admin.all('/lead-statuses')).find((one) => one.id === after.statusId)
  expect(status?.outcome).toBe('converted')
  for (const path of [`accounts/${account.id}`, `contacts/${contact.id}`, `opportunities/${opportunity.id}`]) {
    const entries = (await preeya.get(`/${path}/history`)).body.items
    expect(entries.find((entry) => entry.type === 'fromLead')?.data, path).toMatchObject({
      leadId: lead.id,
      leadNumber: lead.number,
      isNew: true,
    })
  }
  const again = await preeya.act(`/leads/${lead.id}/conversion`, both)
  expect([again.status, again.body.code]).toEqual([409, 'lead.alreadyConverted'])
})

test('activities, notes and files go on at the opportunity; the lead’s history still tells of them', async () => {
  const lead = await newLead()
  const at = { recordType: 'lead', recordId: lead.id }
  const [type] = await admin.all('/activity-types')
  const planned = await preeya.create('/activities', { ...at, typeId: type?.id, dueDate: '2026-03-09' })
  const done = await preeya.create('/activities', { ...at, typeId: type?.id, dueDate: '2026-03-02' })
  await preeya.act(`/activities/${done.id}/completion`, { feedback: 'สนใจมาก' }, { expect: 200 })
  const note = await preeya.create('/notes', { ...at, text: 'ชอบรุ่น 4K' })
  const form = new FormData()
  form.set('recordType', 'lead')
  form.set('recordId', lead.id)
  form.set('file', new File(['%PDF'], 'แบบแปลน.pdf', { type: 'application/pdf' }))
  const file = (await preeya.post('/files', form, { raw: true, expect: 201 })).body
  const { body } = await preeya.act(`/leads/${lead.id}/conversion`, both, { expect: 200 })
  const there = async (path: string, recordId: unknown) =>
    (await preeya.all(`/${path}?filter=${where(recordId)}`)).map((item) => item.id).sort()
  expect(await there('activities', body.opportunityId)).toEqual([planned.id, done.id].sort())
  expect(await there('notes', body.opportunityId)).toEqual([note.id])
  expect(await there('files', body.opportunityId)).toEqual([file.id])
  expect((await preeya.get(`/files/${file.id}/content`, { expect: 200 })).body.toString()).toBe('%PDF')
  expect((await preeya.get(`/activities/${done.id}`)).body).toMatchObject({ state: 'done', updatedAt: done.updatedAt })
  for (const path of ['activities', 'notes', 'files']) expect(await there(path, lead.id)).toEqual([])
  const told = JSON.stringify((await preeya.get(`/leads/${lead.id}/history`)).body.items)
  for (const what of ['ชอบรุ่น 4K', 'สนใจมาก', 'แบบแปลน.pdf', planned.id, 'activity.planned'])
    expect(told).toContain(what)
})

test('without an opportunity they go on at the contact, without a contact at the account', async () => {
  for (const [wanted, key] of [
    [{ account: { create: true }, contact: { create: true }, opportunity: null }, 'contactId'],
    [{ account: { create: true } }, 'accountId'],
  ] as const) {
    const lead = await newLead()
    const note = await preeya.create('/notes', { recordType: 'lead', recordId: lead.id, text: 'x' })
    const { body } = await preeya.act(`/leads/${lead.id}/conversion`, wanted, { expect: 200 })
    expect((await preeya.get(`/notes/${note.id}`, { expect: 200 })).body.recordId).toBe(body[key])
    expect(body.opportunityId).toBeNull()
  }
})

test('existing customers are taken as they are; what is said beats what the lead says', async () => {
  const account = await preeya.create('/accounts', { name: 'หจก. รุ่งเรืองกิจ' })
  const contact = await preeya.create('/contacts', { name: 'คุณสมชาย', phone: '02 555 0100' })
  const lead = await newLead({ expectedRevenue: thb('500000.00') })
  const wanted = {
    account: { id: account.id },
    contact: { id: contact.id },
    opportunity: { create: true, name: 'ระบบทั้งโรงงาน', probability: 70 },
  }
  const { body } = await preeya.act(`/leads/${lead.id}/conversion`, wanted, { expect: 200 })
  expect([body.accountId, body.contactId]).toEqual([account.id, contact.id])
  const opportunity = (await preeya.get(`/opportunities/${body.opportunityId}`)).body
  expect(opportunity).toMatchObject({
    name: 'ระบบทั้งโรงงาน',
    probability: 70,
    expectedRevenue: thb('500000.00'),
    weightedRevenue: thb('350000.00'),
    accountId: account.id,
    contactId: contact.id,
  })
  const after = (await preeya.get(`/contacts/${contact.id}`)).body
  expect([after.phone, after.accountId]).toEqual(['02 555 0100', account.id])
  const known = await newLead()
  const second = await preeya.act(`/leads/${known.id}/conversion`, { contact: { id: contact.id }, opportunity: {} })
  expect((await preeya.get(`/opportunities/${second.body.opportunityId}`)).body.accountId).toBe(account.id)
})

test('a team that does not work on opportunities stays with the lead; custom fields of one code and kind go with it', async () => {
  const label = { en: 'Size', th: 'ขนาด', vi: 'Cỡ' }
  for (const [entity, kind] of [
    ['lead', 'text'],
    ['opportunity', 'text'],
    ['account', 'integer'],
  ])
    await admin.create('/custom-fields', { entity, code: 'size', kind, label })
  const leadsOnly = await admin.create('/teams', { name: 'ทีมโทรหา', usesOpportunities: false })
  const lead = await newLead({ teamId: leadsOnly.id, custom: { size: 'ใหญ่' } })
  const { body } = await preeya.act(`/leads/${lead.id}/conversion`, both, { expect: 200 })
  const opportunity = (await preeya.get(`/opportunities/${body.opportunityId}`)).body
  expect(opportunity.teamId).not.toBe(leadsOnly.id)
  expect(opportunity.custom).toEqual({ size: 'ใหญ่' })
  expect((await preeya.get(`/accounts/${body.accountId}`)).body.custom).toEqual({})
})

test('what the opportunity could not hold does not stand in the way: other options of a choice, a product no longer sold', async () => {
  const label = { en: 'Tier', th: 'ระดับ', vi: 'Hạng' }
  const options = (...codes: string[]) => codes.map((code) => ({ code, label: { en: code } }))
  const field = (entity: string, code: string, kind: string, ...codes: string[]) =>
    admin.create('/custom-fields', { entity, code, kind, label, options: options(...codes) })
  await field('lead', 'tier', 'choice', 'gold', 'silver')
  await field('opportunity', 'tier', 'choice', 'silver')
  await field('lead', 'needs', 'choices', 'a', 'b')
  await field('opportunity', 'needs', 'choices', 'a', 'b', 'c')
  const old = await admin.create('/products', { name: 'กล้องรุ่นเก่า', kind: 'goods', price: thb('990.00') })
  const custom = { tier: 'gold', needs: ['b', 'a'] }
  const lead = await newLead({ productId: old.id, expectedRevenue: thb('500000.00'), custom })
  await admin.patch(`/products/${old.id}`, { active: false }, { expect: 200 })
  const { body } = await preeya.act(`/leads/${lead.id}/conversion`, both, { expect: 200 })
  expect((await preeya.get(`/opportunities/${body.opportunityId}`)).body).toMatchObject({
    custom: { needs: ['b', 'a'] },
    lines: null,
    expectedRevenue: thb('500000.00'),
    revenueFollowsLines: false,
  })
})

test('what is done on the lead is done where the opportunity goes: its first stage asks for nothing twice', async () => {
  const [type] = await admin.all('/activity-types')
  const [first] = (await admin.all('/stages')).filter(({ outcome }) => outcome === 'open')
  const requirements = [{ kind: 'activityDone', activityTypeId: type?.id }]
  await admin.patch(`/stages/${first?.id}`, { requirements }, { expect: 200 })
  const lead = await newLead()
  const refused = await preeya.act(`/leads/${lead.id}/conversion`, both)
  expect([refused.status, refused.body.code]).toEqual([409, 'stage.requirementsUnmet'])
  const at = { recordType: 'lead', recordId: lead.id, typeId: type?.id, dueDate: '2026-03-02' }
  await preeya.act(`/activities/${(await preeya.create('/activities', at)).id}/completion`, {}, { expect: 200 })
  const { body } = await preeya.act(`/leads/${lead.id}/conversion`, both, { expect: 200 })
  const made = (await preeya.get(`/opportunities/${body.opportunityId}`)).body
  expect([made.stageId, made.checks]).toMatchObject([first?.id, [{ done: true }]])
  await admin.patch(`/stages/${first?.id}`, { requirements: null }, { expect: 200 })
})

test('what is wrong stands at its place, and nothing is half done', async () => {
  const lead = await newLead()
  const hidden = await admin.create('/accounts', { name: 'ลูกค้าของธนิต', ownerId: id.thanit })
  const before = await counts()
  for (const [wanted, path, code] of [
    [{ account: { id: hidden.id } }, 'account.id', 'unknownReference'],
    [{ account: { id: 'nonsense' } }, 'account.id', 'unknownReference'],
    [{ ...both, contact: { create: true, email: 'no address' } }, 'contact.email', 'email'],
    [{ ...both, opportunity: { stageId: hidden.id } }, 'opportunity.stageId', 'unknownReference'],
    [{ ...both, opportunity: { surprise: 1 } }, 'opportunity.surprise', 'unknownField'],
    [{ account: { id: hidden.id, name: 'x' } }, 'account.name', 'unknownField'],
    [{ account: null, contact: null, opportunity: null }, 'account', 'required'],
    [{ planet: {} }, 'planet', 'unknownField'],
    [{ account: 'x' }, 'account', 'wrongType'],
  ] as const) {
    const refused = await preeya.act(`/leads/${lead.id}/conversion`, wanted, { expect: 422 })
    expect(refused.body.errors, JSON.stringify(wanted)).toMatchObject([{ path, code }])
  }
  expect(await counts()).toEqual(before)
  expect((await preeya.get(`/leads/${lead.id}`)).body).toMatchObject({ converted: null, version: lead.version })
})

test('it demands the present version and the right to change the lead', async () => {
  const lead = await newLead()
  const path = `/leads/${lead.id}/conversion`
  await preeya.post(path, both, { expect: 428 })
  await preeya.post(path, both, { version: lead.version + 1, expect: 412 })
  await (await world.as('thanit@thantara.example')).post(path, both, { version: lead.version, expect: 404 })
  await (await world.as('wipa@thantara.example')).post(path, both, { version: lead.version, expect: 403 })
  const both409 = await Promise.all([1, 2].map(() => preeya.post(path, both, { version: lead.version })))
  expect(both409.map((answer) => answer.status).sort()).toEqual([200, 412])
})
