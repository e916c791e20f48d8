import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { png } from '../../testing/png.ts'
import { pagesOf } from '../../testing/read-pdf.ts'
import { type Client, type Json, password, startWorld, type World } from '../../testing/world.ts'

let world: World
let admin: Client
let thanit: Client
let malee: Client
let account: Json

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  const user = (name: string, key: string) =>
    admin.create('/users', {
      ...{ name, email: `${key}@thantara.example`, role: 'salesperson', active: true, language: 'th', password },
      phone: '081 555 0142',
    })
  const seller = await user('ธนิต วงศ์วารี', 'thanit')
  await user('มาลี ใจงาม', 'malee')
  thanit = await world.as('thanit@thantara.example')
  malee = await world.as('malee@thantara.example')
  account = await admin.create('/accounts', { name: 'อบต. <ทุ่งสมมุติ>', ownerId: seller.id })
})
afterAll(() => world.stop())

const line = (description: string, more: object = {}) => ({
  description,
  quantity: '1',
  unit: 'งาน',
  unitPrice: '1000',
  vatRate: '7',
  ...more,
})

/** A quotation that was sent, and the address of its page. */
async function sent(lines: object[] = [line('ระบบกล้อง')], more: object = {}) {
  const { id } = await thanit.create('/quotations', { accountId: account.id, currency: 'THB', lines, ...more })
  await thanit.act(`/quotations/${id}/sending`, {}, { expect: 200 })
  const { secret } = (await thanit.post(`/quotations/${id}/customer-link`, {}, { expect: 201 })).body
  return { id, url: String(secret) }
}

/** A browser without a script. */
async function visit(url: string, init: RequestInit = {}) {
  const response = await fetch(url, { headers: { 'accept-language': 'th' }, ...init })
  const type = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    headers: response.headers,
    type,
    text: type.includes('pdf') ? '' : await response.text(),
    response,
  }
}
const send = (url: string, fields: Record<string, string | string[]>) =>
  visit(url, {
    method: 'POST',
    body: new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
    ),
    redirect: 'manual',
  })
const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? ''
const now = async (id: string) => (await thanit.get(`/quotations/${id}`, { expect: 200 })).body
const told = async (who: Client, id: string) =>
  (await who.all('/notifications')).filter(({ link }) => link === `/quotations/${id}`).map(({ title }) => title)

