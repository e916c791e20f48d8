import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'
import { attachment, cleanFileName } from './file-name.ts'

let world: World
let admin: Client
const as: Record<string, Client> = {}
let lead: Json
let account: Json

const form = (at: object, file: File | null, more: object = {}) => {
  const made = new FormData()
  for (const [name, value] of Object.entries({ ...at, ...more })) made.set(name, String(value))
  if (file) made.set('file', file)
  return made
}
const atLead = () => ({ recordType: 'lead', recordId: lead.id })
const upload = (client: Client | undefined, body: FormData) => (client as Client).post('/files', body, { raw: true })

/** Mai's lead; Hùng leads her team; Đức is her colleague. */
beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  const id: Record<string, string> = {}
  for (const [name = '', role] of [
    ['mai', 'salesperson'],
    ['duc', 'salesperson'],
    ['hung', 'leader'],
    ['lanh', 'executive'],
    ['thu', 'office'],
  ]) {
    const email = `${name}@havylinh.example`
    id[name] = (await admin.create('/users', { name, email, role, language: 'vi', password })).id
    as[name] = await world.as(email)
  }
  const team = await admin.create('/teams', { name: 'Miền Bắc', leaderId: id.hung })
  lead = await admin.create('/leads', { name: 'Camera nhà xưởng', ownerId: id.mai, teamId: team.id })
  account = await admin.create('/accounts', { name: 'Công ty CP Gió Xanh', ownerId: id.mai })
})
afterAll(() => world.stop())

test('a product keeps files that all read and who may change it adds; they end with it', async () => {
  const product = await admin.create('/products', { name: 'Ezviz C6T 2MP' })
  const label = { vi: 'Tài liệu kỹ thuật' }
  await admin.create('/custom-fields', { entity: 'product', code: 'sheet', kind: 'file', label })
  const at = { recordType: 'product', recordId: product.id }
  const kept = await upload(admin, form(at, new File(['2MP'], 'Thông số.pdf')))
  await admin.patch(`/products/${product.id}`, { custom: { sheet: kept.body.id } }, { expect: 200 })
  await (as.mai as Client).get(`/files/${kept.body.id}/content`, { expect: 200 })
  expect((await upload(as.mai, form(at, new File(['x'], 'x.txt')))).status).toBe(403)
  await admin.del(`/products/${product.id}`, { expect: 204 })
  await admin.get(`/files/${kept.body.id}`, { expect: 404 })
})

