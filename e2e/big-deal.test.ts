import { expect, onTestFinished, test } from 'vitest'
import { password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser, signIn, signOut, type Visitor } from './visitors.ts'

const thb = (amount: string) => ({ amount, currency: 'THB' })

/** Thantara sells to municipalities: Preeya sells, Anan manages, Wipa is told of what is big; Kamol leads another team. */
async function thantara() {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const admin = await kohoi.setUp('TH', {
    workspaceName: 'บริษัท ธันธารา จำกัด',
    name: 'สุดา วงศ์ใหญ่',
    email: 'suda@thantara.example',
  })
  const person = (name: string, key: string, role: string) =>
    admin.create('/users', { name, email: `${key}@thantara.example`, role, language: 'th', password })
  const anan = await person('อนันต์ ทองประเสริฐ', 'anan', 'manager')
  await person('วิภา ศรีสุขสันต์', 'wipa', 'executive')
  const preeya = await person('ปรียา แสงจันทร์', 'preeya', 'salesperson')
  const kamol = await person('กมล รัตนวงศ์', 'kamol', 'leader')
  const team = await admin.create('/teams', { name: 'ทีมภาครัฐ' })
  await admin.create('/teams', { name: 'ทีมเอกชน', leaderId: kamol.id })
  await admin.create(`/teams/${team.id}/members`, { userId: preeya.id })
  const type = await admin.create('/opportunity-types', { name: 'ภาครัฐ' })
  const account = await admin.create('/accounts', { name: 'เทศบาลตำบลบึงใส', ownerId: preeya.id })
  const deal = (name: string, amount: string, probability: number) =>
    admin.create('/opportunities', {
      name,
      accountId: account.id,
      typeId: type.id,
      teamId: team.id,
      ownerId: preeya.id,
      expectedRevenue: thb(amount),
      probability,
    })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  return { admin, browser, deal, type, anan, kamol }
}

const alerts = ({ page, w }: Visitor) => page.getByRole('status', { name: w.notifications.region })
const bell = ({ page, w }: Visitor, unread: number) =>
  page.getByRole('button', { name: w.notifications.bell(unread), exact: true })
const field = ({ page }: Visitor, name: string) => page.getByRole('textbox', { name })
const save = ({ page, w }: Visitor) => page.getByRole('toolbar').getByRole('button', { name: w.common.save })

