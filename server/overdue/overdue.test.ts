import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

const day = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
]
const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const settings = {
  workingTimeOnly: true,
  clockStart: 'later',
  defaultLimit: null,
  defaultStageLimit: null,
  repeatEveryHours: null,
  remindBefore: null,
  remindByEmail: true,
  copyLeader: false,
  escalation: null,
}

let mails: MailServer
let world: World
let admin: Client
let company: Json
const id: Record<string, string> = {}
const as: Record<string, Client> = {}

const hours = (value: number) => ({ value, unit: 'hours' })
/** A moment of 2026 in Hà Nội: `03-02T09:00`. */
const at = (text: string) => `2026-${text}:00+07:00`
const iso = (text: string) => new Date(at(text)).toISOString()
const set = (change: object) => admin.put('/settings/automation', change, { expect: 200 })
const lead = (change: object = {}) =>
  admin.create('/leads', { name: 'Camera C6T', ownerId: id.mai, processingStepId: id.receive, ...change })
const read = async (path: string, { id: of }: Json) => (await admin.get(`${path}/${of}`, { expect: 200 })).body
const dueOf = async (record: Json) => (await read('/leads', record)).dueAt
/** What somebody was told of a record, oldest first: the reminder, and whether for the first time overdue. */
const told = async (who: string, { id: of }: Json): Promise<Json[]> =>
  ((await as[who]?.all('/notifications')) ?? [])
    .filter(({ kind, data }) => kind === 'overdue' && (data as Json).recordId === of)
    .reverse()
const kinds = async (who: string, record: Json) => (await told(who, record)).map(({ data }) => (data as Json).reminder)

beforeAll(async () => {
  mails = await startMailServer()
  world = await startWorld({ clock: at('03-02T08:00'), smtpUrl: mails.url })
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  ;[company] = (await admin.all('/companies')) as [Json]
  const holidays = ['2026-03-26', '2026-03-27', '2026-09-01', '2026-09-02']
  await admin.patch(`/companies/${company.id}`, { calendar: { weekly, holidays } }, { expect: 200 })
  const person = async (key: string, name: string, role: string, more = {}) => {
    const email = `${key}@thantara.example`
    id[key] = (await admin.create('/users', { name, email, role, language: 'vi', password, active: true, ...more })).id
    as[key] = await world.as(email)
  }
  await person('lan', 'Nguyễn Thị Ngọc Lan', 'manager')
  await person('hung', 'Trần Quốc Hưng', 'leader')
  await person('mai', 'Lê Thanh Mai', 'salesperson', { managerId: id.hung })
  await person('duc', 'Phạm Minh Đức', 'salesperson', { language: 'th', buddhistYears: true })
  await person('linh', 'Võ Linh', 'salesperson', { language: 'en' })
  const steps = await admin.all('/processing-steps')
  const step = async (name: string, limit?: object | null) => {
    const found = steps.find((one) => one.name === name)
    if (found && limit !== undefined) await admin.patch(`/processing-steps/${found.id}`, { limit }, { expect: 200 })
    return found?.id ?? ''
  }
  id.receive = await step('Tiếp nhận', hours(4))
  id.contact = await step('Liên hệ', hours(8))
  id.advise = await step('Tư vấn')
  id.wait = await step('Chờ khách', null)
})
beforeEach(() => set(settings))
afterAll(async () => {
  await world.stop()
  await mails.stop()
})

test('a step never given a time limit has the default one, one said to have none has none', async () => {
  await world.at(at('03-02T09:00'))
  await set({ defaultLimit: { value: 30, unit: 'minutes' } })
  expect((await read('/processing-steps', { id: id.advise } as Json)).usesDefaultLimit).toBe(true)
  expect(await dueOf(await lead({ processingStepId: id.advise }))).toBe(iso('03-02T09:30'))
  expect(await dueOf(await lead({ processingStepId: null }))).toBe(iso('03-02T09:30'))
  expect(await dueOf(await lead({ processingStepId: id.wait }))).toBeNull()
  expect(await dueOf(await lead({ ownerId: null }))).toBeNull()
  const fresh = await admin.create('/processing-steps', { name: 'Gửi mẫu', limit: { value: 2, unit: 'days' } })
  expect(fresh).toMatchObject({ usesDefaultLimit: false })
  // Two working days later at the same time.
  expect(await dueOf(await lead({ processingStepId: fresh.id }))).toBe(iso('03-04T09:00'))
  const back = await admin.patch(`/processing-steps/${fresh.id}`, { usesDefaultLimit: true }, { expect: 200 })
  expect(back.body).toMatchObject({ usesDefaultLimit: true, limit: null })
})

