import { dayAfter } from '@kohoi/rules'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const type: Record<string, Json> = {}

beforeAll(async () => {
  world = await startWorld({ clock: '2026-05-04T09:00:00+07:00' })
  admin = await world.setup({ language: 'en' })
  for (const name of ['Visit', 'Offer', 'Follow-up'])
    type[name] = await admin.create('/activity-types', { name, category: 'todo' })
})
afterAll(() => world.stop())

const chain = (typeIds: unknown[], more: object = {}) => ({ next: { mode: 'auto', typeIds, ...more } })
const refused = async (body: object) => {
  const { status, body: said } = await admin.patch(`/activity-types/${type.Visit?.id}`, body)
  return [status, said.errors?.map(({ path, code }) => `${path} ${code}`).join()]
}

test('dates of a chain: months keep to the month, weeks are seven days, and no span leaves the years that can be written', () => {
  const day = fc
    .date({ min: new Date('0001-01-01T00:00Z'), max: new Date('9999-12-31T00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 1000 }), (from, count) => {
      const months = dayAfter(from, count, 'months')
      const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
      const index = year * 12 + month - 1 + count
      if (index >= 10_000 * 12) {
        expect(months).toBe('9999-12-31')
        return
      }
      const [toYear, toMonth, toDate] = months.split('-').map(Number)
      expect([toYear, toMonth]).toEqual([Math.floor(index / 12), (index % 12) + 1])
      // Either the same day of the month, or the month's last one because that month is shorter.
      const tomorrow = dayAfter(months, 1, 'days')
      expect(toDate === date || ((toDate ?? 0) < date && (tomorrow.endsWith('-01') || months === '9999-12-31'))).toBe(
        true,
      )
      expect(dayAfter(from, count, 'weeks')).toBe(dayAfter(from, count * 7, 'days'))
      expect(dayAfter(from, 0, 'months')).toBe(from)
    }),
    { numRuns: 2000 },
  )
})

test('a chain leads to types that are there, with a delay that makes sense', async () => {
  const gone = await admin.create('/activity-types', { name: 'Gone', category: 'todo' })
  await admin.del(`/activity-types/${gone.id}`, { expect: 204 })
  const offer = type.Offer?.id
  expect(await refused(chain([gone.id]))).toEqual([422, 'next.typeIds.0 unknownReference'])
  expect(await refused(chain(['nonsense']))).toEqual([422, 'next.typeIds.0 unknownReference'])
  expect(await refused(chain([]))).toEqual([422, 'next.typeIds required'])
  expect(await refused(chain([offer], { delay: { value: -1, unit: 'days' } }))).toEqual([
    422,
    'next.delay.value tooSmall',
  ])
  expect(await refused(chain([offer], { delay: { value: 1e9, unit: 'days' } }))).toEqual([
    422,
    'next.delay.value tooLarge',
  ])
  expect(await refused(chain([offer], { delay: { value: 1.5, unit: 'days' } }))).toEqual([
    422,
    'next.delay.value wholeNumber',
  ])
  expect(await refused(chain([offer], { delay: { value: 1, unit: 'years' } }))).toEqual([422, 'next.delay.unit choice'])
  const idle = await admin.create('/activity-types', { name: 'Idle', category: 'todo', active: false })
  expect(await refused(chain([idle.id]))).toEqual([422, 'next.typeIds.0 inactive'])
})

test('a type that a chain leads to cannot be deleted, only deactivated; then the chain passes it over', async () => {
  const { Visit, Offer } = type
  await admin.patch(`/activity-types/${Visit?.id}`, chain([Offer?.id, Visit?.id]), { expect: 200 })
  const kept = await admin.del(`/activity-types/${Offer?.id}`)
  expect([kept.status, kept.body.code]).toEqual([409, 'catalogue.inUse'])
  await admin.patch(`/activity-types/${Offer?.id}`, { active: false }, { expect: 200 })
  await admin.patch(`/activity-types/${Visit?.id}`, { name: 'Site visit' }, { expect: 200 })
  const { next } = await complete(await plan(Visit?.id ?? '', '2026-05-04'))
  expect(next?.typeId).toBe(Visit?.id)
})