test('a rule is made in the form: what is wrong stands at its field, what it means and matches stands beside it', async () => {
  const { browser, deal } = await thantara()
  await deal('ระบบเครือข่ายอาคารใหม่', '9000000.00', 70)
  const suda = await browser.person('th', 'suda@thantara.example')
  const { page, w } = suda
  const main = page.getByRole('main')
  await open(page, '/')
  await main.getByRole('link', { name: 'ตั้งค่าข้อมูลการขาย', exact: true }).click()
  await main.getByRole('link', { name: /^Big Deal/ }).click()
  await page.getByText(w.bigDeals.emptyText).waitFor()
  const crumbs = page.getByRole('navigation', { name: w.frame.breadcrumbs })
  await expect.poll(() => crumbs.textContent()).toMatch(/แอปทั้งหมด\s*ตั้งค่าข้อมูลการขาย\s*Big Deal/)

  await page.getByRole('toolbar').getByRole('button', { name: w.common.create }).click()
  await page.getByRole('heading', { name: '1. ข้อมูล Big Deal' }).waitFor()
  await page.getByRole('heading', { name: '2. การแจ้งเตือน Big Deal' }).waitFor()
  await expect.poll(() => field(suda, 'รหัส Big Deal').inputValue()).toBe('BD-001')

  // Nothing filled in, and a probability that cannot be: each message at its field, the focus on the first, nothing saved.
  const probability = field(suda, 'ความเป็นไปได้ (%) ตั้งแต่')
  await probability.fill('101')
  await save(suda).click()
  for (const message of ['กรุณากรอกหัวข้อ', 'กรุณากรอกรายได้ที่คาดหวัง', 'ต้องอยู่ระหว่าง 0–100', 'กรุณาเลือกผู้รับการแจ้งเตือน'])
    await main.getByText(message, { exact: true }).waitFor()
  await page.getByText(w.form.toMend(4)).waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('topic')
  await main.getByText(w.bigDeals.notValid).waitFor()
  expect(page.url()).toMatch(/\/big-deal-rules\/new$/)
  expect(await barriers(page)).toEqual([])

  await field(suda, 'หัวข้อ').fill('งานภาครัฐเกิน 5 ล้าน')
  await page.getByRole('combobox', { name: 'ประเภทโอกาสทางการขาย' }).click()
  await page.getByRole('option', { name: 'ภาครัฐ' }).click()
  await page.keyboard.press('Escape')
  // Pasted with separators, as it stands in a mail.
  const revenue = field(suda, 'รายได้ที่คาดหวัง ตั้งแต่')
  await revenue.focus()
  await page.keyboard.insertText('5,000,000')
  await page.keyboard.press('Tab')
  await expect.poll(() => revenue.inputValue()).toBe('5,000,000.00')
  await probability.fill('60')
  await page.getByRole('checkbox', { name: 'แจ้งเตือนผ่านอีเมล' }).check()
  await page.getByRole('combobox', { name: 'ผู้รับการแจ้งเตือน' }).click()
  await page.getByRole('option', { name: 'อนันต์ ทองประเสริฐ' }).click()
  await page.getByRole('option', { name: 'ทุกคน: ผู้บริหาร' }).click()
  await page.keyboard.press('Escape')

  const sentence = page.getByRole('region', { name: w.bigDeals.sentenceTitle })
  await expect
    .poll(() => sentence.textContent())
    .toContain('แจ้งเตือนเมื่อโอกาสประเภท ภาครัฐ มีรายได้ที่คาดหวัง 5,000,000.00 บาทขึ้นไป และความเป็นไปได้ 60 % ขึ้นไป')
  expect(await sentence.textContent()).toContain('แจ้ง อนันต์ ทองประเสริฐ, ทุกคน: ผู้บริหาร บนระบบและทางอีเมล')
  const matches = page.getByRole('region', { name: w.bigDeals.matchTitle })
  await matches.getByText('ระบบเครือข่ายอาคารใหม่').waitFor()
  await expect.poll(() => matches.getByRole('status').textContent()).toMatch(/^1\D/)
  // While one mistypes, the last good values go on counting.
  await probability.fill('600')
  await matches.getByText(w.bigDeals.usesLast).waitFor()
  await expect.poll(() => matches.getByRole('status').textContent()).toMatch(/^1\D/)
  await probability.fill('60')

  await page.getByRole('button', { name: w.bigDeals.sendTest }).click()
  await alerts(suda).getByText('งานภาครัฐเกิน 5 ล้าน').waitFor()
  await page.getByText(w.bigDeals.testSent(true, true)).waitFor()

  // Leaving asks; staying keeps what was typed.
  await crumbs.getByRole('link', { name: 'Big Deal' }).click()
  await page.getByRole('dialog').getByRole('button', { name: w.form.stay }).click()
  await page.keyboard.press('Control+s')
  await page.getByText(w.form.created('งานภาครัฐเกิน 5 ล้าน')).waitFor()
  await expect.poll(() => page.url()).toMatch(/\/big-deal-rules\/[0-9a-f-]{36}$/)
  await expect.poll(() => field(suda, 'รหัส Big Deal').inputValue()).toBe('BD-001')

  // The same code in another spelling is taken.
  await page.getByRole('button', { name: w.settings.duplicate }).click()
  await field(suda, 'รหัส Big Deal').fill(' bd-001')
  await save(suda).click()
  await main.getByText('มีผู้ใช้ค่านี้แล้ว เลือกค่าอื่น').waitFor()
  await page.getByRole('toolbar').getByRole('button', { name: w.common.discard }).click()

  // Off and on, deleted and brought back, all of it from the list.
  const row = page.getByRole('row').filter({ hasText: 'งานภาครัฐเกิน 5 ล้าน' })
  const active = row.getByRole('switch')
  await active.click({ force: true })
  await page.getByText(w.settings.deactivated('BD-001 งานภาครัฐเกิน 5 ล้าน')).waitFor()
  await page.getByRole('button', { name: w.common.undo, exact: true }).click()
  await expect.poll(() => active.isChecked()).toBe(true)
  await row.getByRole('button', { name: w.bigDeals.moreOf('BD-001 งานภาครัฐเกิน 5 ล้าน') }).click()
  await page.getByRole('menuitem', { name: w.common.delete }).click()
  await page.getByText(w.bigDeals.emptyText).waitFor()
  await page.getByRole('button', { name: w.common.undo, exact: true }).click()
  await row.waitFor()
  expect(suda.problems).toEqual([])
})

