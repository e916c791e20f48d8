import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../../testing/world.ts'

let world: World
let admin: Client
const id: Record<string, string> = {}
const leads: Record<string, Json> = {}

const country = (...value: string[]) => ({ field: 'country', op: 'isOneOf', value })

beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T08:00:00+07:00' })
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  for (const [key, name, role] of [
    ['mai', 'Lê Thanh Mai', 'salesperson'],
    ['duc', 'Phạm Minh Đức', 'salesperson'],
    ['toni', 'Toni Buchanan', 'salesperson'],
    ['somsri', 'สมศรี ใจดี', 'manager'],
  ] as const)
    id[key] = (
      await admin.create('/users', { name, email: `${key}@havylinh.example`, role, language: 'vi', password })
    ).id
  id.north = (await admin.create('/teams', { name: 'Miền Bắc', rule: country('VN') })).id
  id.abroad = (await admin.create('/teams', { name: 'Nước ngoài', rule: country('US', 'CA') })).id
  for (const key of ['mai', 'duc'])
    id[`${key} in north`] = (await admin.create(`/teams/${id.north}/members`, { userId: id[key] })).id
  id['toni in abroad'] = (await admin.create(`/teams/${id.abroad}/members`, { userId: id.toni, capacity: 1 })).id
  for (const [key, place] of [
    ['hanoi', 'VN'],
    ['ottawa', 'CA'],
    ['hue', 'VN'],
    ['quebec', 'CA'],
    ['vientiane', 'LA'],
  ] as const)
    leads[key] = await admin.create('/leads', { name: key, country: place })
})
afterAll(() => world.stop())

type Told = {
  entity: string
  name: string
  team: string | null
  act: string
  changes: { field: string; to: unknown }[]
}
type Draft = Json & {
  version: number
  standing: number
  changes: Told[]
  findings: { kind: string; isNew: boolean }[]
  examples: { name: string; passes: boolean }[]
  tasks: Json[]
  teams: Json[]
  members: Json[]
}
const draftOf = async (who = admin) => (await who.get('/rule-book/draft', { expect: 200 })).body as unknown as Draft
const draft = async (lists: object, who = admin) =>
  (await who.put('/rule-book/draft', lists, { expect: 200 })).body as unknown as Draft
const publish = async (note: string, options: object = { expect: 200 }) =>
  (
    await admin.post(
      '/rule-book/draft/publication',
      { note },
      { headers: { 'if-match': `"${(await draftOf()).version}"` }, ...options },
    )
  ).body
type Version = { number: number; note: string | null; byUserId: string; changes: Told[] }
const versions = async () => (await admin.all('/rule-book/versions')) as unknown as Version[]
const brief = (told: readonly Told[]) =>
  told.map(({ act, entity, name, changes }) => `${act} ${entity} ${name}: ${changes.map((one) => one.field).join(' ')}`)
const replay = async (lead: Json | undefined) =>
  (await admin.get(`/leads/${lead?.id}/assignment/replay`, { expect: 200 })).body
const receipt = async (lead: Json | undefined) =>
  (await admin.get(`/leads/${lead?.id}/assignment`, { expect: 200 })).body

test('every save of a rule is a version of its own that says what it changed; what is no rule makes none', async () => {
  const made = await versions()
  expect(made.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1])
  expect(brief(made[0]?.changes ?? [])).toEqual(['created member Toni Buchanan: userId capacity position'])
  await admin.patch(`/teams/${id.north}`, { leaderId: id.mai }, { expect: 200 })
  expect((await versions()).length).toBe(5)
  expect((await receipt(leads.hanoi)).version).toBe(5)
})

