import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const ids: Record<string, string> = {}

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'vi', country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
  await admin.create('/users', { name: 'Lan', email: 'lan@thantara.example', role: 'salesperson', password })
  ids.source = (await admin.create('/sources', { name: 'Trang chủ' })).id
  ids.camera = (await admin.create('/products', { name: 'Camera <b>"IP"</b>' })).id
  await admin.create('/custom-fields', {
    entity: 'lead',
    code: 'rooms',
    kind: 'choices',
    label: { en: 'Rooms', vi: 'Phòng' },
    options: [
      { code: 'k', label: { vi: 'Bếp' } },
      { code: 'g', label: { vi: '<Vườn>' } },
    ],
  })
  await admin.create('/custom-fields', {
    entity: 'lead',
    code: 'visit',
    kind: 'dateTime',
    label: { en: 'Visit', vi: 'Hẹn' },
  })
  await admin.create('/custom-fields', {
    entity: 'lead',
    code: 'consent',
    kind: 'yesNo',
    label: { en: 'Consent', vi: 'Đồng ý' },
  })
})
afterAll(() => world.stop())

const makeForm = (more: Record<string, unknown> = {}): Promise<Json> =>
  admin.create('/web-forms', { name: 'Contact', title: 'Liên hệ', language: 'vi', sourceId: ids.source, ...more })

let visitor = 0
/** Each visitor comes from a network of his own, unless he says otherwise. */
const from = (network = ++visitor) => ({ 'x-forwarded-for': `10.${network >> 8}.${network & 255}.7` })

const open = async (form: Json) => {
  const response = await fetch(`${world.url}/f/${form.key}`)
  const html = await response.text()
  return { response, html, filling: /name="filling" value="([^"]+)"/.exec(html)?.[1] ?? '' }
}
const send = async (
  form: Json,
  fields: Record<string, string> | [string, string][],
  headers: Record<string, string> = from(),
) => {
  const response = await fetch(`${world.url}/f/${form.key}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'https://partner.example', 'sec-fetch-site': 'cross-site', ...headers },
    redirect: 'manual',
  })
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const leads = async () => (await admin.get('/leads?limit=200&sort=createdAt', { expect: 200 })).body.items
const newest = async () => (await leads()).at(-1) as Json

test('a page in the form’s language that needs no script, no session and nothing from elsewhere, and may be framed', async () => {
  const form = await makeForm({ intro: 'Xin chào', fields: ['contactName', 'email', 'country', 'note'] })
  const { response, html } = await open(form)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *",
  )
  expect([response.headers.get('set-cookie'), response.headers.get('x-frame-options')]).toEqual([null, null])
  expect(html).toContain('<html lang="vi">')
  expect(html).not.toMatch(/<script|style=|https?:/)
  for (const label of [
    'Tên người liên hệ <span class="required">(bắt buộc)</span>',
    'Email',
    'Quốc gia',
    'Ghi chú',
    'Việt Nam',
  ])
    expect(html).toContain(label)
  for (const [, id] of html.matchAll(/<label for="([^"]+)"/g)) expect(html).toContain(` id="${id}"`)
  expect((await fetch(`${world.url}/f/page.css`)).headers.get('content-type')).toContain('text/css')
})

test('the page brings its letters along, for machines that have none for Thai or Vietnamese', async () => {
  const read = (path: string) => fetch(new URL(path, world.url))
  const { key } = await makeForm()
  const links = [...(await (await read(`/f/${key}`)).text()).matchAll(/href="(\/fonts\/[^"]+)"/g)].map(
    ([, path]) => path ?? '',
  )
  expect(links).toHaveLength(2)
  for (const path of links) {
    const files = [...(await (await read(path)).text()).matchAll(/url\(\.\/(files\/[^)]+)\)/g)].map(
      ([, file]) => file ?? '',
    )
    expect(files.length).toBeGreaterThan(1)
    const font = await read(new URL(files[0] ?? '', new URL(path, world.url)).pathname)
    expect([font.status, font.headers.get('content-type')]).toEqual([200, 'font/woff2'])
  }
  for (const path of [
    '/fonts/noto-sans/package.json',
    '/fonts/noto-sans/files/../package.json',
    '/fonts/other/index.css',
  ])
    expect((await read(path)).status).toBe(404)
})

test('a filled form makes a lead with the form’s source, by the same way as any other', async () => {
  const form = await makeForm({
    fields: [
      'contactName',
      'companyName',
      'email',
      'phone',
      'website',
      'country',
      'employees',
      'productId',
      'expectedRevenue',
      'note',
      'custom.rooms',
      'custom.visit',
      'custom.consent',
    ],
    thanks: 'Cảm ơn anh/chị <3',
  })
  const { filling } = await open(form)
  const sent = await send(form, [
    ['filling', filling],
    ['contactName', ' Nguyễn Thị Hoa '],
    ['companyName', ''],
    ['email', 'hoa@ankhang.example'],
    ['phone', '090 123 4567'],
    ['website', 'ankhang.example'],
    ['country', 'VN'],
    ['employees', '1.200'],
    ['productId', ids.camera ?? ''],
    ['expectedRevenue', '5.000.000'],
    ['note', 'Gọi lại\r\nsau 17 giờ'],
    ['custom.rooms', 'k'],
    ['custom.rooms', 'g'],
    ['custom.visit', '2026-03-05T09:30'],
    ['custom.consent', 'yes'],
    ['ownerId', 'stolen'],
    ['score', '99'],
  ])
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/f/${form.key}/thanks`])
  const lead = await newest()
  expect(lead).toMatchObject({
    name: 'Nguyễn Thị Hoa',
    contactName: 'Nguyễn Thị Hoa',
    companyName: null,
    email: 'hoa@ankhang.example',
    website: 'https://ankhang.example',
    country: 'VN',
    employees: 1200,
    productId: ids.camera,
    expectedRevenue: { amount: '5000000', currency: 'VND' },
    note: 'Gọi lại\nsau 17 giờ',
    custom: { rooms: ['k', 'g'], visit: '2026-03-05T02:30:00.000Z', consent: true },
    sourceId: ids.source,
    createdById: null,
    number: expect.stringMatching(/\d/),
  })
  expect(lead.ownerId).not.toBe('stolen')
  const thanks = await fetch(`${world.url}/f/${form.key}/thanks`)
  expect(await thanks.text()).toContain('Cảm ơn anh/chị &lt;3')
})

