import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let linh: Client
let user: Json

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'vi' })
  const email = 'linh@thantara.example'
  user = await admin.create('/users', { name: 'Linh', email, role: 'salesperson', language: 'vi', password })
  linh = await world.as(email)
})
afterAll(() => world.stop())

const enter = async () => {
  const { status, body } = await linh.post('/leads', { name: 'An Khang', ownerId: user.id })
  return [status, body.code ?? body.errors?.[0]?.path]
}
const count = async () => (await admin.all('/leads')).length

test('a request that begins with what is remembered of its session ends by what is true now', async () => {
  expect([await enter(), await enter()]).toEqual([
    [201, undefined],
    [201, undefined],
  ])
  const change = (body: object) => admin.patch(`/users/${user.id}`, body, { expect: 200 })
  await change({ role: 'office' })
  expect(await enter()).toEqual([403, 'permission.denied'])
  await change({ role: 'salesperson', language: 'th' })
  const { body: refused } = await linh.post('/leads', {})
  expect(refused.title).toMatch(/[\u0E00-\u0E7F]/)
  await admin.create('/custom-fields', {
    entity: 'lead',
    code: 'size',
    kind: 'text',
    label: { en: 'Size' },
    required: true,
  })
  const { body } = await linh.post('/leads', { name: 'An Khang', ownerId: user.id })
  expect(body.errors).toMatchObject([{ path: 'custom.size', code: 'required' }])
  await change({ active: false })
  expect(await enter()).toEqual([401, 'auth.required'])
  expect(await count()).toBe(2)
})

test('many at once while the configuration changes: each is right, none is lost or made twice', async () => {
  const before = await count()
  const made = await Promise.all(
    Array.from({ length: 24 }, async (_, i) => {
      if (i % 6 === 0) await admin.create('/tags', { name: `Tag ${i}` })
      return admin.post('/leads', { name: `Sơn ${i}`, custom: { size: 'L' } })
    }),
  )
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 201))
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(24)
  expect((await count()) - before).toBe(24)
})
