import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let lan: Client
const ids: Record<string, string> = {}

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  for (const [name, email, role, language] of [
    ['Lan', 'lan@thantara.example', 'salesperson', 'vi'],
    ['Oat', 'oat@thantara.example', 'office', 'en'],
  ] as const)
    ids[name] = (await admin.create('/users', { name, email, role, language, password })).id
  lan = await world.as('lan@thantara.example')
  ids.camera = (await admin.create('/products', { name: 'กล้องวงจรปิด', price: { amount: '3490', currency: 'THB' } })).id
  const label = { en: 'Size', th: 'ขนาด', vi: 'Cỡ' }
  const options = [{ code: 's', label: { en: 'Small', th: 'เล็ก', vi: 'Nhỏ' } }]
  await admin.create('/custom-fields', { entity: 'lead', code: 'size', kind: 'choice', label, options })
  await admin.create('/custom-fields', { entity: 'lead', code: 'when', kind: 'dateTime', label: { en: 'When' } })
  ids.one = (
    await admin.create('/leads', {
      name: '=HYPERLINK("http://evil.example")',
      companyName: '＋Steel, "Hà Nội"',
      country: 'VN',
      employees: 12,
      productId: ids.camera,
      expectedRevenue: { amount: '5000000', currency: 'THB' },
      ownerId: ids.Lan,
      note: 'one\ntwo',
      custom: { size: 's', when: '2026-03-02T23:30:00+07:00' },
    })
  ).id
  const billTo = { line: '1 Nguyễn Huệ', province: 'Huế', country: 'VN' }
  const hidden = await admin.create('/accounts', { name: 'Hidden', billTo })
  await admin.create('/contacts', { name: 'Hoa', accountId: hidden.id, ownerId: ids.Lan })
})
afterAll(() => world.stop())

const table = async (who: Client, path: string) => {
  const { body, headers } = await who.get(`/exports/${path}`, { expect: 200 })
  const rows = parse(body as unknown as Buffer, { bom: true }) as string[][]
  return {
    rows,
    headers,
    record: (i: number) => Object.fromEntries((rows[0] ?? []).map((name, at) => [name, rows[i]?.[at]])),
  }
}

test('a table in the reader’s language, names instead of ids, custom fields, no formulas', async () => {
  const { rows, headers, record } = await table(lan, 'leads?format=csv')
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toBe('attachment; filename="leads-2026-03-02.csv"')
  expect(rows).toHaveLength(2)
  expect(record(1)).toMatchObject({
    Tên: '\'=HYPERLINK("http://evil.example")',
    'Tên công ty': '\'＋Steel, "Hà Nội"',
    'Quốc gia': 'Việt Nam',
    'Số nhân viên': '12',
    'Sản phẩm': 'กล้องวงจรปิด',
    'Doanh thu dự kiến': '5000000.00 THB',
    'Nhân viên bán hàng': 'Lan',
    'Quá hạn': 'Không',
    'Ghi chú': 'one\ntwo',
    'Tạo lúc': '2026-03-02 08:00:00',
    Cỡ: 'Nhỏ',
    When: '2026-03-02 23:30:00',
  })
})

test('columns, filter, sort and search as in the list', async () => {
  const filter = encodeURIComponent(JSON.stringify({ field: 'country', op: 'is', value: 'VN' }))
  expect((await table(admin, `leads?columns=custom.size,name,id&filter=${filter}`)).rows).toEqual([
    ['ขนาด', 'ชื่อ', 'รหัสภายใน'],
    ['เล็ก', '\'=HYPERLINK("http://evil.example")', ids.one],
  ])
  expect((await table(admin, 'leads?q=hyperlink&columns=name')).rows).toHaveLength(2)
  expect((await table(admin, 'leads?q=nothing&columns=name')).rows).toHaveLength(1)
  expect((await table(admin, 'products?columns=name,price')).rows[1]).toEqual(['กล้องวงจรปิด', '3490.00 THB'])
  expect((await table(admin, 'accounts?columns=billTo')).rows[1]).toEqual(['1 Nguyễn Huệ, Huế, เวียดนาม'])
})

test('a workbook holds the same', async () => {
  const { body, headers } = await admin.get('/exports/leads?format=xlsx&columns=name,employees', { expect: 200 })
  expect(headers.get('content-disposition')).toBe('attachment; filename="leads-2026-03-02.xlsx"')
  const { sheets } = await readXlsx(body as unknown as Buffer)
  expect(sheets[0]?.name).toBe('ลูกค้า-ผู้สนใจ')
  expect(sheets[0]?.rows).toEqual([
    ['ชื่อ', 'จำนวนพนักงาน'],
    ['\'=HYPERLINK("http://evil.example")', '12'],
  ])
})

test('rights are those of lists; what one may not see is not named either', async () => {
  const oat = await world.as('oat@thantara.example')
  expect((await table(oat, 'leads')).rows).toHaveLength(1)
  expect((await table(oat, 'contacts?columns=accountId,name')).rows[1]).toEqual(['Hidden', 'Hoa'])
  expect((await table(lan, 'contacts?columns=accountId,name')).rows[1]).toEqual(['', 'Hoa'])
  expect((await table(lan, 'accounts')).rows).toHaveLength(1)
  await world.anyone().get('/exports/leads', { expect: 401 })
})

test('what is refused, before the first byte', async () => {
  for (const [query, path] of [
    ['format=pdf', 'format'],
    ['columns=name,nonsense', 'columns'],
    ['columns=scoreParts', 'columns'],
    ['sort=nonsense', 'sort'],
    ['limit=5', 'limit'],
    ['filter={"any":5}', 'filter.any'],
  ] as const)
    expect((await lan.get(`/exports/leads?${query}`, { expect: 422 })).body.errors[0]?.path, query).toBe(path)
})

test('every row of many pages comes once, in order, and readers who do not read stop nobody', async () => {
  const client = new pg.Client({ connectionString: world.databaseUrl })
  await client.connect()
  const many = 20_000
  await client.query(
    `insert into contacts (workspace_id, id, created_at, updated_at, name, job_title, texts)
     select workspace_id, gen_random_uuid(), now(), now(), 'C' || lpad(i::text, 6, '0'), repeat('งาน ', 150), '{}'
     from workspaces, generate_series(1, ${many}) i`,
  )
  await client.end()
  const url = `${world.url}/api/v1/exports/contacts?sort=-name&columns=name,jobTitle`
  const abort = new AbortController()
  const idle = await Promise.all(
    Array.from({ length: 12 }, () => fetch(url, { headers: { cookie: admin.cookie }, signal: abort.signal })),
  )
  expect(idle.map((response) => response.status)).toEqual(Array(12).fill(200))
  const { rows } = await table(admin, 'contacts?sort=-name&columns=name')
  expect(rows).toHaveLength(many + 2)
  const inOrder = Array.from({ length: many }, (_, i) => [`C${String(many - i).padStart(6, '0')}`])
  expect(rows.slice(1)).toEqual([['Hoa'], ...inOrder])
  abort.abort()
})
