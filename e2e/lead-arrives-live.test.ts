import { expect, onTestFinished, test } from 'vitest'
import { password } from '../server/testing/world.ts'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser, signIn, signOut, type Visitor } from './visitors.ts'

/** A company with one team of two who take turns, and a form on its site. */
async function thantara() {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const admin = await kohoi.setUp('TH', {
    workspaceName: 'บริษัท ธันธารา จำกัด',
    name: 'สุดา วงศ์ใหญ่',
    email: 'suda@thantara.example',
  })
  const team = await admin.create('/teams', { name: 'ทีมกรุงเทพฯ' })
  for (const [name, email] of [
    ['ปรียา สุขใจ', 'preeya@thantara.example'],
    ['ธนิต พงศ์ไพร', 'thanit@thantara.example'],
  ]) {
    const user = await admin.create('/users', { name, email, role: 'salesperson', language: 'th', password })
    await admin.create(`/teams/${team.id}/members`, { userId: user.id })
  }
  const form = await admin.create('/web-forms', {
    name: 'หน้าเว็บ',
    title: 'ติดต่อเรา',
    language: 'th',
    fields: ['contactName', 'email', 'note'],
  })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  return { browser, form: `/f/${String(form.key)}` }
}

async function fillIn({ page }: Visitor, form: string, contactName: string) {
  await page.goto(form)
  await page.getByLabel('ชื่อผู้ติดต่อ').fill(contactName)
  await page.getByRole('button', { name: 'ส่งข้อมูล' }).click()
  await page.getByRole('heading', { name: 'ขอบคุณ' }).waitFor()
}

const alerts = ({ page, w }: Visitor) => page.getByRole('status', { name: w.notifications.region })
const bell = ({ page, w }: Visitor, unread: number) =>
  page.getByRole('button', { name: w.notifications.bell(unread), exact: true })
const row = ({ page }: Visitor, name: string) => page.getByRole('row').filter({ hasText: name })

test('a lead from the web reaches the one whose turn it is without reloading, and says why', async () => {
  const { browser, form } = await thantara()
  const [preeya, thanit, customer] = await Promise.all([
    browser.person('th', 'preeya@thantara.example'),
    browser.person('th', 'thanit@thantara.example'),
    browser.visitor('th'),
  ])
  for (const { page, w } of [preeya, thanit]) {
    await open(page, '/')
    await page.getByRole('navigation', { name: w.frame.navigation }).getByRole('link', { name: w.frame.leads }).click()
    await page.getByText(w.leads.emptyText).waitFor()
    // Whatever is seen from here on came over the line: a reload would lose this mark.
    await page.evaluate('window.notReloaded = true')
  }

  await fillIn(customer, form, 'มานะ ใจดี')
  await alerts(preeya).getByText('มานะ ใจดี').waitFor()
  await bell(preeya, 1).waitFor()
  await row(preeya, 'มานะ ใจดี').waitFor()

  await fillIn(customer, form, 'Nguyễn Thị Hoa')
  await alerts(thanit).getByText('Nguyễn Thị Hoa').waitFor()
  await bell(thanit, 1).waitFor()
  await row(thanit, 'Nguyễn Thị Hoa').waitFor()

  for (const [one, others] of [
    [preeya, 'Nguyễn Thị Hoa'],
    [thanit, 'มานะ ใจดี'],
  ] as const) {
    expect(await one.page.getByText(others).count()).toBe(0)
    await bell(one, 1).waitFor()
    expect(await one.page.evaluate('window.notReloaded')).toBe(true)
  }

  await alerts(preeya).getByRole('button', { name: preeya.w.notifications.open }).click()
  await preeya.page.getByRole('heading', { level: 1, name: 'มานะ ใจดี' }).waitFor()
  const receipt = preeya.page.getByRole('region', { name: 'ทำไมจึงมาถึงฉัน' })
  await receipt.getByText('ทีมกรุงเทพฯ รับทุกรายการ โดยคุณรอนานที่สุด').waitFor()
  await bell(preeya, 0).waitFor()
  for (const one of [preeya, thanit, customer]) expect(one.problems).toEqual([])
})

test('who was away is told on entering', async () => {
  const { browser, form } = await thantara()
  const preeya = await browser.person('th', 'preeya@thantara.example')
  await open(preeya.page, '/')
  await signOut(preeya)
  const customer = await browser.visitor('th')
  await fillIn(customer, form, 'มานะ ใจดี')
  await signIn(preeya, 'preeya@thantara.example')
  await alerts(preeya).getByText('มานะ ใจดี').waitFor()
  await bell(preeya, 1).waitFor()
  expect(preeya.problems).toEqual([])
})
