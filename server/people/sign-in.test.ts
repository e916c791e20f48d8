import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { type Client, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let mails: MailServer

beforeAll(async () => {
  mails = await startMailServer()
  world = await startWorld({ clock: '2026-03-02T08:00:00+07:00', smtpUrl: mails.url })
  admin = await world.setup({ language: 'en' })
})
afterAll(async () => {
  await world.stop()
  await mails.stop()
})

test('set-up makes the company, the administrator and catalogues in its language, once', async () => {
  const { body: me } = await admin.get('/me', { expect: 200 })
  expect(me).toMatchObject({ role: 'admin', email: 'admin@thantara.example' })
  expect((await admin.all('/companies'))[0]).toMatchObject({ country: 'TH', currency: 'THB', vatRate: '7' })
  expect((await admin.all('/lost-reasons')).map((reason) => reason.name)).toEqual([
    'The customer told us no',
    'We were not ready to sell',
    'The customer was silent too long',
  ])
  expect(await admin.all('/teams')).toEqual([])
  const again = await world.anyone().post('/setup', {
    workspaceName: 'Other',
    country: 'VN',
    currency: 'VND',
    timeZone: 'Asia/Ho_Chi_Minh',
    language: 'vi',
    admin: { name: 'B', email: 'b@other.example', password },
  })
  expect([again.status, again.body.code]).toEqual([409, 'setup.done'])
})

test('a wrong password and an unknown address are refused alike; a right one opens a session that can be ended', async () => {
  for (const email of ['admin@thantara.example', 'nobody@thantara.example'])
    expect((await world.anyone().post('/session', { email, password: 'not this one at all' })).body.code).toBe(
      'auth.wrong',
    )
  const again = await world.as('ADMIN@thantara.example')
  const sessions = (await again.get('/sessions', { expect: 200 })).body.items
  const other = sessions.find((session) => !session.current)
  expect(sessions).toHaveLength(2)
  await again.del(`/sessions/${other?.id}`, { expect: 204, version: null })
  expect((await admin.get('/me')).status).toBe(401)
  admin = again
})

test('Somchai, deactivated, loses session and address; nobody locks the last administrator out', async () => {
  const somchai = await admin.create('/users', {
    name: 'สมชาย',
    email: 'somchai@thantara.example',
    role: 'salesperson',
    active: true,
    language: 'th',
    password,
  })
  const his = await world.as('somchai@thantara.example')
  await admin.patch(`/users/${somchai.id}`, { active: false }, { expect: 200 })
  expect((await his.get('/me')).status).toBe(401)
  expect((await world.anyone().post('/session', { email: 'somchai@thantara.example', password })).status).toBe(401)
  const { body: me } = await admin.get('/me')
  expect((await admin.patch(`/users/${me.id}`, { role: 'salesperson' })).body.code).toBe('user.self')
})

const person = (key: string, language: string, more = {}) =>
  admin.create('/users', { name: key, email: `${key}@thantara.example`, role: 'salesperson', language, ...more })

/** The link's token in the last mail to a person, once it has come. */
async function tokenFor(key: string): Promise<string> {
  await world.settle()
  const text = mails.to(`${key}@thantara.example`).at(-1)?.text ?? ''
  return /\/(?:invitation|reset)\/([\w.-]+)/.exec(text)?.[1] ?? ''
}
const accept = (token: string) => world.anyone().post('/invitations/accept', { token, password })
const reset = (token: string, secret: string) => world.anyone().post('/password-resets', { token, password: secret })
const ended = { status: 409, body: { code: 'auth.linkEnded' } }

test('Mai, made without a password, follows the link of her mail: it sets one and signs in, once', async () => {
  await person('mai', 'vi')
  const token = await tokenFor('mai')
  expect(mails.to('mai@thantara.example')).toMatchObject([{ subject: 'Quyền truy cập Thantara' }])
  expect((await world.anyone().post('/session', { email: 'mai@thantara.example', password })).status).toBe(401)
  const mai = world.anyone()
  await mai.post('/invitations/accept', { token, password }, { expect: 200 })
  expect((await mai.get('/me', { expect: 200 })).body).toMatchObject({ email: 'mai@thantara.example' })
  await world.as('mai@thantara.example')
  expect(await accept(token)).toMatchObject(ended)
  expect(await reset(token, password)).toMatchObject(ended)
})

test('an invitation ends after seven days and when another is sent', async () => {
  const late = await person('late', 'en')
  const first = await tokenFor('late')
  await world.at('2026-03-09T07:59:00+07:00')
  await admin.post(`/users/${late.id}/invitation`, {}, { expect: 202 })
  const second = await tokenFor('late')
  expect(await accept(first)).toMatchObject(ended)
  await world.at('2026-03-16T07:59:01+07:00')
  expect(await accept(second)).toMatchObject(ended)
  await admin.post(`/users/${late.id}/invitation`, {}, { expect: 202 })
  const third = await tokenFor('late')
  await world.at('2026-03-23T07:58:00+07:00')
  expect((await accept(third)).status).toBe(200)
})

test('where no mail arrives an administrator hands the invitation link over; only he, and only before there is a password', async () => {
  const ploy = await person('ploy', 'th')
  const mailed = await tokenFor('ploy')
  const link = await admin.post(`/users/${ploy.id}/invitation-link`, {}, { expect: 201 })
  expect(link.body.url).toMatch(/\/invitation\/[^/]+$/)
  expect(await accept(mailed)).toMatchObject(ended)
  const handed = String(link.body.url).split('/').at(-1) ?? ''
  expect((await accept(handed)).status).toBe(200)
  const signedIn = await world.as('ploy@thantara.example')
  expect(await signedIn.post(`/users/${ploy.id}/invitation-link`)).toMatchObject({ status: 403 })
  expect(await admin.post(`/users/${ploy.id}/invitation-link`)).toMatchObject({
    status: 409,
    body: { code: 'user.hasPassword' },
  })
})

test('a reset link sets a new password within one hour, once, and ends every session', async () => {
  await person('somsri', 'th', { password })
  const somsri = await world.as('somsri@thantara.example')
  const ask = (email: string) => world.anyone().post('/password-reset-requests', { email }, { expect: 202 })
  const before = mails.delivered.length
  expect((await ask('nobody@thantara.example')).body).toEqual((await ask('SOMSRI@thantara.example')).body)
  const token = await tokenFor('somsri')
  expect(mails.delivered.slice(before)).toMatchObject([
    { to: 'somsri@thantara.example', subject: 'ตั้งรหัสผ่านใหม่สำหรับ Thantara' },
  ])
  expect((await reset(token, 'short')).status).toBe(422)
  const secret = 'another horse battery staple 9'
  expect((await reset(token, secret)).status).toBe(200)
  expect(await reset(token, secret)).toMatchObject(ended)
  expect((await somsri.get('/me')).status).toBe(401)
  await world.as('somsri@thantara.example', secret)
  expect((await world.anyone().post('/session', { email: 'somsri@thantara.example', password })).status).toBe(401)

  await ask('somsri@thantara.example')
  const old = await tokenFor('somsri')
  await world.at('2026-03-23T08:58:01+07:00')
  expect(await reset(old, password)).toMatchObject(ended)
})
