import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { png } from '../testing/png.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let thanit: Client

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  const malee = { name: 'ธนิต', email: 'thanit@thantara.example', role: 'salesperson', active: true, language: 'th' }
  await admin.create('/users', { ...malee, password })
  thanit = await world.as('thanit@thantara.example')
})
afterAll(() => world.stop())

function send(who: Client, bytes: Buffer) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'โลโก้.png', { type: 'image/png' }))
  return who.post('/pictures', form, { raw: true })
}

test('a logo is kept, shown as it was and printed on the company’s documents', async () => {
  const bytes = png(60, 20)
  const { status, body } = await send(admin, bytes)
  assert.equal(status, 201)
  const shown = await thanit.get(`/pictures/${body.id}`)
  assert.equal(shown.headers.get('content-type'), 'image/png')
  assert.deepEqual(Buffer.from(shown.body as unknown as Uint8Array), bytes)
  const [company] = await admin.all('/companies')
  await admin.patch(
    `/companies/${company?.id}`,
    { logoId: body.id, bankAccount: '123-4', bankName: 'ธนาคาร' },
    { expect: 200 },
  )
  const account = await thanit.create('/accounts', { name: 'อบต. ทุ่งสมมุติ' })
  const quotation = await thanit.create('/quotations', {
    accountId: account.id,
    lines: [{ description: 'กล้อง', unitPrice: '1' }],
  })
  const pdf = (await thanit.get(`/quotations/${quotation.id}/pdf`, { expect: 200 })).body as unknown as Buffer
  assert.ok(pdf.includes('/Subtype /Image'))
})

test('what is no picture, too large or broken is refused at the field', async () => {
  for (const [what, bytes] of [
    ['text', Buffer.from('<svg onload="alert(1)"/>')],
    ['too many pixels', png(5000, 1)],
    ['nothing after its head', png(60, 20).subarray(0, 24)],
    ['a broken JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), Buffer.alloc(50)])],
  ] as const) {
    const { status, body } = await send(thanit, bytes)
    assert.equal(status, 422, what)
    assert.deepEqual(
      body.errors.map(({ path, code }: Json['errors'][number]) => [path, code]),
      [['file', 'picture']],
      what,
    )
  }
  assert.equal((await send(thanit, Buffer.concat([png(60, 20), Buffer.alloc(1024 * 1024)]))).status, 413)
})

test('one’s own signature is one’s own to change; a picture that is not there is refused', async () => {
  const { body } = await send(thanit, png(40, 10))
  const me = (await thanit.get('/me')).body
  assert.equal((await thanit.patch('/me', { signatureId: body.id }, { version: me.version })).body.signatureId, body.id)
  const wrong = await admin.patch(`/users/${me.id}`, { signatureId: '0190a0a0-0000-7000-8000-000000000000' })
  assert.equal(wrong.status, 422)
  const [company] = await admin.all('/companies')
  const codes = { promptPayId: '12', bankCode: '97', logoId: 'x' }
  const { errors } = (await admin.patch(`/companies/${company?.id}`, codes)).body
  assert.deepEqual(errors.map(({ path }: Json['errors'][number]) => path).sort(), ['bankCode', 'logoId', 'promptPayId'])
})
