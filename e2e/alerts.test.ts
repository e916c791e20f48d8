import { expect, onTestFinished, test } from 'vitest'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { openBrowser } from './visitors.ts'

test('alerts are announced, reached with Alt+N, closed with Esc, and never take the place of Save', async () => {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const admin = await kohoi.setUp('VN', {
    workspaceName: 'Công ty TNHH An Khang',
    name: 'Trần Văn Minh',
    email: 'minh@ankhang.example',
  })
  const team = await admin.create('/teams', { name: 'Miền Nam' })
  const me = (await admin.get('/me', { expect: 200 })).body
  await admin.create(`/teams/${team.id}/members`, { userId: me.id })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)

  const minh = await browser.person('vi', 'minh@ankhang.example')
  const { page, w } = minh
  await page.goto('/leads/new')
  const save = page.getByRole('toolbar').getByRole('button', { name: w.common.save })
  await save.waitFor()

  // From the web: who enters a lead himself is not told of it.
  const form = await admin.create('/web-forms', {
    name: 'Trang chủ',
    title: 'Liên hệ',
    language: 'vi',
    fields: ['name'],
  })
  for (const name of ['Khách sạn Bình Minh', 'Nhà hàng Sông Hương'])
    await kohoi.anyone().post(`/public/forms/${String(form.key)}`, { name }, { expect: 201 })

  const region = page.getByRole('status', { name: w.notifications.region })
  expect(await region.getAttribute('aria-live')).toBe('polite')
  const alerts = region.getByRole('article')
  await alerts.filter({ hasText: 'Khách sạn Bình Minh' }).waitFor()
  await alerts.filter({ hasText: 'Nhà hàng Sông Hương' }).waitFor()
  expect(await alerts.count()).toBe(2)

  const box = await region.boundingBox()
  const saveBox = await save.boundingBox()
  if (!box || !saveBox) throw new Error('Alerts and Save must both be seen')
  expect(box.x).toBeGreaterThan(saveBox.x + saveBox.width)
  await save.click({ trial: true })
  expect(await barriers(page)).toEqual([])

  const focused = () => page.evaluate("document.activeElement.closest('[role=status]') !== null")
  expect(await focused()).toBe(false)
  await page.keyboard.press('Alt+n')
  expect(await focused()).toBe(true)
  await page.keyboard.press('Escape')
  await alerts.filter({ hasText: 'Nhà hàng Sông Hương' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Alt+n')
  await page.keyboard.press('Escape')
  await alerts.first().waitFor({ state: 'detached' })
  // Closing is not reading: the bell still counts both.
  await page.getByRole('button', { name: w.notifications.bell(2), exact: true }).waitFor()
  expect(minh.problems).toEqual([])
})