test('a draft says what it would change and what is wrong in it, and changes nothing', async () => {
  const asked = await draft({
    teams: [{ id: id.north }, { id: id.abroad, rule: country('US', 'CA', 'LA') }],
    members: [
      { id: id['mai in north'] },
      { teamId: id.abroad, userId: id.duc, rule: country('TH') },
      { id: id['toni in abroad'], capacity: null },
    ],
    tasks: [{ name: 'Canada', filter: "[('country_id', '=', 'Canada')]", handlerId: id.mai }],
  })
  expect(brief(asked.changes)).toEqual([
    'changed team Nước ngoài: rule',
    'changed member Toni Buchanan: capacity',
    'created member Phạm Minh Đức: userId rule position',
    'deleted member Phạm Minh Đức: userId position',
    'created dispatchTask Canada: entity name filter handlerId position active',
  ])
  expect(asked.findings.filter(({ isNew }) => isNew).map(({ kind }) => kind)).toContain('impossible')
  expect((await admin.all('/dispatch-tasks')).length).toBe(0)
  const task = (await draftOf()).tasks[0]
  const again = await draft({ tasks: [{ id: task?.id, name: 'Canada đến Mai' }] })
  expect(brief(again.changes)).toEqual([
    'created dispatchTask Canada đến Mai: entity name filter handlerId position active',
  ])
  expect(again.tasks[0]).toMatchObject({ id: task?.id, filter: { field: 'country', op: 'is', value: 'CA' } })
})

test('a draft that could not be saved is refused at its place; it is made by those who change rules, one after the other', async () => {
  const { body } = await admin.put('/rule-book/draft', { teams: [{ id: id.north, rule: country('Atlantis') }] })
  expect(body.errors.map(({ path }) => path)).toEqual(['draft.teams.0.rule.value.0'])
  const lost = await admin.put('/rule-book/draft', { members: [{ teamId: 'nowhere', userId: id.mai }] })
  expect(lost.body.errors.map(({ path, code }) => `${path} ${code}`)).toContain(
    'draft.members.0.teamId unknownReference',
  )
  const { version } = await draftOf()
  const late = await admin.put('/rule-book/draft', {}, { headers: { 'if-match': `"${version - 1}"` } })
  expect(late.status).toBe(412)
  const toni = await world.as('toni@havylinh.example')
  expect((await toni.get('/rule-book/draft')).status).toBe(403)
  expect((await toni.put('/rule-book/draft', {})).status).toBe(403)
})

test('a draft that fails an example is not published, and the example is named', async () => {
  const made = await admin.create(`/leads/${leads.ottawa?.id}/example`, {})
  expect(made).toMatchObject({ outcome: 'team', teamId: id.abroad, record: { country: 'CA' } })
  expect(made.record).not.toHaveProperty('name')
  expect((await admin.create(`/leads/${leads.ottawa?.id}/example`, {})).id).toBe(made.id)
  await admin.create('/rule-examples', { name: 'Lào chờ', record: { country: 'LA' }, outcome: 'waiting' })
  const standing = (await admin.get('/rule-book/examples', { expect: 200 })).body.items as unknown as {
    passes: boolean
  }[]
  expect(standing.map(({ passes }) => passes)).toEqual([true, true])
  expect((await draftOf()).examples.map(({ name, passes }) => [name, passes]).sort()).toEqual(
    [
      ['Lào chờ', true],
      [made.name, false],
    ].sort(),
  )
  const refused = await publish('', { expect: 409 })
  expect(refused.code).toBe('rules.exampleFails')
  expect(refused.errors[0]?.message).toContain(`“${made.name}” phải đến Nước ngoài nhưng sẽ đến Lê Thanh Mai.`)
  expect((await admin.all('/dispatch-tasks')).length).toBe(0)
  await admin.patch(`/rule-examples/${made.id}`, { outcome: 'person', userId: id.mai }, { expect: 200 })
})

