import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'
import { errorRows, finished, importAll, sampleBytes, upload } from './testing/upload.ts'

let world: World
let admin: Client
let somchai: Client
let mai: Client
let anna: Client
const id: Record<string, string> = {}

const person = async (key: string, name: string, role: string, language: string) => {
  const email = `${key}@thantara.example`
  id[key] = (await admin.create('/users', { name, email, role, active: true, language, password })).id
  return world.as(email)
}

/** Somchai manages sales in Bangkok, Mai in Hanoi; Anna sells and sees her own customers only. */
beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'th' })
  somchai = await person('somchai', 'สมชาย ใจดี', 'manager', 'th')
  mai = await person('mai', 'Lê Thanh Mai', 'manager', 'vi')
  anna = await person('anna', 'Anna Snelling', 'salesperson', 'en')
})
afterAll(() => world.stop())

const custom = (code: string, kind: string, label: string, entity = 'account') =>
  admin.create('/custom-fields', { entity, code, kind, label: { en: label }, active: true })
const mappingOf = ({ columns }: Json) =>
  Object.fromEntries(
    (columns as unknown as { name: string; field: string | null }[]).map(({ name, field }) => [name, field]),
  )
const named = async (path: string, name: string) =>
  (
    await admin.all(`/${path}?filter=${encodeURIComponent(JSON.stringify({ field: 'name', op: 'is', value: name }))}`)
  )[0]

describe('the accounts of a newcomer', () => {
  let run: Json

  test('come in with the guessed columns, their own fields and their misspelt words', async () => {
    await custom('yearEstablished', 'integer', 'Year established')
    await custom('revenue', 'decimal', 'Revenue')
    await custom('subsidiaryOf', 'text', 'Subsidiary of')
    const { body } = await upload(
      somchai,
      'account',
      (await sampleBytes('maven/accounts.csv')) as Uint8Array<ArrayBuffer>,
      'accounts.csv',
    )
    expect(body).toMatchObject({
      state: 'new',
      format: 'csv',
      encoding: 'utf-8',
      separator: ',',
      rows: 85,
      fileName: 'accounts.csv',
    })
    expect(mappingOf(body)).toEqual({
      account: 'name',
      sector: 'businessType',
      year_established: 'custom.yearEstablished',
      revenue: 'custom.revenue',
      employees: 'employees',
      office_location: 'billTo.country',
      subsidiary_of: 'custom.subsidiaryOf',
    })
    await somchai.post(`/imports/${body.id}/test`, {}, { expect: 202 })
    const tested = await finished(somchai, body.id)
    expect(tested).toMatchObject({ state: 'tested', done: 85, created: 84, failed: 1 })
    expect(await admin.all('/accounts')).toEqual([])
    expect(await errorRows(somchai, body.id)).toEqual([
      [
        'แถว',
        'เหตุผล',
        'account',
        'sector',
        'year_established',
        'revenue',
        'employees',
        'office_location',
        'subsidiary_of',
      ],
      [
        expect.stringMatching(/^\d+$/),
        'office_location “Philipines”: ไม่มีรายการนี้ หมายถึง ฟิลิปปินส์ หรือไม่',
        expect.any(String),
        expect.any(String),
        expect.any(String),
        expect.any(String),
        expect.any(String),
        'Philipines',
        '',
      ],
    ])
    await somchai.post(`/imports/${body.id}/run`, {}, { expect: 202 })
    run = await finished(somchai, body.id)
    expect(run).toMatchObject({ state: 'done', rows: 85, done: 85, created: 84, updated: 0, skipped: 0, failed: 1 })
    expect(await named('accounts', 'Acme Corporation')).toMatchObject({
      businessType: 'technolgy',
      employees: 2822,
      billTo: { country: 'US' },
      custom: { yearEstablished: 1996, revenue: '1100.04' },
      createdById: id.somchai,
    })
    expect((await named('accounts', 'Acme Corporation'))?.custom).not.toHaveProperty('subsidiaryOf')
  })

  test('are known again: skipped, or brought up to date where the file says something', async () => {
    const bytes = (await sampleBytes('maven/accounts.csv')) as Uint8Array<ArrayBuffer>
    expect(await importAll(somchai, 'account', bytes)).toMatchObject({ created: 0, skipped: 84, failed: 1 })
    const lines =
      'account,sector,taxId,employees\nacme corporation,technology,0105551234567,\nNew Acme,,0105551234567,9\n'
    const updated = await importAll(somchai, 'account', lines, { onDuplicate: 'update' })
    expect(updated).toMatchObject({ created: 0, updated: 2, failed: 0 })
    const acme = await named('accounts', 'New Acme')
    expect(acme).toMatchObject({
      businessType: 'technology',
      employees: 9,
      taxId: '0105551234567',
      billTo: { country: 'US' },
    })
    await somchai.post(`/imports/${updated.id}/undo`, {}, { expect: 202 })
    expect(await finished(somchai, updated.id)).toMatchObject({ state: 'undone', restored: 2, removed: 0, kept: 0 })
    expect(await named('accounts', 'Acme Corporation')).toMatchObject({
      businessType: 'technolgy',
      employees: 2822,
      taxId: null,
    })
  })

  test('go again by undo, except those that were changed meanwhile', async () => {
    const acme = (await named('accounts', 'Betatech')) as Json
    await admin.patch(`/accounts/${acme.id}`, { phone: '02 555 0100' }, { expect: 200 })
    await somchai.post(`/imports/${run.id}/undo`, {}, { expect: 202 })
    expect(await finished(somchai, run.id)).toMatchObject({ state: 'undone', removed: 82, restored: 0, kept: 2 })
    expect((await admin.all('/accounts')).map(({ name }) => name)).toEqual(['Acme Corporation', 'Betatech'])
    const history = (await admin.get(`/accounts/${acme.id}/history`)).body.items
    expect(history.at(-1)).toMatchObject({ type: 'created', byUserId: id.somchai, data: { importId: run.id } })
    expect((await somchai.get(`/imports/${run.id}/history`)).body.items.map(({ type }) => type)).toEqual([
      'undone',
      'undoing',
      'done',
      'running',
      'tested',
      'testing',
      'created',
    ])
    expect((await somchai.post(`/imports/${run.id}/undo`)).body.code).toBe('import.state')
    expect((await somchai.post(`/imports/${run.id}/run`)).body.code).toBe('import.state')
  })
})

