import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let mai: Json
const tasks = 60

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  const person = { name: 'Lê Thanh Mai', email: 'mai@havylinh.example', role: 'salesperson', language: 'vi', password }
  mai = await admin.create('/users', person)
  for (let n = 0; n < tasks; n++)
    await admin.create('/dispatch-tasks', {
      name: `Từ ${n * 10} người`,
      handlerId: mai.id,
      filter: {
        all: [
          { field: 'country', op: 'is', value: n % 2 ? 'VN' : 'TH' },
          { field: 'employees', op: 'between', value: [n * 10, n * 10 + 9] },
        ],
      },
    })
})
afterAll(() => world.stop())

type Step = {
  kind: string
  name: string
  result: string
  unmet: { field: string; actual: unknown; expected: unknown }[]
}
const stepsOf = async (lead: Json) =>
  (await admin.get(`/leads/${lead.id}/assignment`, { expect: 200 })).body.steps as unknown as Step[]

test('among many tasks the receipt names every one with its reasons, also after the rules have changed', async () => {
  const record = { name: 'Khách', country: 'VN', employees: 355 }
  const lead = await admin.create('/leads', record)
  expect(lead.ownerId).toBe(mai.id)
  const steps = await stepsOf(lead)
  expect(steps.map(({ result }) => result)).toEqual(
    Array.from({ length: tasks }, (_, n) => (n === 35 ? 'chosen' : 'notMatched')),
  )
  for (const [n, { unmet }] of steps.entries()) {
    const size = { field: 'employees', actual: 355, expected: [n * 10, n * 10 + 9] }
    const place = { field: 'country', actual: 'VN', expected: 'TH' }
    expect(unmet).toMatchObject(n === 35 ? [] : n % 2 ? [size] : [place, size])
  }
  const preview = (await admin.post('/assignment/preview', { entity: 'lead', record }, { expect: 200 })).body
  expect(preview.steps).toEqual(steps)
  for (const task of (await admin.all('/dispatch-tasks')).slice(0, 3))
    await admin.patch(`/dispatch-tasks/${task.id}`, { filter: { all: [] }, active: false }, { expect: 200 })
  expect(await stepsOf(lead)).toEqual(steps)
  expect((await admin.get(`/leads/${lead.id}/assignment/replay`, { expect: 200 })).body).toMatchObject({
    same: true,
    steps,
  })
})

test('among many teams too, with the score that a team asks for', async () => {
  for (let n = 0; n < tasks; n++) {
    const team = await admin.create('/teams', {
      name: `Đội ${n}`,
      rule: { field: 'province', op: 'is', value: `Tỉnh ${n}` },
      minimumScore: n % 2 ? 50 : null,
    })
    if (n === 34) await admin.create(`/teams/${team.id}/members`, { userId: mai.id })
  }
  const lead = await admin.create('/leads', { name: 'Khách', country: 'LA', province: 'Tỉnh 34' })
  expect(lead).toMatchObject({ ownerId: mai.id })
  const expected = Array.from({ length: tasks }, (_, n) => (n === 34 ? 'chosen' : 'notMatched'))
  const ofTeams = (await stepsOf(lead)).filter(({ kind }) => kind !== 'task')
  expect(ofTeams.map(({ result }) => result)).toEqual([...expected, 'chosen'])
  const ask = (n: number) => ({ field: 'province', actual: 'Tỉnh 34', expected: `Tỉnh ${n}` })
  expect(ofTeams[33]?.unmet).toMatchObject([ask(33), { field: 'score', actual: lead.score, expected: 50 }])
  expect(ofTeams[32]?.unmet).toMatchObject([ask(32)])
  const steps = await stepsOf(lead)
  for (const team of (await admin.all('/teams')).slice(30, 34))
    await admin.patch(`/teams/${team.id}`, { rule: null, minimumScore: null, active: false }, { expect: 200 })
  expect(await stepsOf(lead)).toEqual(steps)
  expect((await admin.get(`/leads/${lead.id}/assignment/replay`, { expect: 200 })).body).toMatchObject({
    same: true,
    steps,
  })
})