test('publishing is one version with its note; what others changed meanwhile stays', async () => {
  await draft({
    teams: [
      { id: id.abroad, rule: country('US'), position: 1 },
      { id: id.north, position: 2 },
      { name: 'Còn lại', rule: { all: [country('TH')] } },
    ],
    tasks: [{ name: 'Canada đến Mai', filter: country('CA'), handlerId: id.mai }],
  })
  await admin.patch(`/teams/${id.north}`, { name: 'Miền Bắc và Trung' }, { expect: 200 })
  expect(await publish('Canada về Mai')).toEqual({ version: 7 })
  const [newest, before] = await versions()
  expect(newest).toMatchObject({ number: 7, note: 'Canada về Mai' })
  expect(brief(newest?.changes ?? []).sort()).toEqual([
    'changed team Miền Bắc và Trung: position',
    'changed team Nước ngoài: rule position',
    'created dispatchTask Canada đến Mai: entity name filter handlerId position active',
    expect.stringContaining('created team Còn lại'),
  ])
  expect(before).toMatchObject({ number: 6, note: null })
  expect((await draftOf()).changes).toEqual([])
  expect((await admin.create('/leads', { name: 'Montréal', country: 'CA' })).ownerId).toBe(id.mai)
  expect((await publish('', { expect: 409 })).code).toBe('rules.nothingToPublish')
})

test('a decision comes out the same by the version it was taken by, whatever the rules, people and leads are now', async () => {
  await admin.patch(`/users/${id.toni}`, { active: false }, { expect: 200 })
  await admin.patch(`/leads/${leads.ottawa?.id}`, { country: 'VN', ownerId: id.duc }, { expect: 200 })
  await admin.del(`/teams/${id.north}/members/${id['duc in north']}`, { version: 1, expect: 204 })
  const expected = { hanoi: 'mai', ottawa: 'toni', hue: 'duc', quebec: null, vientiane: null }
  for (const [key, who] of Object.entries(expected))
    expect(await replay(leads[key]), key).toMatchObject({ version: 5, same: true, ownerId: who ? id[who] : null })
  expect((await replay(leads.quebec)).steps).toContainEqual(expect.objectContaining({ id: id.toni, result: 'full' }))
  const given = await admin.create('/leads', { name: 'Có đội sẵn', country: 'TH', teamId: id.north })
  expect(given.ownerId).toBe(id.mai)
  expect(await replay(given)).toMatchObject({ same: true, ownerId: id.mai, teamId: id.north })
  const byHand = await admin.create('/leads', { name: 'Bằng tay', ownerId: id.mai })
  expect((await admin.get(`/leads/${byHand.id}/assignment/replay`)).body.code).toBe('assignment.noReplay')
})

test('a replay that comes out otherwise says so', async () => {
  const owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
  await owner.query(`set app.whole = 'on'`)
  await owner.query('update assignments set owner_id = $1, nth = null where record_id = $2', [id.duc, leads.hanoi?.id])
  await owner.end()
  expect(await replay(leads.hanoi)).toMatchObject({ same: false, ownerId: id.mai })
})

test('an old version can be looked at and becomes a draft again', async () => {
  const old = (await admin.get('/rule-book/versions/5', { expect: 200 })).body as unknown as Draft
  expect(old.teams.map(({ name }) => name)).toEqual(['Miền Bắc', 'Nước ngoài'])
  expect(old.tasks).toEqual([])
  expect((await admin.get('/rule-book/versions/99')).status).toBe(404)
  const back = (await admin.post('/rule-book/versions/5/restoration', {}, { expect: 200 })).body as unknown as Draft
  expect(brief(back.changes)).toEqual([
    'changed team Nước ngoài: rule position',
    'changed team Miền Bắc: name position',
    expect.stringContaining('deleted team Còn lại'),
    'created member Phạm Minh Đức: userId position',
    'deleted dispatchTask Canada đến Mai: entity name filter handlerId position active',
  ])
  for (const one of await admin.all('/rule-examples')) await admin.del(`/rule-examples/${one.id}`, { expect: 204 })
  await publish('Như cũ')
  expect((await admin.all('/teams')).map(({ name }) => name)).toEqual(['Miền Bắc', 'Nước ngoài'])
  expect((await admin.all(`/teams/${id.north}/members`)).map(({ userId }) => userId)).toEqual([id.mai, id.duc])
  expect(await replay(leads.ottawa)).toMatchObject({ same: true, ownerId: id.toni })
})