test('when the clock begins is a setting: on dispatch, on entering the step, or the later of both', async () => {
  await world.at(at('03-03T08:00'))
  const one = await lead({ ownerId: null })
  await world.at(at('03-03T09:00'))
  await admin.patch(`/leads/${one.id}`, { ownerId: id.mai }, { expect: 200 })
  await world.at(at('03-03T10:00'))
  await admin.patch(`/leads/${one.id}`, { processingStepId: id.contact }, { expect: 200 })
  const dues: Record<string, unknown> = {}
  for (const clockStart of ['later', 'dispatch', 'step']) {
    await set({ clockStart })
    await world.settle()
    dues[clockStart] = await dueOf(one)
  }
  const fromDispatch = iso('03-04T09:00')
  const fromStep = iso('03-04T10:00')
  expect(dues).toEqual({ later: fromStep, dispatch: fromDispatch, step: fromStep })
})

test('an opportunity is due by its stage; won it is not, opened again its clock begins anew', async () => {
  await world.at(at('03-04T08:00'))
  const [stage] = (await admin.all('/stages')) as [Json]
  await admin.patch(`/stages/${stage.id}`, { limit: hours(2) }, { expect: 200 })
  const deal = await admin.create('/opportunities', { name: 'Kho lạnh', ownerId: id.mai })
  const now = () => read('/opportunities', deal)
  expect(await now()).toMatchObject({ stageId: stage.id, dueAt: iso('03-04T10:00'), overdue: false })
  await world.at(at('03-04T10:01'))
  expect(await now()).toMatchObject({ overdue: true })
  expect(await kinds('mai', deal)).toEqual(['due'])
  const late = encodeURIComponent(JSON.stringify({ field: 'overdue', op: 'is', value: true }))
  expect((await admin.all(`/opportunities?filter=${late}&sort=dueAt`)).map((one) => one.id)).toEqual([deal.id])
  await admin.act(`/opportunities/${deal.id}/win`, {}, { expect: 200 })
  expect(await now()).toMatchObject({ dueAt: null, overdue: false })
  await world.at(at('03-04T11:00'))
  await admin.act(`/opportunities/${deal.id}/reopening`, {}, { expect: 200 })
  expect(await now()).toMatchObject({ dueAt: iso('03-04T14:00'), overdue: false })
  await admin.del(`/opportunities/${deal.id}`, { expect: 204 })
  await world.at(at('03-04T15:00'))
  expect(await kinds('mai', deal)).toEqual(['due'])
  await admin.post(`/opportunities/${deal.id}/restoration`, {}, { expect: 200 })
  await world.settle()
  expect(await kinds('mai', deal)).toEqual(['due', 'due'])
  await admin.patch(`/stages/${stage.id}`, { limit: null }, { expect: 200 })
})

test('a failed lead that is opened again begins its step anew', async () => {
  await world.at(at('03-05T08:00'))
  const one = await lead()
  const statuses = await admin.all('/lead-statuses')
  const status = (outcome: string) => statuses.find((entry) => entry.outcome === outcome)?.id
  const [reason] = await admin.all('/failure-reasons')
  await admin.patch(`/leads/${one.id}`, { statusId: status('failed'), failureReasonId: reason?.id }, { expect: 200 })
  expect(await dueOf(one)).toBeNull()
  await world.at(at('03-05T13:30'))
  await admin.patch(`/leads/${one.id}`, { statusId: status('open') }, { expect: 200 })
  expect(await dueOf(one)).toBe(iso('03-06T08:30'))
})