test('what would fall on a day off is due on the next working day, where its type says so', async () => {
  const { Visit } = type
  const [company] = await admin.all('/companies')
  const calendar = company?.calendar as Json
  await admin.patch(
    `/companies/${company?.id}`,
    { calendar: { ...calendar, holidays: ['2026-05-11'] } },
    { expect: 200 },
  )
  const follow = async (workingDay: boolean) => {
    const delay = { value: 5, unit: 'days' }
    await admin.patch(`/activity-types/${Visit?.id}`, chain([Visit?.id], { delay, workingDay }), { expect: 200 })
    return (await complete(await plan(Visit?.id ?? '', '2026-05-04'))).next?.dueDate
  }
  // Five days after a Monday: the Saturday; on the Monday after it the company is closed.
  expect([await follow(false), await follow(true)]).toEqual(['2026-05-09', '2026-05-12'])
})

async function plan(typeId: string, dueDate: string): Promise<Json> {
  const { id } = await admin.create('/opportunities', { name: 'Wind park' })
  return admin.create('/activities', { recordType: 'opportunity', recordId: id, typeId, dueDate })
}
async function complete({ id }: Json, body: object = {}) {
  const { body: said } = await admin.act(`/activities/${id}/completion`, body, { expect: 200 })
  return said as unknown as { activity: Json; next: Json | null; suggestions: Json[] }
}

test('dates nobody can mean are refused at their field', async () => {
  const one = await plan(type.Visit?.id ?? '', '2026-05-04')
  for (const dueDate of ['0000-01-01', '0999-12-31', '2026-02-30', '2026-13-01', 'tomorrow', '+12026-01-01']) {
    const created = await admin.post('/activities', { ...one, dueDate })
    expect([created.status, created.body.errors.find(({ path }) => path === 'dueDate')?.code]).toEqual([422, 'date'])
    const next = await admin.act(`/activities/${one.id}/completion`, { scheduleNext: { typeId: one.typeId, dueDate } })
    expect([next.status, next.body.errors]).toMatchObject([422, [{ path: 'scheduleNext.dueDate', code: 'date' }]])
  }
  expect((await admin.get(`/activities/${one.id}`)).body.state).toBe('planned')
  for (const dueTime of ['24:00', '9:5', '14.30', 'noon'])
    expect((await admin.patch(`/activities/${one.id}`, { dueTime })).body.errors).toMatchObject([
      { path: 'dueTime', code: 'timeOfDay' },
    ])
  await admin.patch(`/activities/${one.id}`, { dueTime: '14:30' }, { expect: 200 })
})

test('undoing a completion takes the next one away, unless somebody has touched it', async () => {
  const { Visit } = type
  const first = await plan(Visit?.id ?? '', '2026-05-04')
  const { activity, next } = await complete(first, { feedback: 'Met them' })
  expect(next?.followsId).toBe(first.id)
  const { body } = await admin.act(`/activities/${activity.id}/reopening`, {}, { expect: 200 })
  expect(body).toMatchObject({ state: 'planned', urgency: 'today', feedback: null, doneAt: null })
  await admin.get(`/activities/${next?.id}`, { expect: 404 })
  expect((await admin.act(`/activities/${first.id}/reopening`)).body.code).toBe('activity.open')
  const again = await complete(first)
  await admin.patch(`/activities/${again.next?.id}`, { summary: 'With the engineer' }, { expect: 200 })
  await admin.act(`/activities/${first.id}/reopening`, {}, { expect: 200 })
  expect((await admin.get(`/activities/${again.next?.id}`, { expect: 200 })).body.state).toBe('planned')
  const history = (await admin.get(`/opportunities/${first.recordId}/history`)).body.items.map((entry) => entry.type)
  expect(history.filter((one) => one === 'activity.reopened')).toHaveLength(2)
})
