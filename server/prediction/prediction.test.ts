import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let mai: Client
const id: Record<string, string> = {}
let stages: Json[]
let lostReasonId: string

/** A company whose deals from fairs are won and whose deals from the web are lost, but for one in six. */
beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ language: 'en' })
  const user = { name: 'Mai', email: 'mai@thantara.example', role: 'salesperson', language: 'en', password }
  id.mai = (await admin.create('/users', user)).id
  mai = await world.as('mai@thantara.example')
  for (const name of ['Fair', 'Web site']) id[name] = (await admin.create('/sources', { name })).id
  id.vip = (await admin.create('/tags', { name: 'VIP' })).id
  stages = (await admin.all('/stages?sort=position')).filter((stage) => stage.outcome === 'open')
  lostReasonId = (await admin.all('/lost-reasons'))[0]?.id ?? ''
  await close(0, 99)
}, 240_000)
afterAll(() => world.stop())

const deal = (source: string, more: object = {}) =>
  admin.create('/opportunities', { name: 'Camera', ownerId: id.mai, sourceId: id[source], ...more })

async function close(from: number, to: number) {
  for (let at = from; at < to; at++) {
    const source = at % 2 ? 'Fair' : 'Web site'
    const won = at % 6 < 2 ? at % 2 === 0 : at % 2 === 1
    const { id: one } = await deal(source, { stageId: stages[at % stages.length]?.id })
    await admin.act(`/opportunities/${one}/${won ? 'win' : 'loss'}`, won ? {} : { lostReasonId }, { expect: 200 })
  }
}
const predicted = async (one: Json, who = admin) =>
  (await who.get(`/opportunities/${one.id}/prediction`, { expect: 200 })).body as unknown as {
    probability: number | null
    reason: string | null
    closed: number
    learntAt: string | null
    parts: { field: string; value: string; won: number; lost: number; points: number }[]
  }
const turn = (predictProbability: boolean) => admin.put('/settings/pipeline', { predictProbability }, { expect: 200 })

test('nothing is predicted while it is off, nor before a hundred are closed; from then on every night teaches', async () => {
  const one = await deal('Fair')
  expect(await predicted(one)).toMatchObject({ probability: null, reason: 'off' })
  await turn(true)
  await world.settle()
  expect(await predicted(one)).toMatchObject({ probability: null, reason: 'tooFew', needed: 100, parts: [] })
  const few = (await admin.get('/prediction/backtest', { expect: 200 })).body
  expect(few).toMatchObject({ enabled: true, closed: 99, measured: null, learntAt: null })
  await close(99, 120)
  expect(await predicted(one)).toMatchObject({ reason: 'tooFew' })
  await world.at('2026-03-03T03:00:00+07:00')
  expect(await predicted(one)).toMatchObject({ reason: null, closed: 120, learntAt: '2026-03-02T20:00:00.000Z' })
  await turn(false)
  await world.settle()
  expect(await predicted(one)).toMatchObject({ probability: null, reason: 'off' })
  await turn(true)
  await world.settle()
})

test('what was like the won ones is likelier, and the parts say by what: counts of the past and points', async () => {
  const [first, last] = [stages[0]?.id, stages.at(-1)?.id]
  const fair = await predicted(await deal('Fair', { stageId: first }))
  const web = await predicted(await deal('Web site', { stageId: first }))
  const far = await predicted(await deal('Web site', { stageId: last }))
  expect(fair.probability).toBeGreaterThan(60)
  expect(web.probability).toBeLessThan(40)
  expect(far.probability).toBeGreaterThan(web.probability ?? 100)
  const source = fair.parts.find((part) => part.field === 'sourceId')
  expect(source).toMatchObject({ value: id.Fair, won: 40, lost: 20 })
  expect(source?.points).toBeGreaterThan(5)
  expect(web.parts.find((part) => part.field === 'sourceId')?.points).toBeLessThan(-5)
  // A tag that no closed one bore says nothing.
  expect((await predicted(await deal('Fair', { stageId: first, tagIds: [id.vip] }))).probability).toBe(fair.probability)
  expect(await predicted(await deal('Fair', { stageId: first }), mai)).toEqual(fair)
})

test('the probability that people enter stays theirs; of closed ones nothing is predicted', async () => {
  const one = await deal('Fair', { probability: 12 })
  await predicted(one)
  expect((await admin.get(`/opportunities/${one.id}`)).body).toMatchObject({ probability: 12, version: 1 })
  await admin.act(`/opportunities/${one.id}/loss`, { lostReasonId }, { expect: 200 })
  expect(await predicted(one)).toMatchObject({ probability: null, reason: 'closed' })
})

test('the back-test is for those who see the whole company; learning at once for who sets it up', async () => {
  const { body } = await admin.get('/prediction/backtest', { expect: 200 })
  const { trained, tested, calibration, lift } = body.measured as {
    trained: number
    tested: number
    calibration: { count: number }[]
    lift: { count: number; won: number; lift: string }[]
  }
  expect(trained + tested).toBe(body.closed)
  expect(calibration.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(tested)
  expect(lift.map(({ count }) => count).reduce((a, b) => a + b)).toBe(tested)
  expect(Number(lift[0]?.lift)).toBeGreaterThan(1)
  await mai.get('/prediction/backtest', { expect: 403 })
  await mai.post('/prediction/learning', {}, { expect: 403 })
  await world.at('2026-03-04T10:00:00+07:00')
  await admin.post('/prediction/learning', {}, { expect: 202 })
  await world.settle()
  expect((await admin.get('/prediction/backtest')).body.learntAt).toBe('2026-03-04T03:00:00.000Z')
  const others = await admin.create('/opportunities', { name: 'Not hers' })
  await mai.get(`/opportunities/${others.id}/prediction`, { expect: 404 })
})