test('the reminder is in the bell and in a mail, in the reader’s words and years; history names it', async () => {
  await world.at(at('03-09T08:00'))
  const one = await lead({ ownerId: id.duc })
  await world.at(at('03-09T12:01'))
  const [notice, ...more] = await told('duc', one)
  expect(more).toEqual([])
  expect(notice).toMatchObject({
    title: `ลูกค้า-ผู้สนใจ ${one.number} เกินกำหนดแล้ว`,
    body: '“Camera C6T” ควรผ่านขั้นตอน “รับเรื่อง” ภายใน 09/03/2569 12:00',
    link: `/leads/${one.id}`,
    data: { dueAt: iso('03-09T12:00') },
  })
  const [mail] = mails.to('duc@thantara.example')
  expect(mail?.subject).toBe(`ลูกค้า-ผู้สนใจ ${one.number} เกินกำหนดแล้ว`)
  expect(mail?.text).toContain(`/leads/${one.id}`)
  const { items } = (await admin.get(`/leads/${one.id}/history`, { expect: 200 })).body
  expect(items.map(({ type }) => type)).toEqual(['overdue', 'created'])
})

test('a reminder before, the leader’s copy, repeats in working hours; a new salesperson begins anew', async () => {
  await world.at(at('03-12T08:00'))
  const team = await admin.create('/teams', { name: 'Miền Bắc', leaderId: id.hung })
  await set({ remindBefore: hours(1), repeatEveryHours: 4, copyLeader: true, remindByEmail: false })
  const one = await lead({ teamId: team.id })
  await world.at(at('03-12T11:00'))
  expect(await kinds('mai', one)).toEqual(['before'])
  // Due on Thursday at 12:00, again at 17:00, on Friday at 12:00 and 17:00, then on Monday.
  await world.at(at('03-13T17:00'))
  expect(await kinds('mai', one)).toEqual(['before', 'due', 'repeat', 'repeat', 'repeat'])
  expect(await kinds('hung', one)).toEqual(['due', 'repeat', 'repeat', 'repeat'])
  await world.at(at('03-16T11:59'))
  expect(await kinds('mai', one)).toHaveLength(5)
  await admin.patch(`/leads/${one.id}`, { ownerId: id.duc }, { expect: 200 })
  await world.at(at('03-16T17:00'))
  expect(await kinds('mai', one)).toHaveLength(5)
  expect(await kinds('duc', one)).toEqual(['before', 'due'])
  expect((await told('hung', one)).at(-1)?.body).toBe(
    '“Camera C6T” do Phạm Minh Đức phụ trách lẽ ra phải qua bước “Tiếp nhận” trước 16/03/2026 16:59.',
  )
  await admin.del(`/leads/${one.id}`, { expect: 204 })
  await world.at(at('03-18T08:00'))
  expect(await kinds('duc', one)).toEqual(['before', 'due'])
})

test('whatever time passed while the program was down: late, once, and repeats are not made up for', async () => {
  await world.at(at('03-19T08:00'))
  await set({ remindBefore: hours(1), repeatEveryHours: 1 })
  const one = await lead()
  await world.restart()
  await world.at(at('03-19T12:00'))
  expect(await kinds('mai', one)).toEqual(['before'])
  // The clock goes far on before anybody rings.
  world.program.gateway.clock.manual?.moveTo(new Date(at('03-20T10:30')))
  await world.settle()
  expect(await kinds('mai', one)).toEqual(['before', 'due'])
  await world.at(at('03-20T11:00'))
  expect(await kinds('mai', one)).toEqual(['before', 'due', 'repeat'])
})