test('what is wrong stands at its field, and everything typed is kept', async () => {
  const form = await makeForm({
    fields: ['name', 'email', 'employees', 'expectedRevenue', 'country', 'note', 'custom.rooms'],
  })
  const before = (await leads()).length
  const typed: [string, string][] = [
    ['filling', 'abc'],
    ['email', 'not an address'],
    ['employees', 'many'],
    ['expectedRevenue', 'much'],
    ['country', 'TH'],
    ['note', '\nfirst line kept'],
    ['custom.rooms', 'g'],
  ]
  const { status, html } = await send(form, typed)
  expect(status).toBe(422)
  for (const [field, message] of [
    ['name', 'Hãy điền mục này.'],
    ['email', 'Hãy nhập email'],
    ['employees', 'Hãy nhập số nguyên.'],
    ['expectedRevenue', 'Hãy nhập số tiền'],
  ])
    expect(html, field).toContain(`<p class="message" id="${field}-message">${message}`)
  expect(html).toContain('role="alert"')
  expect(html.match(/ autofocus/g)).toHaveLength(1)
  for (const kept of [
    'value="not an address"',
    'value="many"',
    'value="much"',
    '<option value="TH" selected>',
    '\n\nfirst line kept</textarea>',
    'value="g" checked',
    'value="abc"',
  ])
    expect(html).toContain(kept)
  expect(await leads()).toHaveLength(before)
  const mended = typed.filter(([name]) => !['email', 'employees', 'expectedRevenue'].includes(name))
  expect((await send(form, [...mended, ['name', 'Mended']])).status).toBe(303)
})