test('a file comes back byte for byte, always to be saved, under its own name', async () => {
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256))
  const file = new File([bytes], 'Báo giá “số 1” ใบเสนอราคา.pdf', { type: 'application/pdf' })
  const kept = await upload(as.mai, form(atLead(), file))
  expect([kept.status, kept.body]).toMatchObject([
    201,
    { name: 'Báo giá “số 1” ใบเสนอราคา.pdf', contentType: 'application/pdf', size: 70_000, ...atLead() },
  ])
  const { headers, body } = await (as.mai as Client).get(`/files/${kept.body.id}/content`, { expect: 200 })
  expect(Buffer.from(body as unknown as Buffer).equals(bytes)).toBe(true)
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="B_o gi_ _s_ 1_ __________.pdf"; filename*=UTF-8''${encodeURIComponent('Báo giá “số 1” ใบเสนอราคา.pdf')}`,
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain('sandbox')
  const entry = (await admin.get(`/leads/${lead.id}/history`)).body.items[0]
  expect(entry).toMatchObject({ type: 'file.added', data: { fileId: kept.body.id, size: 70_000 } })
})

test('what could run in a page is handed out as bytes', async () => {
  for (const [name, type] of [
    ['x.html', 'text/html'],
    ['x.svg', 'image/svg+xml'],
    ['x', ''],
  ] as const) {
    const { body } = await upload(as.mai, form(atLead(), new File(['<script>'], name, { type })))
    expect(body.contentType).toBe('application/octet-stream')
    const { headers } = await (as.mai as Client).get(`/files/${body.id}/content`, { expect: 200 })
    expect(headers.get('content-type')).toBe('application/octet-stream')
  }
})

test('20 MB are kept, one byte more is refused and leaves nothing', async () => {
  const most = 20 * 1024 * 1024
  const before = (await admin.all('/files')).length
  const over = await upload(as.mai, form(atLead(), new File([Buffer.alloc(most + 1)], 'to.bin')))
  expect([over.status, over.body.code, over.body.title]).toEqual([413, 'body.tooLarge', 'Quá lớn'])
  expect(await admin.all('/files')).toHaveLength(before)
  const fits = await upload(as.mai, form(atLead(), new File([Buffer.alloc(most)], 'vừa.bin')))
  expect([fits.status, fits.body.size]).toEqual([201, most])
})

test('an upload that is none, or lacks something, says what', async () => {
  const file = new File(['x'], 'x.txt')
  const refused = async (body: FormData) => {
    const { status, body: answer } = await upload(as.mai, body)
    return [status, ...(answer.errors ?? []).map(({ path, code }) => `${path} ${code}`)]
  }
  expect(await refused(form(atLead(), null))).toEqual([422, 'file required'])
  expect(await refused(form({}, file))).toEqual([422, 'recordType required', 'recordId required'])
  expect(await refused(form({ ...atLead(), recordType: 'planet' }, file))).toEqual([422, 'recordType choice'])
  expect(await refused(form(atLead(), file, { planet: 'x' }))).toEqual([422, 'planet unknownField'])
  expect(await refused(form({ ...atLead(), recordId: account.id }, file))).toEqual([422, 'recordId unknownReference'])
  expect((await (as.mai as Client).post('/files', atLead())).status).toBe(415)
  expect((await upload(world.anyone(), form(atLead(), file))).status).toBe(401)
})

test('who may: adding needs the right to change the record, reading to see it, removing is the adder’s too', async () => {
  const file = () => new File(['x'], 'x.txt', { type: 'text/plain' })
  const hers = (await upload(as.mai, form(atLead(), file()))).body
  const onAccount = (await upload(as.mai, form({ recordType: 'account', recordId: account.id }, file()))).body
  for (const [name, add, read, readAccount, remove] of [
    ['duc', 422, 404, 404, 404],
    ['lanh', 403, 200, 200, 403],
    ['thu', 422, 404, 200, 404],
    ['hung', 201, 200, 404, 204],
  ] as const) {
    const client = as[name] as Client
    const given = await upload(client, form(atLead(), file()))
    expect(given.status, `${name} adds`).toBe(add)
    for (const path of [`/files/${hers.id}`, `/files/${hers.id}/content`])
      expect((await client.get(path)).status, `${name} ${path}`).toBe(read)
    expect((await client.get(`/files/${onAccount.id}/content`)).status, `${name} at the account`).toBe(readAccount)
    expect((await client.del(`/files/${hers.id}`, { version: 1 })).status, `${name} removes`).toBe(remove)
  }
  const named = await (as.mai as Client).patch(
    `/files/${onAccount.id}`,
    { name: '../../hợp đồng.pdf' },
    { expect: 200 },
  )
  expect(named.body.name).toBe('hợp đồng.pdf')
  expect((await (as.thu as Client).patch(`/files/${onAccount.id}`, { name: 'x' })).status).toBe(403)
  await (as.mai as Client).del(`/files/${onAccount.id}`, { expect: 204 })
  await (as.mai as Client).get(`/files/${onAccount.id}/content`, { expect: 404 })
})

test('names lose paths, controls, zero-width and direction marks, and are never empty', () => {
  for (const [given, kept] of [
    ['C:\\fakepath\\ใบเสนอราคา.pdf', 'ใบเสนอราคา.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['in\u202Egnp.exe', 'ingnp.exe'],
    ['a\u200Bb\u0000c\r\n.txt', 'abc.txt'],
    ['Hoa\u0300 Bi\u0300nh.pdf', 'Hoà Bình.pdf'],
    ['e\u200D\u0301.txt', '\u00e9.txt'],
    ['..', 'file'],
    [' \u200F ', 'file'],
    ['', 'file'],
    [`${'ก'.repeat(300)}.pdf`, `${'ก'.repeat(251)}.pdf`],
  ])
    expect(cleanFileName(given ?? '')).toBe(kept)
})

test('any name at all becomes one that is safe, stays as it is the second time, and travels in the header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = cleanFileName(given)
      expect(name).not.toMatch(/[/\\]|\p{Cc}|\p{Cf}|^\.*$/u)
      expect([...name].length).toBeLessThanOrEqual(255)
      expect(cleanFileName(name)).toBe(name)
      const header = attachment(name)
      expect(header).toMatch(/^[\x20-\x7e]+$/)
      expect(decodeURIComponent(header.split("filename*=UTF-8''")[1] ?? '')).toBe(name)
    }),
    { numRuns: 500 },
  )
})