test('settings, limits and calendars move open due times at once; what was said is not said again', async () => {
  await world.at(at('03-23T08:00'))
  const [late, open] = [await lead(), await lead({ processingStepId: id.contact })]
  await world.at(at('03-23T13:00'))
  expect(await kinds('mai', late)).toEqual(['due'])
  expect(await dueOf(open)).toBe(iso('03-23T17:00'))
  const contact = (limit: object) => admin.patch(`/processing-steps/${id.contact}`, { limit }, { expect: 200 })
  await contact({ value: 4, unit: 'days' })
  await admin.patch(`/processing-steps/${id.receive}`, { limit: hours(6) }, { expect: 200 })
  await world.settle()
  // Thursday and Friday are holidays.
  expect(await dueOf(open)).toBe(iso('03-31T08:00'))
  expect(await read('/leads', late)).toMatchObject({ dueAt: iso('03-23T15:00'), overdue: false })
  const open3 = { weekly, holidays: ['2026-03-27'] }
  await admin.patch(`/companies/${company.id}`, { calendar: open3 }, { expect: 200 })
  await world.at(at('03-23T16:00'))
  expect(await dueOf(open)).toBe(iso('03-30T08:00'))
  expect(await read('/leads', late)).toMatchObject({ overdue: true })
  await set({ copyLeader: true, workingTimeOnly: false, repeatEveryHours: 24, remindBefore: hours(2) })
  await world.settle()
  expect(await dueOf(open)).toBe(iso('03-27T08:00'))
  expect(await read('/leads', late)).toMatchObject({ dueAt: iso('03-23T14:00') })
  expect(await kinds('mai', late)).toEqual(['due'])
  expect(await kinds('hung', late)).toEqual([])
  // What is overdue only since the change is reminded of once, at once.
  await contact(hours(1))
  await world.settle()
  expect(await kinds('mai', open)).toEqual(['due'])
  // The rhythm of the new repeat is that of the due time, and begins with the next beat.
  await world.at(at('03-24T14:00'))
  expect(await kinds('mai', late)).toEqual(['due', 'repeat'])
  await contact(hours(8))
  await admin.patch(`/processing-steps/${id.receive}`, { limit: hours(4) }, { expect: 200 })
  await world.settle()
})

test('many that a change makes overdue all at once are told of together; each goes on by itself from then', async () => {
  await world.at(at('03-25T08:00'))
  await admin.patch(`/processing-steps/${id.contact}`, { limit: null }, { expect: 200 })
  const many: Json[] = []
  for (let i = 0; i < 8; i++)
    many.push(await lead({ name: `Kho ${i}`, ownerId: id.linh, processingStepId: id.contact }))
  await world.at(at('03-25T16:00'))
  const heard = async () => ((await as.linh?.all('/notifications')) ?? []).filter(({ kind }) => kind === 'overdue')
  expect(await heard()).toEqual([])
  await set({ repeatEveryHours: 4 })
  await admin.patch(`/processing-steps/${id.contact}`, { limit: hours(1) }, { expect: 200 })
  await world.settle()
  const [notice, ...more] = await heard()
  expect(more).toEqual([])
  expect(notice).toMatchObject({ title: '8 of your leads are overdue', data: { count: 8 } })
  const link = new URL(String(notice?.link), world.url)
  expect(await admin.all(`/leads${link.search}`)).toHaveLength(8)
  expect(mails.to('linh@thantara.example').map(({ subject }) => subject)).toEqual(['8 of your leads are overdue'])
  await world.at(at('03-26T08:59'))
  for (const one of many) expect(await kinds('linh', one)).toEqual([])
  await world.at(at('03-26T09:00'))
  for (const one of many) expect(await kinds('linh', one)).toEqual(['repeat'])
  for (const one of many) await admin.patch(`/leads/${one.id}`, { ownerId: null }, { expect: 200 })
  await admin.patch(`/processing-steps/${id.contact}`, { limit: hours(8) }, { expect: 200 })
})

test('a second limit: a person is told, once', async () => {
  await world.at(at('03-31T08:00'))
  await set({ escalation: { after: hours(2), act: 'tell', recipients: [{ kind: 'user', userId: id.lan }] } })
  const one = await lead()
  await world.at(at('03-31T15:00'))
  expect(await kinds('lan', one)).toEqual([])
  await world.at(at('03-31T15:01'))
  expect(await kinds('lan', one)).toEqual(['escalation'])
  await set({ escalation: { after: hours(1), act: 'tell', recipients: [{ kind: 'user', userId: id.lan }] } })
  await world.at(at('04-01T14:01'))
  expect(await kinds('lan', one)).toEqual(['escalation'])
  expect(await kinds('mai', one)).toEqual(['due'])
  // Switched on when a lead is long overdue, it still leaves the whole second limit.
  await set({ escalation: null })
  const other = await lead()
  await world.at(at('04-02T16:00'))
  await set({ escalation: { after: hours(1), act: 'tell', recipients: [{ kind: 'user', userId: id.lan }] } })
  await world.at(at('04-02T17:00'))
  expect(await kinds('lan', other)).toEqual([])
  await world.at(at('04-02T17:01'))
  expect(await kinds('lan', other)).toEqual(['escalation'])
})