test('dragged on one screen, told at the top right of another without reloading; who was away finds it on entering', async () => {
  const { admin, browser, deal, type, anan, kamol } = await thantara()
  const rule = await admin.create('/big-deal-rules', {
    code: 'BD-001',
    topic: 'งานภาครัฐเกิน 5 ล้าน',
    typeIds: [type.id],
    revenueFrom: thb('5000000.00'),
    probabilityFrom: 60,
    channels: ['app', 'email'],
    recipients: [
      { kind: 'user', userId: anan.id },
      { kind: 'user', userId: kamol.id },
      { kind: 'role', role: 'executive' },
    ],
  })
  const one = await deal('ระบบกล้องวงจรปิดชุมชน', '6200000.00', 40)
  const [preeya, boss, wipa] = await Promise.all([
    browser.person('th', 'preeya@thantara.example'),
    browser.person('th', 'anan@thantara.example'),
    browser.person('th', 'wipa@thantara.example'),
  ])
  await open(wipa.page, '/')
  await signOut(wipa)
  // The manager is in the middle of something else.
  await open(boss.page, '/leads/new')
  await boss.page.evaluate('window.notReloaded = true')
  await open(preeya.page, '/opportunities/board')
  await drag(preeya, 'ระบบกล้องวงจรปิดชุมชน', 'เสนอราคา')

  const alert = alerts(boss).getByRole('article').filter({ hasText: 'งานภาครัฐเกิน 5 ล้าน' })
  await alert.waitFor()
  const facts = [
    'BD-001',
    String(one.number),
    'ระบบกล้องวงจรปิดชุมชน',
    'เทศบาลตำบลบึงใส',
    'ภาครัฐ',
    '6,200,000.00 บาท',
    '60 %',
    'เสนอราคา',
    'ปรียา แสงจันทร์',
  ]
  const told = await alert.textContent()
  for (const fact of facts) expect(told).toContain(fact)
  expect(await alerts(boss).getAttribute('aria-live')).toBe('polite')
  expect(await boss.page.evaluate('window.notReloaded')).toBe(true)
  await bell(boss, 1).waitFor()
  expect(await barriers(boss.page)).toEqual([])

  // At the top right, clear of Save.
  const box = await alert.boundingBox()
  const saveBox = await save(boss).boundingBox()
  const size = boss.page.viewportSize()
  if (!box || !saveBox || !size) throw new Error('Alert and Save must both be seen')
  expect(size.width - (box.x + box.width)).toBeLessThan(40)
  expect(box.y).toBeLessThan(120)
  expect(box.x).toBeGreaterThan(saveBox.x + saveBox.width)

  // Closed by keyboard it stays unread; the focus goes back to where one was.
  const name = boss.page.getByRole('textbox').first()
  await name.focus()
  await boss.page.keyboard.press('Alt+n')
  expect(await boss.page.evaluate("document.activeElement.closest('[role=status]') !== null")).toBe(true)
  await boss.page.keyboard.press('Escape')
  await alert.waitFor({ state: 'detached' })
  await expect.poll(() => boss.page.evaluate('document.activeElement.name')).toBe(await name.getAttribute('name'))
  await bell(boss, 1).waitFor()

  // Nobody else is told, least of all who dragged.
  expect(await alerts(preeya).getByRole('article').filter({ hasText: 'งานภาครัฐเกิน 5 ล้าน' }).count()).toBe(0)

  await signIn(wipa, 'wipa@thantara.example')
  const waiting = alerts(wipa).getByRole('article').filter({ hasText: 'งานภาครัฐเกิน 5 ล้าน' })
  await waiting.getByRole('button', { name: wipa.w.notifications.openOpportunity }).click()
  await wipa.page.getByRole('heading', { level: 1, name: 'ระบบกล้องวงจรปิดชุมชน' }).waitFor()
  await wipa.page.getByRole('region', { name: wipa.w.bigDeals.alertsHere }).getByText('40 %').waitFor()
  for (const act of [wipa.w.opportunities.win, wipa.w.common.edit])
    expect(await wipa.page.getByRole('button', { name: act, exact: true }).count()).toBe(0)
  await bell(wipa, 0).waitFor()

  // The leader of another team may look, comment and plan, and change nothing.
  const other = await browser.person('th', 'kamol@thantara.example')
  await open(other.page, '/')
  await alerts(other).getByRole('button', { name: other.w.timeline.note }).click()
  await other.page.getByText(other.w.bigDeals.onlyOpened).waitFor()
  const note = other.page.getByRole('textbox', { name: other.w.timeline.note })
  await note.fill('ขอไปพบลูกค้าด้วย')
  await note.press('Control+Enter')
  const timeline = other.page.getByRole('region', { name: other.w.timeline.title })
  await timeline.getByText('ขอไปพบลูกค้าด้วย').waitFor()
  await timeline.getByText('BD-001 งานภาครัฐเกิน 5 ล้าน').waitFor()
  // The record scrolls in its frame, never the frame itself.
  expect(await other.page.evaluate('document.scrollingElement.scrollHeight - window.innerHeight')).toBe(0)
  expect(await other.page.getByRole('button', { name: other.w.opportunities.win, exact: true }).count()).toBe(0)
  await other.page.getByRole('button', { name: other.w.activities.plan }).first().waitFor()
  expect(await barriers(other.page)).toEqual([])

  // The rule keeps who saved what, and who was told how.
  await open(boss.page, `/big-deal-rules/${rule.id}`)
  const history = boss.page.getByRole('region', { name: boss.w.bigDeals.history })
  await history.getByRole('link', { name: 'ระบบกล้องวงจรปิดชุมชน' }).waitFor()
  const kept = await history.textContent()
  for (const fact of ['ปรียา แสงจันทร์', '40 %', '60 %', 'อนันต์ ทองประเสริฐ', 'วิภา ศรีสุขสันต์', 'ระบบ: ส่งแล้ว'])
    expect(kept).toContain(fact)
  // It follows while one looks at it.
  for (const probability of [20, 90]) await admin.patch(`/opportunities/${one.id}`, { probability }, { expect: 200 })
  await history.getByText('90 %').waitFor()
  for (const who of [preeya, boss, wipa, other]) expect(who.problems).toEqual([])
})