describe('files', () => {
  test('of the Thai Windows, a workbook under a wrong name and Latin-1 are read as they are', async () => {
    const thai = (await upload(somchai, 'lead', (await sampleBytes('thai-windows-874.csv')) as Uint8Array<ArrayBuffer>))
      .body
    expect(thai).toMatchObject({ encoding: 'windows-874', rows: 2 })
    expect(mappingOf(thai)).toEqual({ ชื่อ: 'name', บริษัท: 'companyName', จังหวัด: 'province', หมายเหตุ: 'note' })
    await somchai.post(`/imports/${thai.id}/run`, {}, { expect: 202 })
    expect(await finished(somchai, thai.id)).toMatchObject({ created: 2, failed: 0 })
    expect(await named('leads', 'น้ำฝน รุ่งเรือง')).toMatchObject({
      companyName: 'หจก. รุ่งเรืองกิจ',
      note: 'น้ำดื่ม ๒๔ ขวด, ส่งด่วน',
    })

    const workbook = (
      await upload(mai, 'lead', (await sampleBytes('workbook-called.csv')) as Uint8Array<ArrayBuffer>, 'khach.csv')
    ).body
    expect(workbook.format).toBe('xlsx')

    const german = (await sampleBytes('german-windows-1252.csv')) as Uint8Array<ArrayBuffer>
    const settings = { mapping: { Name: 'contactName', Firma: 'name', Umsatz: 'expectedRevenue' } }
    expect(await importAll(anna, 'lead', german, settings)).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      created: 2,
    })
    expect(await named('leads', 'Café Zürich GmbH')).toMatchObject({
      contactName: 'Jörg Müller',
      expectedRevenue: { amount: '1234.50', currency: 'EUR' },
    })
  })

  test('that cannot be read are refused with the line, in the language of the user', async () => {
    const open = 'name,note\nA,"open\nB,x\nC,"y"\n'
    const said: Record<string, string> = {}
    for (const [key, as] of Object.entries({ somchai, mai, anna })) {
      const { body } = await upload(as, 'lead', open, 'x.csv', 422)
      expect(body).toMatchObject({ code: 'import.unreadable', errors: [{ path: 'file', code: 'fileOpenQuote' }] })
      said[key] = body.errors[0]?.message ?? ''
    }
    expect(said.anna).toMatch(/^Line 2: A quotation mark/)
    expect(said.somchai).toMatch(/^บรรทัดที่ 2: มีเครื่องหมายคำพูด/)
    expect(said.mai).toMatch(/^Dòng 2: Có dấu ngoặc kép/)
    expect((await upload(anna, 'lead', '', 'x.csv', 422)).body.errors[0]?.code).toBe('fileEmpty')
    expect((await upload(anna, 'lead', '%PDF-1.7 ...', 'x.csv', 422)).body.errors[0]?.code).toBe('fileNotATable')
    expect((await upload(anna, 'nonsense', 'a\nb', 'x.csv', 422)).body.errors[0]).toMatchObject({
      path: 'entity',
      code: 'choice',
    })
    const empty = new FormData()
    empty.set('entity', 'lead')
    expect((await anna.post('/imports', empty, { raw: true, expect: 422 })).body.errors[0]).toMatchObject({
      path: 'file',
      code: 'required',
    })
  })

  test('to fill in can be had in every language and be imported as they stand', async () => {
    const all = ['account', 'contact', 'opportunity', 'product', 'source']
    const wanted: [Client, string, string][] = [
      [mai, 'lead', 'csv'],
      [somchai, 'lead', 'xlsx'],
      [somchai, 'account', 'csv'],
      [mai, 'opportunity', 'csv'],
      ...all.map((entity): [Client, string, string] => [admin, entity, 'csv']),
    ]
    await admin.patch('/me', { language: 'en' }, { expect: 200 })
    const seen = await Promise.all(
      wanted.map(async ([as, entity, format]) => {
        const file = (await as.get(`/imports/template?entity=${entity}&format=${format}`, { expect: 200 })).body
        const made = (await upload(as, entity, file as unknown as Uint8Array<ArrayBuffer>)).body
        await as.post(`/imports/${made.id}/test`, {}, { expect: 202 })
        const { state, created } = await finished(as, made.id)
        const left = Object.entries(mappingOf(made)).filter(([, field]) => field === null)
        return [entity, state, created, left, (await errorRows(as, made.id)).slice(1).map(([, reason]) => reason)]
      }),
    )
    await admin.patch('/me', { language: 'th' }, { expect: 200 })
    expect(seen).toEqual(wanted.map(([, entity]) => [entity, 'tested', 1, [], []]))
  }, 60_000)
})