test('of somebody who has left, his manager hears', async () => {
  await world.at(at('04-03T08:00'))
  const hoa = {
    name: 'Đặng Thu Hoa',
    email: 'hoa@thantara.example',
    role: 'salesperson',
    language: 'vi',
    managerId: id.lan,
  }
  const { id: ownerId } = await admin.create('/users', { ...hoa, active: true })
  const one = await lead({ ownerId })
  await admin.patch(`/users/${ownerId}`, { active: false }, { expect: 200 })
  await world.at(at('04-03T12:01'))
  expect(await kinds('lan', one)).toEqual(['due'])
})

test('a second limit: the rules give it to the next in the team, the receipt says who was passed over, both are told', async () => {
  await world.at(at('04-06T08:00'))
  await set({ escalation: { after: hours(2), act: 'reassign', recipients: [{ kind: 'teamLeader' }] } })
  const team = await admin.create('/teams', { name: 'Miền Nam', leaderId: id.hung })
  for (const who of ['mai', 'duc']) await admin.create(`/teams/${team.id}/members`, { userId: id[who] })
  const one = await lead({ ownerId: null, teamId: team.id })
  expect((await read('/leads', one)).ownerId).toBe(id.mai)
  await world.at(at('04-06T15:01'))
  expect(await read('/leads', one)).toMatchObject({
    ownerId: id.duc,
    dueAt: '2026-04-07T03:00:00.001Z',
    overdue: false,
  })
  const receipt = (await admin.get(`/leads/${one.id}/assignment`, { expect: 200 })).body
  expect(receipt).toMatchObject({ state: 'assigned', ownerId: id.duc, byUserId: null })
  expect((receipt.steps as Json[]).map(({ id: of, result }) => [of, result])).toEqual([
    [team.id, 'chosen'],
    [id.mai, 'passedOver'],
    [id.duc, 'chosen'],
  ])
  expect(await kinds('hung', one)).toEqual(['escalation'])
  expect(await kinds('mai', one)).toEqual(['due', 'passedOn'])
  const given = (await as.duc?.all('/notifications')) ?? []
  expect(given.filter(({ kind, data }) => kind === 'assigned' && (data as Json).recordId === one.id)).toHaveLength(1)
  const { items } = (await admin.get(`/leads/${one.id}/history`, { expect: 200 })).body
  expect(items[0]).toMatchObject({ type: 'passedOn', data: { fromUserId: id.mai } })
  // With one member left, it stays with him, and the leader hears that nobody else can take it.
  const [, duc] = await admin.all(`/teams/${team.id}/members`)
  const [mai] = await admin.all(`/teams/${team.id}/members`)
  await admin.patch(`/teams/${team.id}/members/${mai?.id}`, { optedOut: true }, { expect: 200 })
  expect(duc?.userId).toBe(id.duc)
  await world.at(at('04-07T13:01'))
  expect((await read('/leads', one)).ownerId).toBe(id.duc)
  expect(await kinds('hung', one)).toEqual(['escalation', 'escalation', 'stays'])
})

test('a lead that a task gave away goes on by the tasks, past its handler', async () => {
  await world.at(at('04-08T08:00'))
  await set({ escalation: { after: { value: 1, unit: 'minutes' }, act: 'reassign', recipients: [] } })
  const filter = { field: 'province', op: 'is', value: 'Huế' }
  for (const who of ['mai', 'linh'])
    await admin.create('/dispatch-tasks', { entity: 'lead', name: `Huế ${who}`, filter, handlerId: id[who] })
  const one = await lead({ ownerId: null, province: 'Huế' })
  expect((await read('/leads', one)).ownerId).toBe(id.mai)
  await world.at(at('04-08T13:05'))
  expect((await read('/leads', one)).ownerId).toBe(id.linh)
  const { steps } = (await admin.get(`/leads/${one.id}/assignment`, { expect: 200 })).body
  expect((steps as Json[]).map(({ result }) => result)).toEqual(['passedOver', 'chosen'])
})

