import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let mails: MailServer
let admin: Client
const as: Record<string, Client> = {}
const id: Record<string, string> = {}
let deal: Json

const address = (name: string) => `${name}@havylinh.example`
const at = (moment: string) => world.at(`${moment}:00+07:00`)
const plan = (who: string, summary: string, dueDate: string, assignee = who) =>
  (as[who] as Client).create('/activities', {
    recordType: 'opportunity',
    recordId: deal.id,
    typeId: id.call,
    summary,
    dueDate,
    assigneeId: id[assignee],
  })
/** What somebody was told in the bell, oldest first. */
async function told(name: string) {
  const { body } = await (as[name] as Client).get('/notifications?limit=200', { expect: 200 })
  return body.items
    .filter((one) => one.kind === 'activity.due')
    .map((one) => `${one.title}`)
    .reverse()
}
const subjects = (name: string) => mails.to(address(name)).map((mail) => mail.subject)

/** Mai sells in Hanoi; Aiko, who sells with her, works in Tokyo, two hours ahead. Lan is their manager. */
beforeAll(async () => {
  mails = await startMailServer()
  world = await startWorld({ clock: '2026-05-04T09:00:00+07:00', smtpUrl: mails.url })
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  const company = { name: 'Havylinh Tokyo', country: 'JP', currency: 'JPY', timeZone: 'Asia/Tokyo' }
  const tokyo = await admin.create('/companies', company)
  for (const [name, role, language, companyIds] of [
    ['mai', 'manager', 'vi', []],
    ['aiko', 'manager', 'en', [(await admin.all('/companies'))[0]?.id, tokyo.id]],
    ['lan', 'manager', 'th', []],
  ] as const) {
    const body = { name, email: address(name), role, language, companyIds, active: true, password }
    id[name] = (await admin.create('/users', body)).id
    as[name] = await world.as(address(name))
  }
  await admin.patch(`/users/${id.aiko}`, {
    companyIds: [tokyo.id, ...(await admin.all('/companies')).map((c) => c.id)],
  })
  id.call = (await admin.all('/activity-types')).find((type) => type.category === 'call')?.id ?? ''
  deal = await admin.create('/opportunities', { name: 'Nhà máy Gió', ownerId: id.mai })
})
afterAll(async () => {
  await world.stop()
  await mails.stop()
})

test('on the due morning where she works everything of the day is told once, with one mail for all of it', async () => {
  await plan('mai', 'Gọi lại', '2026-05-06')
  await plan('lan', 'Gửi báo giá', '2026-05-06', 'mai')
  await plan('aiko', 'Call the plant', '2026-05-06')
  await at('2026-05-06T05:59')
  expect([await told('mai'), await told('aiko')]).toEqual([[], []])
  await at('2026-05-06T06:00')
  expect([await told('mai'), await told('aiko')]).toEqual([[], ['Due today: Call the plant']])
  await at('2026-05-06T08:00')
  expect(await told('mai')).toEqual(['Đến hạn hôm nay: Gọi lại', 'Đến hạn hôm nay: Gửi báo giá'])
  expect(subjects('mai')).toEqual(['Hôm nay 06/05/2026 có 2 hoạt động đến hạn'])
  const [mail] = mails.to(address('mai'))
  for (const fact of ['Gọi lại – Nhà máy Gió', 'Gửi báo giá – Nhà máy Gió', `${world.url}/opportunities/${deal.id}`])
    expect(mail?.text).toContain(fact)
  const [notice] = (await (as.mai as Client).get('/notifications?limit=1')).body.items
  expect(notice).toMatchObject({ link: `/opportunities/${deal.id}`, data: { dueDate: '2026-05-06', typeId: id.call } })
  await world.restart()
  await at('2026-05-07T12:00')
  expect([(await told('mai')).length, subjects('mai').length, subjects('aiko').length]).toEqual([2, 1, 1])
  expect(await told('lan')).toEqual([])
})

test('what is done, cancelled or given away by then is not told; another day and another person are', async () => {
  const [done, cancelled, moved, given] = [
    await plan('mai', 'Xong', '2026-05-08'),
    await plan('mai', 'Hủy', '2026-05-08'),
    await plan('mai', 'Dời', '2026-05-08'),
    await plan('mai', 'Giao', '2026-05-08'),
  ]
  const before = (await told('mai')).length
  await (as.mai as Client).act(`/activities/${done.id}/completion`, {}, { expect: 200 })
  await (as.mai as Client).act(`/activities/${cancelled.id}/cancellation`, {}, { expect: 200 })
  await (as.mai as Client).patch(`/activities/${moved.id}`, { dueDate: '2026-05-09' }, { expect: 200 })
  await (as.mai as Client).patch(`/activities/${given.id}`, { assigneeId: id.lan }, { expect: 200 })
  await at('2026-05-08T12:00')
  expect([(await told('mai')).slice(before), await told('lan')]).toEqual([[], ['ถึงกำหนดวันนี้: Giao']])
  await at('2026-05-09T08:30')
  expect((await told('mai')).slice(before)).toEqual(['Đến hạn hôm nay: Dời'])
  // Put off and back again: that day it has been told of.
  await (as.mai as Client).patch(`/activities/${moved.id}`, { dueDate: '2026-05-12' }, { expect: 200 })
  await (as.lan as Client).patch(`/activities/${moved.id}`, { dueDate: '2026-05-09' }, { expect: 200 })
  await world.settle()
  await at('2026-05-09T09:00')
  expect((await told('mai')).slice(before)).toEqual(['Đến hạn hôm nay: Dời'])
  await (as.lan as Client).patch(`/activities/${moved.id}`, { dueDate: '2026-05-13' }, { expect: 200 })
  await at('2026-05-13T10:00')
  expect((await told('mai')).slice(before)).toEqual(['Đến hạn hôm nay: Dời', 'Đến hạn hôm nay: Dời'])
})

test('what another plans for today after the morning is told at once; what one plans for oneself, or for yesterday, is not', async () => {
  await at('2026-05-14T15:00')
  const before = (await told('mai')).length
  await plan('lan', 'Gọi gấp', '2026-05-14', 'mai')
  await plan('mai', 'Việc riêng', '2026-05-15')
  await plan('lan', 'Đã muộn', '2026-05-13', 'mai')
  await at('2026-05-14T15:01')
  expect((await told('mai')).slice(before)).toEqual(['Đến hạn hôm nay: Gọi gấp'])
})

test('who cannot see the record, or has left, is told nothing; nor of a record in the bin', async () => {
  const email = address('thao')
  id.thao = (await admin.create('/users', { name: 'thao', email, role: 'salesperson', language: 'vi', password })).id
  as.thao = await world.as(email)
  await plan('lan', 'Không thấy', '2026-05-20', 'thao')
  const binned = await admin.create('/leads', { name: 'Tạm', ownerId: id.thao })
  const inBin = { recordType: 'lead', recordId: binned.id, typeId: id.call, dueDate: '2026-05-20', assigneeId: id.thao }
  await admin.create('/activities', inBin)
  await admin.del(`/leads/${binned.id}`, { expect: 204 })
  await at('2026-05-20T09:00')
  expect([await told('thao'), subjects('thao')]).toEqual([[], []])
})