describe('the columns', () => {
  test('may be mapped anew, each field once, and every required one', async () => {
    const { body } = await upload(anna, 'lead', 'Name,Firm,Extra\nKiosk,Kiosk Ltd,1\n')
    const { id: run } = body
    const refused = async (change: object) =>
      (await anna.patch(`/imports/${run}`, change, { expect: 422 })).body.errors.map(
        ({ path, code }) => `${path} ${code}`,
      )
    expect(await refused({ mapping: { Nope: 'name' } })).toEqual(['mapping.Nope columnUnknown'])
    expect(await refused({ mapping: { Extra: 'shoeSize' } })).toEqual(['mapping.Extra unknownField'])
    expect(await refused({ mapping: { Firm: 'email', Extra: 'email' } })).toEqual(['mapping.Extra columnTwice'])
    expect(await refused({ onDuplicate: 'merge' })).toEqual(['onDuplicate choice'])
    const moved = (
      await anna.patch(`/imports/${run}`, { mapping: { Firm: 'name' }, dateFormat: 'MM/DD/YYYY' }, { expect: 200 })
    ).body
    expect([moved.mapping, moved.dateFormat]).toEqual([{ Name: null, Firm: 'name', Extra: null }, 'MM/DD/YYYY'])
    await anna.patch(`/imports/${run}`, { mapping: { Firm: null } }, { expect: 200 })
    expect((await anna.post(`/imports/${run}/run`, {}, { expect: 422 })).body.errors).toMatchObject([
      { path: 'mapping', code: 'columnMissing', message: expect.stringContaining('“Name”') },
    ])
    expect((await anna.patch(`/imports/${run}`, { mapping: {} }, { version: 1 })).status).toBe(412)
    expect((await anna.patch(`/imports/${run}`, { mapping: { Name: 'name' } }, { version: null })).status).toBe(200)
  })

  test('name people, catalogue entries and customers as people write them; what they do not lead to is said', async () => {
    const source = await admin.create('/sources', { name: 'Hội chợ', names: { th: 'งานแสดงสินค้า', en: 'Trade fair' } })
    const tags = [await admin.create('/tags', { name: 'VIP' }), await admin.create('/tags', { name: 'ขายส่ง' })]
    const header = 'name,sourceId,ownerId,tagIds,country,employees,expectedRevenue\n'
    const rows = [
      'Fair 1,trade fair,ANNA@thantara.example,"vip, ขายส่ง",viet nam,"1,200",5000',
      'Fair 2,Hoi cho,Anna Snelling,,TH,,฿ 10.50',
      'Fair 3,Trade fiar,Nobody,VIP; Gold,Atlantis,many,12.3456',
    ]
    const done = await importAll(admin, 'lead', header + rows.join('\n'))
    expect(done).toMatchObject({ created: 2, failed: 1 })
    expect(await named('leads', 'Fair 1')).toMatchObject({
      sourceId: source.id,
      ownerId: id.anna,
      tagIds: tags.map((tag) => tag.id),
      country: 'VN',
      employees: 1200,
      expectedRevenue: { amount: '5000.00', currency: 'THB' },
    })
    expect(await named('leads', 'Fair 2')).toMatchObject({
      sourceId: source.id,
      tagIds: [],
      expectedRevenue: { amount: '10.50', currency: 'THB' },
    })
    await admin.patch('/me', { language: 'en' }, { expect: 200 })
    const reason = (await errorRows(admin, done.id))[1]?.[1] ?? ''
    await admin.patch('/me', { language: 'th' }, { expect: 200 })
    for (const part of [
      'sourceId “Trade fiar”: There is no such entry. Did you mean',
      'ownerId “Nobody”: There is no such entry.',
      'tagIds “Gold”: There is no such entry.',
      'country “Atlantis”: There is no such country.',
      'employees “many”: This is not a number.',
      'expectedRevenue “12.3456”: This has more decimals',
    ])
      expect(reason).toContain(part)
  })

  test('of contacts name accounts that the user may see, and only those', async () => {
    await admin.create('/accounts', { name: 'Hidden Ltd', ownerId: id.mai })
    await anna.create('/accounts', { name: 'Open Ltd', ownerId: id.anna })
    const done = await importAll(
      anna,
      'contact',
      'name,accountId,email\nBee,open ltd,bee@open.example\nDee,Hidden Ltd,dee@open.example\n',
    )
    expect(done).toMatchObject({ created: 1, failed: 1 })
    expect((await errorRows(anna, done.id))[1]?.slice(0, 3)).toEqual([
      '3',
      'accountId “Hidden Ltd”: There is no such entry.',
      'Dee',
    ])
  })
})