test('leads that a run gives out are due from then on', async () => {
  await world.at(at('04-09T08:00'))
  const one = await lead({ ownerId: null })
  expect(one).toMatchObject({ ownerId: null, dueAt: null })
  await admin.create(`/teams/${one.teamId}/members`, { userId: id.linh })
  await world.at(at('04-09T09:00'))
  await admin.post('/assignment-runs', { entity: 'lead' }, { expect: 200 })
  expect(await read('/leads', one)).toMatchObject({ ownerId: id.linh, dueAt: iso('04-09T14:00') })
  await world.at(at('04-09T14:01'))
  expect(await kinds('linh', one)).toEqual(['due'])
})

test('two companies, two calendars: a lead goes by its team’s', async () => {
  await world.at(at('04-10T16:00'))
  const second = await admin.create('/companies', {
    name: 'Thantara Bangkok',
    country: 'TH',
    currency: 'THB',
    timeZone: 'Asia/Bangkok',
    calendar: { weekly: { ...weekly, sat: [['09:00', '15:00']] }, holidays: [] },
  })
  const team = await admin.create('/teams', { name: 'กรุงเทพฯ', companyId: second.id })
  const [one, other] = [await lead({ teamId: team.id }), await lead()]
  expect(await dueOf(one)).toBe(iso('04-11T12:00'))
  expect(await dueOf(other)).toBe(iso('04-13T11:00'))
  await admin.patch(`/teams/${team.id}`, { companyId: company.id }, { expect: 200 })
  await world.settle()
  expect(await dueOf(one)).toBe(iso('04-13T11:00'))
})

test('what cannot be is refused at its field, and nothing of it is kept', async () => {
  const problems = async (answer: Promise<{ status: number; body: Json }>) => {
    const { status, body } = await answer
    return [status, ...body.errors.map(({ path, code }) => `${path} ${code}`)]
  }
  const put = (change: object) => problems(admin.put('/settings/automation', change))
  const step = (limit: object) => problems(admin.patch(`/processing-steps/${id.receive}`, { limit }))
  const open = (change: object, holidays: unknown = []) =>
    problems(admin.patch(`/companies/${company.id}`, { calendar: { weekly: { ...weekly, ...change }, holidays } }))
  expect(await put({ defaultLimit: hours(-1) })).toEqual([422, 'defaultLimit.value tooSmall'])
  expect(await put({ remindBefore: { value: 1.5, unit: 'hours' } })).toEqual([422, 'remindBefore.value wholeNumber'])
  expect(await put({ defaultLimit: { value: 1, unit: 'years' } })).toEqual([422, 'defaultLimit.unit choice'])
  expect(await put({ repeatEveryHours: 0 })).toEqual([422, 'repeatEveryHours tooSmall'])
  expect(await put({ escalation: { after: hours(1), act: 'tell', recipients: [] } })).toEqual([
    422,
    'escalation.recipients required',
  ])
  expect(
    await put({ escalation: { after: hours(1), act: 'reassign', recipients: [{ kind: 'user', userId: 'x' }] } }),
  ).toEqual([422, 'escalation.recipients.0.userId unknownReference'])
  expect(await step(hours(-1))).toEqual([422, 'limit.value tooSmall'])
  expect(await step(hours(100_001))).toEqual([422, 'limit.value tooLarge'])
  expect(await open({ mon: [['17:00', '08:00']] })).toEqual([422, 'calendar.weekly.mon.0 period'])
  expect(await open({ mon: [['08:00', '08:00']] })).toEqual([422, 'calendar.weekly.mon.0 period'])
  const overlapping = [
    ['08:00', '12:00'],
    ['11:00', '17:00'],
  ]
  expect(await open({ tue: overlapping })).toEqual([422, 'calendar.weekly.tue.1 overlap'])
  expect(await open({ tue: [['8:00', '25:00']] })).toEqual([
    422,
    'calendar.weekly.tue.0.0 timeOfDay',
    'calendar.weekly.tue.0.1 timeOfDay',
  ])
  const never = { mon: [], tue: [], wed: [], thu: [], fri: [] }
  expect(await open(never)).toEqual([422, 'calendar.weekly noWorkingDay'])
  expect(await open({}, ['2026-02-30'])).toEqual([422, 'calendar.holidays.0 date'])
  expect(await read('/processing-steps', { id: id.receive } as Json)).toMatchObject({ limit: hours(4) })
})
