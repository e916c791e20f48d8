import type { Locator, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { type Json, password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { picture } from './screen.ts'
import { openBrowser, signIn } from './visitors.ts'

const day = (from: number) => new Date(Date.now() + (7 * 60 + from * 24 * 60) * 60_000).toISOString().slice(0, 10)

/** So many days ago it was Monday last week: the call of that day is late, and the next day is in sight beside it. */
const late = 7 + ((new Date(`${day(0)}T00:00Z`).getUTCDay() + 6) % 7)
const [first, second] = [day(-late), day(1 - late)]

/** Mai's day at a Vietnamese company: a call that is late, an offer to be sent today, which is followed up five days later. */
async function mai() {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const admin = await kohoi.setUp('VN', { workspaceName: 'Hạ Vy Linh', name: 'Trần Lan', email: 'lan@hvl.example' })
  const user = { name: 'Nguyễn Thị Mai', email: 'mai@hvl.example', role: 'salesperson', language: 'vi', password }
  const { id } = await admin.create('/users', user)
  const type = async (name: string, category: string, more: object = {}) =>
    admin.create('/activity-types', { name, category, ...more })
  const follow = await type('Theo dõi báo giá', 'call')
  const next = { mode: 'suggest', typeIds: [follow.id], delay: { value: 5, unit: 'days' }, from: 'previousDue' }
  const offer = await type('Gửi báo giá lần đầu', 'email', { next })
  const deal = await admin.create('/opportunities', {
    name: 'Camera nhà máy Gió Xanh',
    ownerId: id,
    phone: '0912345678',
    expectedRevenue: { amount: '350000000', currency: 'VND' },
  })
  await admin.create('/leads', { name: 'Hỏi giá camera', companyName: 'Quán Chi', ownerId: id })
  const plan = (of: Json, dueDate: string, summary?: string) =>
    admin.create('/activities', {
      recordType: 'opportunity',
      recordId: deal.id,
      typeId: of.id,
      dueDate,
      summary,
      assigneeId: id,
    })
  await plan(follow, first, 'Gọi xác nhận khảo sát')
  await plan(offer, day(0))
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  const dueOf = async (summary: string) =>
    (await admin.all('/activities')).find((one) => one.summary === summary)?.dueDate
  const mai = await browser.visitor('vi')
  await mai.page.goto('/')
  await signIn(mai, user.email)
  return { ...mai, dueOf }
}

/** Draws something aside by finger. */
async function swipe(page: Page, line: Locator, by: number) {
  const box = await line.boundingBox()
  if (!box) throw new Error('nothing to swipe')
  const [x, y] = [box.x + box.width / 2, box.y + 8]
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number | null) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at === null ? [] : [{ x: at, y }] })
  await touch('touchStart', x)
  for (let step = 1; step <= 5; step++) await touch('touchMove', x + (by * step) / 5)
  await touch('touchEnd', null)
}

test('Mai begins with her day, sends the offer, takes the next step that is suggested, and takes it back', async () => {
  const { page, w, problems, dueOf } = await mai()
  await page.getByRole('heading', { level: 1, name: w.myDay.hello('Nguyễn Thị Mai') }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/my-day')
  const part = (name: string) => page.getByRole('region', { name, exact: true }).getByRole('listitem')
  await part(w.myDay.overdue)
    .filter({ hasText: w.activities.late(late) })
    .waitFor()
  await part(w.myDay.today).filter({ hasText: 'Camera nhà máy Gió Xanh' }).waitFor()
  await page.getByText('Quán Chi · Hỏi giá camera').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'my-day journey')

  await page.getByRole('button', { name: w.activities.completeNamed('Gửi báo giá lần đầu') }).click()
  await page.getByLabel(w.activities.feedback).fill('Đã gửi qua email')
  await page.getByRole('button', { name: w.activities.complete, exact: true }).click()
  await page.getByRole('button', { name: /^Theo dõi báo giá, / }).click()
  await part(w.myDay.planned).filter({ hasText: 'Theo dõi báo giá' }).waitFor()
  await expect.poll(() => part(w.myDay.today).count()).toBe(0)

  await page.getByRole('button', { name: w.common.undo }).click()
  await part(w.myDay.today).filter({ hasText: 'Gửi báo giá lần đầu' }).waitFor()
  await swipe(page, part(w.myDay.today).filter({ hasText: 'Gửi báo giá lần đầu' }), -150)
  await part(w.myDay.planned).filter({ hasText: 'Gửi báo giá lần đầu' }).waitFor()

  // In the week of the late call: it is carried to the next day by keys, and back by the mouse.
  await page.goto(`/calendar?view=week&day=${first}`)
  const on = (day: string) => page.getByRole('listitem').filter({ has: page.locator(`time[datetime="${day}"]`) })
  const call = page.getByRole('button', { name: 'Gọi xác nhận khảo sát' })
  await on(first).getByRole('button', { name: 'Gọi xác nhận khảo sát' }).focus()
  for (const key of ['Space', 'ArrowRight', 'Space']) await page.keyboard.press(key)
  await on(second).getByRole('button', { name: 'Gọi xác nhận khảo sát' }).waitFor()
  await expect.poll(() => dueOf('Gọi xác nhận khảo sát')).toBe(second)
  await call.dragTo(on(first))
  await expect.poll(() => dueOf('Gọi xác nhận khảo sát')).toBe(first)
  expect(problems).toEqual([])
})