test('the overview counts what matches and leads to it; salespeople see no rules but their own target', async () => {
  const { admin, browser, deal, type } = await thantara()
  await admin.create('/big-deal-rules', {
    code: 'BD-001',
    topic: 'งานภาครัฐเกิน 5 ล้าน',
    revenueFrom: thb('5000000.00'),
    probabilityFrom: 50,
    channels: ['app'],
    recipients: [{ kind: 'role', role: 'executive' }],
  })
  await deal('ระบบกล้องวงจรปิดชุมชน', '6000000.00', 50)
  await deal('งานเล็ก', '100000.00', 90)
  const won = await deal('ปิดแล้ว', '3000000.00', 90)
  await admin.act(`/opportunities/${won.id}/win`, {}, { expect: 200 })
  await admin.create('/sales-targets', {
    name: 'ยอดขายของปรียา',
    scope: 'user',
    userId: won.ownerId,
    period: 'year',
    startsOn: `${new Date().getFullYear()}-01-01`,
    amount: thb('4000000.00'),
    channels: ['app'],
    recipients: [{ kind: 'owner' }],
  })
  const [wipa, preeya] = await Promise.all([
    browser.person('th', 'wipa@thantara.example'),
    browser.person('th', 'preeya@thantara.example'),
  ])
  for (const { page } of [wipa, preeya]) await open(page, '/')
  const navigation = wipa.page.getByRole('navigation', { name: wipa.w.frame.navigation })
  await navigation.getByRole('link', { name: wipa.w.frame.bigDeals }).click()
  const byType = wipa.page.getByRole('table', { name: wipa.w.reports.by.type })
  await byType
    .getByRole('row')
    .filter({ hasText: String(type.name) })
    .waitFor()
  expect(await wipa.page.getByRole('main').textContent()).toMatch(/6,000,000\.00 บาท[\s\S]*3,000,000\.00 บาท/)
  await byType.getByRole('link', { name: String(type.name) }).click()
  await wipa.page.getByRole('row').filter({ hasText: 'ระบบกล้องวงจรปิดชุมชน' }).waitFor()
  expect(await wipa.page.getByRole('row').count()).toBe(2)

  await preeya.page.getByRole('progressbar', { name: preeya.w.targets.progressOf('ยอดขายของปรียา') }).waitFor()
  await preeya.page.getByText('3,000,000.00 บาท จาก 4,000,000.00 บาท (75 %)').waitFor()
  // One more is won: her bar moves and she is told, while she looks.
  const last = await deal('ปิดอีกงาน', '1500000.00', 90)
  await admin.act(`/opportunities/${last.id}/win`, {}, { expect: 200 })
  await alerts(preeya).getByRole('article').filter({ hasText: 'ยอดขายของปรียา' }).waitFor()
  await preeya.page.getByText('4,500,000.00 บาท จาก 4,000,000.00 บาท (112.5 %)').waitFor()
  await preeya.page.goto('/big-deal-rules')
  await preeya.page.getByRole('heading', { name: preeya.w.problems.noPermissionTitle }).waitFor()
})

/** Drags a card of the board by mouse into the middle of a column. */
async function drag({ page }: Visitor, name: string, to: string): Promise<void> {
  const card = page.locator('[data-card]').filter({ hasText: name })
  // Hovering waits until the card stands still: columns and cards slide to their places.
  await card.hover({ position: { x: 40, y: 40 } })
  const start = await card.boundingBox()
  const end = await page.getByRole('region', { name: to, exact: true }).boundingBox()
  if (!start || !end) throw new Error('Nothing to drag')
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 50, { steps: 3 })
  await page.mouse.move(end.x + end.width / 2, end.y + Math.min(end.height / 2, 200), { steps: 6 })
  await page.mouse.up()
}