test('a form sent twice makes one lead, also at once; changed and sent again makes two', async () => {
  const form = await makeForm()
  const { filling } = await open(form)
  const fields = { filling, contactName: 'Twice', email: 'twice@x.example' }
  const before = (await leads()).length
  const answers = await Promise.all([1, 2, 3].map(() => send(form, fields)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect((await send(form, fields)).status).toBe(303)
  expect(await leads()).toHaveLength(before + 1)
  await send(form, { ...fields, note: 'and more' })
  expect(await leads()).toHaveLength(before + 2)
})

test('hostile titles and values stay text', async () => {
  const evil = `"><img src=x onerror=alert(1)>'</title></textarea><script>alert(2)</script>&amp;`
  const form = await makeForm({
    title: evil,
    intro: evil,
    thanks: evil,
    fields: ['name', 'note', 'productId', 'email'],
  })
  const pages = [
    (await open(form)).html,
    (await send(form, { filling: evil, name: evil, note: evil, email: evil, productId: evil })).html,
    await (await fetch(`${world.url}/f/${form.key}/thanks`)).text(),
    await (await fetch(`${world.url}/f/${encodeURIComponent(evil)}`)).text(),
  ]
  for (const html of pages) {
    expect(html).not.toMatch(/<img|<script|<\/title><|<b>/)
    expect(html.match(/<\/title>/g)).toHaveLength(1)
    expect(html.match(/<\/textarea>/g)?.length ?? 0).toBeLessThanOrEqual(1)
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/onerror=alert\(1\)(?!&gt;)/)
  }
  expect(pages[1]).toContain('value="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&lt;/title&gt;')
})

test('programs that fill what people do not see are thanked and make nothing', async () => {
  const form = await makeForm()
  const before = (await leads()).length
  expect((await send(form, { contactName: 'Robot', fax_extension: 'x' })).status).toBe(303)
  expect(await leads()).toHaveLength(before)
})

test('one network is held back after many fillings of a form; others are not', async () => {
  const form = await makeForm()
  const other = await makeForm()
  const network = from(60_000)
  const statuses: number[] = []
  for (let i = 0; i < 31; i++) statuses.push((await send(form, { email: 'wrong', name: 'Kept' }, network)).status)
  expect(statuses).toEqual([...Array(30).fill(422), 429])
  const held = await send(form, { email: 'wrong', name: 'Kept' }, network)
  expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(held.html).toMatch(/Hãy thử lại sau \d+ phút/)
  expect(held.html).toContain('value="Kept"')
  expect((await send(form, { name: 'Neighbour' })).status).toBe(303)
  expect((await send(other, { name: 'Other form' }, network)).status).toBe(303)
})

test('a closed, deleted or unknown form is not there', async () => {
  const form = await makeForm()
  await admin.patch(`/web-forms/${form.id}`, { active: false }, { expect: 200 })
  expect((await open(form)).response.status).toBe(404)
  expect((await send(form, { name: 'Late' })).status).toBe(404)
  await admin.patch(`/web-forms/${form.id}`, { active: true, language: 'th' }, { expect: 200 })
  expect((await open(form)).html).toContain('ส่งข้อมูล')
  await admin.del(`/web-forms/${form.id}`, { expect: 204 })
  const gone = await fetch(`${world.url}/f/${form.key}`, { headers: { 'accept-language': 'th' } })
  expect([gone.status, (await gone.text()).includes('ไม่มีฟอร์มนี้')]).toEqual([404, true])
})

test('which fields a form may ask for is the server’s to say; a field every lead needs is always asked', async () => {
  for (const fields of [['name', 'ownerId'], ['statusId', 'name'], ['name', 'custom.nothing'], ['country']])
    expect(
      (await admin.post('/web-forms', { name: 'F', title: 'T', fields }, { expect: 422 })).body.errors[0]?.path,
    ).toMatch(/^fields/)
  expect((await makeForm()).fields).toEqual(['name', 'contactName', 'companyName', 'email', 'phone', 'note'])
  const lan = await world.as('lan@thantara.example')
  await lan.post('/web-forms', { name: 'F', title: 'T' }, { expect: 403 })
  const form = await makeForm({ fields: ['name'] })
  const field = await admin.create('/custom-fields', {
    entity: 'lead',
    code: 'budget',
    kind: 'integer',
    label: { vi: 'Ngân sách' },
    required: true,
  })
  expect((await send(form, { name: 'Poor' })).html).toContain('id="custom.budget-message"')
  expect((await send(form, { name: 'Rich', 'custom.budget': '7' })).status).toBe(303)
  expect((await newest()).custom).toMatchObject({ budget: 7 })
  await admin.patch(`/custom-fields/${field.id}`, { active: false }, { expect: 200 })
})

test('a program fills the form as JSON, once per key', async () => {
  const form = await makeForm({ fields: ['companyName', 'email', 'expectedRevenue', 'custom.rooms'] })
  const post = (body: unknown, key?: string) =>
    world
      .anyone()
      .post(`/public/forms/${form.key}`, body, { headers: { ...from(), ...(key ? { 'idempotency-key': key } : {}) } })
  const body = { companyName: 'Gió Xanh', expectedRevenue: { amount: '5', currency: 'VND' }, custom: { rooms: ['k'] } }
  const before = (await leads()).length
  for (const answer of [await post(body, 'k1'), await post(body, 'k1')])
    expect([answer.status, answer.body]).toEqual([201, { received: true }])
  expect(await leads()).toHaveLength(before + 1)
  expect(await newest()).toMatchObject({
    name: 'Gió Xanh',
    companyName: 'Gió Xanh',
    sourceId: ids.source,
    custom: { rooms: ['k'] },
  })
  expect((await post({ ...body, email: 'a@b.example' }, 'k1')).body.code).toBe('idempotency.conflict')
  const refused = async (sent: unknown) => (await post(sent)).body.errors.map(({ path, code }) => `${path} ${code}`)
  expect(await refused({ companyName: 'X', ownerId: 'x', custom: { visit: 'x' } })).toEqual([
    'ownerId unknownField',
    'custom.visit unknownField',
  ])
  expect(await refused({ email: 'nobody' })).toEqual(['companyName required', 'email email'])
  expect(await refused({})).toEqual(['companyName required'])
  expect((await world.anyone().post('/public/forms/none', {})).status).toBe(404)
})
