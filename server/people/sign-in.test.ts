import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'en' })
})
afterAll(() => world.stop())

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

test('a user without a password gets a mail whose link works once', async () => {
  await admin.create('/users', {
    name: 'Mai',
    email: 'mai@thantara.example',
    role: 'salesperson',
    active: true,
    language: 'vi',
  })
  expect((await world.anyone().post('/session', { email: 'mai@thantara.example', password })).status).toBe(401)
})