describe('the customer’s page', () => {
  test('is read without a script and without anything from elsewhere, in three languages, and as a PDF', async () => {
    const { url } = await sent([line('ระบบกล้อง'), line('สายแพทช์', { gift: true, unitPrice: '50' })], {
      discount: { percent: '10' },
    })
    const page = await visit(url)
    assert.equal(page.status, 200)
    for (const piece of [
      'ใบเสนอราคา',
      'ระบบกล้อง',
      'ของแถม',
      '963.00',
      'เก้าร้อยหกสิบสามบาทถ้วน',
      'ธนิต วงศ์วารี',
      'tel:0815550142',
      'lang="th"',
    ])
      assert.ok(page.text.includes(piece), piece)
    assert.ok(page.text.includes('อบต. &lt;ทุ่งสมมุติ&gt;'))
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/)
    assert.equal(page.headers.get('cache-control'), 'no-store')
    assert.match((await visit(`${url}?lang=vi`)).text, /Báo giá/)
    assert.match((await visit(`${url}?lang=en`)).text, /Accept the quotation/)
    const { response } = await visit(`${url}/pdf?lang=vi`)
    assert.match(
      (await pagesOf(new Uint8Array(await response.arrayBuffer()))).flat().join('\n'),
      /Báo giá[\s\S]*963,00/,
    )
  })

  test('tells the salesperson once when the customer opens it; a colleague’s look does not count', async () => {
    const { id, url } = await sent()
    await visit(url, { headers: { cookie: thanit.cookie } })
    await visit(url, { headers: { 'sec-purpose': 'prefetch' } })
    assert.equal((await now(id)).openedAt, null)
    await visit(url)
    await visit(url)
    await world.settle()
    assert.notEqual((await now(id)).openedAt, null)
    assert.equal((await told(thanit, id)).length, 1)
    assert.match(String((await told(thanit, id))[0]), /เปิดอ่าน/)
  })

  test('takes a yes with a typed name and a drawn signature, and prints both', async () => {
    const { id, url } = await sent()
    const version = versionIn((await visit(url)).text)
    const signature = `data:image/png;base64,${png(60, 20).toString('base64')}`
    const answer = await send(`${url}/acceptance?lang=th`, { name: 'สมหญิง ทดลองดี', signature, version })
    assert.equal(answer.status, 303)
    const accepted = await now(id)
    assert.equal(accepted.state, 'accepted')
    const page = await visit(url)
    assert.match(page.text, /คุณตอบรับใบเสนอราคานี้แล้ว[\s\S]*สมหญิง ทดลองดี/)
    assert.doesNotMatch(page.text, /name="version"/)
    const pdf = (await thanit.get(`/quotations/${id}/pdf?lang=th`, { expect: 200 })).body as unknown as Buffer
    assert.ok(pdf.includes('/Subtype /Image'))
    assert.match((await pagesOf(pdf)).flat().join('\n'), /สมหญิง ทดลองดี/)
    await world.settle()
    assert.ok((await told(thanit, id)).some((title) => /ตอบรับ/.test(String(title))))
    const history = (await thanit.get(`/quotations/${id}/history`)).body.items
    assert.ok(history.some(({ type, data }) => type === 'accepted' && (data as Json).customer === 'สมหญิง ทดลองดี'))
    assert.equal((await send(`${url}/acceptance`, { name: 'อีกครั้ง', version })).status, 409)
  })

  test('counts the options that were ticked, and accepts them at the total that was seen', async () => {
    const { id, url } = await sent([line('ระบบกล้อง'), line('ประกันเพิ่ม', { optional: true, unitPrice: '500' })])
    const [, option] = (await now(id)).lines as Json[]
    assert.match((await visit(url)).text, /1,070\.00/)
    const take = String(option?.id)
    const first = await visit(url)
    assert.match(first.text, /name="counted" value=""/)
    const yes = { name: 'สมหญิง', take, version: versionIn(first.text) }
    const unseen = await send(`${url}/acceptance`, { ...yes, counted: '' })
    assert.deepEqual([unseen.status, (await now(id)).state], [409, 'sent'])
    assert.match(unseen.text, /1,605\.00[\s\S]*value="สมหญิง"/)
    const counted = await send(`${url}/count`, { name: 'สมหญิง', take: [take, 'nonsense'] })
    assert.match(counted.text, /1,605\.00/)
    await send(`${url}/acceptance`, { ...yes, counted: take })
    assert.deepEqual((await now(id)).total, { amount: '1605.00', currency: 'THB' })
  })

  test('takes a no with its reason; without one it asks for it and keeps what was typed', async () => {
    const person = await thanit.create('/contacts', { honorific: 'คุณ', name: 'สมหญิง ทดลองดี' })
    const { id, url } = await sent([line('ระบบกล้อง')], { accountId: null, contactId: person.id })
    const asked = await send(`${url}/rejection?lang=en`, { reason: ' ' })
    assert.match(asked.text, /For คุณสมหญิง ทดลองดี<\/p>/)
    assert.equal(asked.status, 422)
    assert.match(asked.text, /Fill this in/)
    assert.match(asked.text, /<details open>/)
    const unsigned = await send(`${url}/acceptance?lang=en`, { name: '', version: '1' })
    assert.equal(unsigned.status, 422)
    const forged = await send(`${url}/acceptance`, {
      name: 'สมหญิง',
      signature: 'data:image/png;base64,AAAA',
      version: versionIn(asked.text),
    })
    assert.equal(forged.status, 422)
    assert.ok(forged.text.includes('value="สมหญิง"'))
    assert.equal((await now(id)).state, 'sent')
    await send(`${url}/rejection`, { reason: 'งบประมาณไม่พอ' })
    const rejected = await now(id)
    assert.deepEqual([rejected.state, rejected.reason], ['rejected', 'งบประมาณไม่พอ'])
    const history = (await thanit.get(`/quotations/${id}/history`)).body.items
    assert.ok(history.some(({ type, data }) => type === 'rejected' && (data as Json).customer === 'คุณสมหญิง ทดลองดี'))
  })

  test('accepts nothing that the reader has not seen', async () => {
    const { id, url } = await sent()
    const version = versionIn((await visit(url)).text)
    await admin.patch(`/quotations/${id}`, { ownerId: null }, { expect: 200 })
    const late = await send(`${url}/acceptance?lang=en`, { name: 'สมหญิง', version })
    assert.equal(late.status, 412)
    assert.match(late.text, /has changed meanwhile/)
    assert.equal(versionIn(late.text), String((await admin.get(`/quotations/${id}`)).body.version))
  })

  test('says in words that a quotation has been replaced, and takes no answer to it', async () => {
    const { id, url } = await sent()
    const version = versionIn((await visit(url)).text)
    await thanit.act(`/quotations/${id}/revision`, {}, { expect: 201 })
    assert.match((await visit(`${url}?lang=en`)).text, /was withdrawn/)
    assert.ok((await send(`${url}/acceptance`, { name: 'สมหญิง', version })).status >= 400)
    assert.equal((await now(id)).state, 'cancelled')
  })

  test('ends when the salesperson ends it, for those who may change the quotation; other links look the same', async () => {
    const { id, url } = await sent()
    assert.equal((await malee.post(`/quotations/${id}/customer-link`)).status, 404)
    assert.equal((await malee.del(`/quotations/${id}/customer-links`)).status, 404)
    await thanit.del(`/quotations/${id}/customer-links`, { expect: 204 })
    const ended = await visit(url)
    const never = await visit(`${url.slice(0, -4)}AAAA`)
    assert.deepEqual([ended.status, never.status], [404, 404])
    assert.equal(ended.text, never.text)
    assert.equal((await visit(`${url}/pdf`)).status, 404)
    assert.equal((await send(`${url}/acceptance`, { name: 'x', version: '1' })).status, 404)
    assert.equal((await visit(`${world.url}/q/0190a0a0-0000-7000-8000-000000000000.${'A'.repeat(43)}`)).status, 404)
    assert.equal((await visit(`${world.url}/q/nothing`)).status, 404)
  })

  test('is not made for a draft, and tells no secret twice', async () => {
    const draft = await thanit.create('/quotations', { accountId: account.id, lines: [line('กล้อง')] })
    assert.equal((await thanit.post(`/quotations/${draft.id}/customer-link`)).status, 409)
    await thanit.act(`/quotations/${draft.id}/sending`, {}, { expect: 200 })
    const headers = { 'idempotency-key': 'link-1' }
    assert.ok((await thanit.post(`/quotations/${draft.id}/customer-link`, {}, { headers })).body.secret)
    assert.equal((await thanit.post(`/quotations/${draft.id}/customer-link`, {}, { headers })).body.secret, undefined)
  })

  test('lets nobody try without end', async () => {
    const { url } = await sent()
    let last = 0
    for (let at = 0; at < 25; at += 1) last = (await send(`${url}/rejection`, { reason: '' })).status
    assert.equal(last, 429)
  })

  test('refuses the day after the last, in words', async () => {
    const { id, url } = await sent(undefined, { validUntil: '2026-03-02' })
    const version = versionIn((await visit(url)).text)
    await world.at('2026-03-03T00:30:00+07:00')
    const page = await visit(`${url}?lang=en`)
    assert.match(page.text, /has expired[\s\S]*02\/03\/2026/)
    const late = await send(`${url}/acceptance?lang=en`, { name: 'สมหญิง', version })
    assert.ok(late.status === 409 || late.status === 412)
    assert.match(late.text, /has expired/)
    assert.notEqual((await now(id)).state, 'accepted')
  })
})