describe('duplicates', () => {
  test('are known by e-mail, telephone, or name and company, in the system and in the file', async () => {
    await admin.create('/leads', { name: 'Old', email: 'old@dup.example', phone: '081-999-0001' })
    await admin.create('/leads', { name: 'Kho lạnh', companyName: 'Cá Biển' })
    const list = [
      'name,companyName,email,phone',
      'One,,OLD@dup.example,',
      'Two,,,+66 81 999 0001',
      'kho lạnh,CÁ BIỂN,,',
      'Kho lạnh,Khác,,',
      'Twin,,twin@dup.example,',
      'Twin 2,,Twin@dup.example,0819990002',
      'Twin 3,,,(081) 999 0002',
    ].join('\n')
    expect(await importAll(admin, 'lead', list, {}, 'test')).toMatchObject({ created: 3, skipped: 4, failed: 0 })
    expect(await importAll(admin, 'lead', list, { onDuplicate: 'update' }, 'test')).toMatchObject({
      created: 2,
      updated: 5,
    })
    expect(await importAll(admin, 'lead', list)).toMatchObject({ created: 3, skipped: 4, failed: 0 })
    expect(await importAll(admin, 'lead', list, { onDuplicate: 'update' })).toMatchObject({ created: 0, updated: 7 })
    expect(await importAll(admin, 'lead', list, { onDuplicate: 'create' })).toMatchObject({ created: 7, updated: 0 })
  })

  test('that the user may not see are none of his; catalogues are known by name and code', async () => {
    await admin.create('/leads', { name: 'Secret', email: 'secret@dup.example', ownerId: id.mai })
    expect(await importAll(anna, 'lead', 'name,email,ownerId\nMine,secret@dup.example,Anna Snelling\n')).toMatchObject({
      created: 1,
    })
    await importAll(somchai, 'product', 'name,sku,price\nPump,P-1,"1,500"\nPump,P-1,1\nHose,,20\n', {})
    const second = await importAll(somchai, 'product', 'name,sku,price\nPump XL,p-1,1800\nhose,,25\nValve,V-1,3\n', {
      onDuplicate: 'update',
    })
    expect(second).toMatchObject({ created: 1, updated: 2, failed: 0 })
    expect(
      (await admin.all('/products'))
        .map(({ name, price }) => `${name} ${(price as unknown as { amount: string }).amount}`)
        .sort(),
    ).toEqual(['Pump XL 1800.00', 'Valve 3.00', 'hose 25.00'])
    const twice = await importAll(somchai, 'product', 'name\nBelt\nGear\nBelt\n', { onDuplicate: 'create' })
    expect(twice).toMatchObject({ created: 2, failed: 1 })
    await admin.create('/leads', { name: 'Wants a gear', productId: (await named('products', 'Gear'))?.id })
    await somchai.post(`/imports/${twice.id}/undo`, {}, { expect: 202 })
    expect(await finished(somchai, twice.id)).toMatchObject({ removed: 1, kept: 1 })
  })
})

describe('an import', () => {
  test('belongs to its user', async () => {
    const { body } = await upload(anna, 'lead', 'name\nOnly hers\n')
    for (const path of [`/imports/${body.id}`, `/imports/${body.id}/errors.csv`, `/imports/${body.id}/history`])
      expect((await admin.get(path)).status).toBe(404)
    for (const act of ['test', 'run', 'undo']) expect((await admin.post(`/imports/${body.id}/${act}`)).status).toBe(404)
    expect((await admin.patch(`/imports/${body.id}`, {}, { version: null })).status).toBe(404)
    expect((await admin.all('/imports')).some(({ id: one }) => one === body.id)).toBe(false)
    expect((await anna.all('/imports'))[0]).toMatchObject({ id: body.id, state: 'new' })
  })

  test('is for those who may create such records', async () => {
    const office = await person('office', 'Office', 'office', 'en')
    expect((await upload(office, 'lead', 'name\nx\n', 'x.csv', 403)).body.code).toBe('permission.denied')
    expect((await upload(anna, 'product', 'name\nx\n', 'x.csv', 403)).body.code).toBe('permission.denied')
    expect((await anna.get('/imports/template?entity=product')).status).toBe(403)
  })

  test('stops when its user is deactivated, and goes on when he is back', async () => {
    const temp = await person('temp', 'Temp', 'manager', 'en')
    const { body } = await upload(temp, 'lead', 'name,email\nStopped,stopped@x.example\n')
    await world.program.worker?.stop()
    await temp.post(`/imports/${body.id}/run`, {}, { expect: 202 })
    await admin.patch(`/users/${id.temp}`, { active: false }, { expect: 200 })
    await world.restart()
    await world.settle()
    await admin.patch(`/users/${id.temp}`, { active: true }, { expect: 200 })
    const again = await world.as('temp@thantara.example')
    const stopped = (await again.get(`/imports/${body.id}`, { expect: 200 })).body
    expect(stopped).toMatchObject({
      state: 'failed',
      done: 0,
      problem: { code: 'importUserInactive', message: 'The user whose import this is can no longer sign in.' },
    })
    await again.post(`/imports/${body.id}/run`, {}, { expect: 202 })
    expect(await finished(again, body.id)).toMatchObject({ state: 'done', created: 1 })
  })
})
