import { opportunity } from '@kohoi/contract'
import { expect, onTestFinished, test } from 'vitest'
import type { Client, Json } from '../server/testing/world.ts'
import { password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser, type Visitor } from './visitors.ts'

/** Hạ Vy Linh sells cameras: Mai and Đức under Hưng, who leads the team. */
async function haVyLinh() {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const admin = await kohoi.setUp('VN', {
    workspaceName: 'Hạ Vy Linh',
    name: 'Nguyễn Thị Lan',
    email: 'lan@hvl.example',
  })
  const person = (name: string, key: string, role: string) =>
    admin.create('/users', { name, email: `${key}@hvl.example`, role, language: 'vi', password })
  const hung = await person('Trần Quốc Hưng', 'hung', 'leader')
  const mai = await person('Lê Thanh Mai', 'mai', 'salesperson')
  const team = await admin.create('/teams', { name: 'Miền Bắc', leaderId: hung.id })
  await admin.create(`/teams/${team.id}/members`, { userId: mai.id })
  const stages = await admin.all('/stages')
  const stage = (name: string): Json => {
    const found = stages.find((one) => one.name === name)
    if (!found) throw new Error(`No stage ${name}`)
    return found
  }
  const deal = (name: string, more: object = {}) =>
    admin.create('/opportunities', {
      name,
      ownerId: mai.id,
      teamId: team.id,
      expectedRevenue: { amount: '96000000', currency: 'VND' },
      ...more,
    })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  return { admin, browser, deal, stage, team }
}

const address = '/opportunities/board'
const column = ({ page }: Visitor, name: string) => page.getByRole('region', { name, exact: true })
const card = (who: Visitor, inColumn: string, name: string) =>
  column(who, inColumn).getByRole('article').filter({ hasText: name })
const link = (who: Visitor, inColumn: string, name: string) => card(who, inColumn, name).getByRole('link', { name })
const stageOf = async (admin: Client, { id }: Json) => (await admin.get(`/opportunities/${id}`)).body.stageId

test('by keyboard: lifted, carried, dropped, and taken back; each step is said', async () => {
  const { admin, browser, deal, stage } = await haVyLinh()
  const one = await deal('Camera cho 3 cửa hàng')
  const mai = await browser.person('vi', 'mai@hvl.example')
  const { page, w } = mai
  await open(page, address)
  const said = (text: string) => page.getByText(text, { exact: true }).first().waitFor({ state: 'attached' })
  const number = String(one.number)

  await link(mai, 'Mới', 'Camera cho 3 cửa hàng').focus()
  await page.keyboard.press('Space')
  await said(w.board.lifted(number, 'Mới'))
  await page.keyboard.press('ArrowRight')
  await said(w.board.over('Đủ điều kiện', 2, 6))
  await page.keyboard.press('Space')
  await link(mai, 'Đủ điều kiện', 'Camera cho 3 cửa hàng').waitFor()
  await said(w.board.moved(number, 'Đủ điều kiện'))
  await expect.poll(() => stageOf(admin, one)).toBe(stage('Đủ điều kiện').id)
  // The focus went along, so that one goes on from there.
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Camera cho 3 cửa hàng')

  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await said(w.board.back(number, 'Đủ điều kiện'))
  expect(await stageOf(admin, one)).toBe(stage('Đủ điều kiện').id)

  await page.keyboard.press('m')
  await page.getByRole('dialog').getByRole('button', { name: 'Đàm phán' }).click()
  await link(mai, 'Đàm phán', 'Camera cho 3 cửa hàng').waitFor()
  await page.getByRole('button', { name: w.common.undo, exact: true }).click()
  await link(mai, 'Đủ điều kiện', 'Camera cho 3 cửa hàng').waitFor()
  await expect.poll(() => stageOf(admin, one)).toBe(stage('Đủ điều kiện').id)
  expect(await barriers(page)).toEqual([])
  expect(mai.problems).toEqual([])
})

test('dragged by mouse on one screen, the card moves on the other without reloading', async () => {
  const { admin, browser, deal, stage } = await haVyLinh()
  const one = await deal('Camera cho 3 cửa hàng')
  await deal('Khóa thông minh', { stageId: stage('Đủ điều kiện').id })
  const [mai, hung] = await Promise.all([
    browser.person('vi', 'mai@hvl.example'),
    browser.person('vi', 'hung@hvl.example'),
  ])
  for (const { page } of [mai, hung]) await open(page, address)
  await hung.page.evaluate('window.notReloaded = true')
  await drag(mai, 'Camera cho 3 cửa hàng', 'Mới', 'Đủ điều kiện')
  for (const who of [mai, hung]) {
    await link(who, 'Đủ điều kiện', 'Camera cho 3 cửa hàng').waitFor()
    // What came last stands first.
    await expect
      .poll(() => column(who, 'Đủ điều kiện').getByRole('heading', { level: 3 }).allInnerTexts())
      .toEqual(['Camera cho 3 cửa hàng', 'Khóa thông minh'])
    await column(who, 'Đủ điều kiện').getByText('192.000.000 ₫').waitFor()
  }
  await hung.page.getByText(hung.w.board.justMoved('Lê Thanh Mai', String(one.number), 'Đủ điều kiện')).waitFor()
  expect(await hung.page.evaluate('window.notReloaded')).toBe(true)
  expect(await stageOf(admin, one)).toBe(stage('Đủ điều kiện').id)
  await column(hung, 'Đủ điều kiện')
    .getByRole('img', { name: hung.w.board.upcoming(2, 0, 0, 0) })
    .waitFor()

  // From card to card of a column, without the board between.
  await link(hung, 'Đủ điều kiện', 'Camera cho 3 cửa hàng').click()
  await hung.page.getByRole('heading', { level: 1, name: 'Camera cho 3 cửa hàng' }).waitFor()
  await hung.page.keyboard.press('j')
  await hung.page.getByRole('heading', { level: 1, name: 'Khóa thông minh' }).waitFor()
  await open(hung.page, address)

  await mai.page.getByRole('button', { name: mai.w.board.fold('Thắng') }).click()
  const folded = column(mai, mai.w.board.foldedColumn('Thắng'))
  await drag(mai, 'Khóa thông minh', 'Đủ điều kiện', mai.w.board.foldedColumn('Thắng'))
  await folded.getByText('1', { exact: true }).waitFor()
  await link(hung, 'Thắng', 'Khóa thông minh').waitFor()
  for (const who of [mai, hung]) expect(who.problems).toEqual([])
})

test('dropped on lost: the reason is asked, and the card leaves every board', async () => {
  const { admin, browser, deal } = await haVyLinh()
  const one = await deal('Camera cho 3 cửa hàng')
  const mai = await browser.person('vi', 'mai@hvl.example')
  const { page, w } = mai
  await open(page, address)
  await drag(mai, 'Camera cho 3 cửa hàng', 'Mới', null)
  const dialog = page.getByRole('dialog', { name: w.opportunities.loseTitle('Camera cho 3 cửa hàng') })
  await dialog.getByRole('combobox').click()
  await page.getByRole('option').first().click()
  await dialog.getByRole('button', { name: w.opportunities.loseVerb }).click()
  await page.getByText(w.board.emptyTitle).waitFor()
  expect((await admin.get(`/opportunities/${one.id}`)).body.state).toBe('lost')
  expect(mai.problems).toEqual([])
})

test('a gate: the card goes back and says why; ticked and filled in, it passes', async () => {
  const { admin, browser, deal, stage } = await haVyLinh()
  for (let n = 1; n <= 7; n++) await deal(`Khóa cửa ${n}`)
  const one = await deal('Camera cho 3 cửa hàng')
  const requirements = [
    { kind: 'manual', text: 'Đã xác nhận ngân sách' },
    { kind: 'fieldFilled', field: 'contactName' },
  ]
  await admin.patch(`/stages/${stage('Báo giá').id}`, { requirements }, { expect: 200 })
  const mai = await browser.person('vi', 'mai@hvl.example')
  const { page, w } = mai
  await open(page, address)
  await drag(mai, 'Camera cho 3 cửa hàng', 'Mới', 'Báo giá')
  const refused = column(mai, 'Báo giá').getByRole('alert')
  await refused.getByText(w.opportunities.unmet.title('Báo giá')).waitFor()
  const back = link(mai, 'Mới', 'Camera cho 3 cửa hàng')
  await back.waitFor()
  // In sight, though the column keeps in its place what was under the pointer meanwhile.
  const heading = await column(mai, 'Mới').getByRole('heading', { level: 2 }).boundingBox()
  await expect.poll(async () => (await back.boundingBox())?.y).toBeGreaterThan(Number(heading?.y))
  expect(await stageOf(admin, one)).toBe(stage('Mới').id)
  expect(await barriers(page)).toEqual([])
  // Only leaders make exceptions.
  expect(await refused.getByRole('button', { name: w.opportunities.unmet.anyway }).count()).toBe(0)

  await refused.getByRole('checkbox', { name: 'Đã xác nhận ngân sách' }).check()
  await refused.getByRole('button', { name: w.opportunities.unmet.fillIn }).click()
  await refused.getByRole('textbox').fill('Phạm Quốc Huy')
  await refused.getByRole('button', { name: w.common.save }).click()
  await refused.getByRole('button', { name: w.opportunities.unmet.moveNow }).click()
  await link(mai, 'Báo giá', 'Camera cho 3 cửa hàng').waitFor()
  await expect.poll(() => stageOf(admin, one)).toBe(stage('Báo giá').id)
  expect(mai.problems).toEqual([])
})

test('a leader moves it anyway and says why, which its page tells afterwards', async () => {
  const { admin, browser, deal, stage } = await haVyLinh()
  const one = await deal('Camera cho 3 cửa hàng', { stageId: stage('Đàm phán').id })
  const requirements = [{ kind: 'manual', text: 'Hợp đồng đã ký' }]
  await admin.patch(`/stages/${stage('Thắng').id}`, { requirements }, { expect: 200 })
  const hung = await browser.person('vi', 'hung@hvl.example')
  const { page, w } = hung
  await open(page, `/opportunities/${one.id}`)
  await page.getByRole('region', { name: w.opportunities.requirements }).getByText('Hợp đồng đã ký').waitFor()
  await page.getByRole('button', { name: w.opportunities.win }).click()
  const refused = page.getByRole('alert').filter({ hasText: w.opportunities.unmet.title('Thắng') })
  await refused.getByRole('button', { name: w.opportunities.unmet.anyway }).click()
  await refused.getByRole('textbox', { name: w.opportunities.unmet.reason }).fill('Khách đã đồng ý qua điện thoại')
  await refused.getByRole('button', { name: w.opportunities.unmet.anywayVerb('Thắng') }).click()
  const told = page.getByRole('region', { name: w.timeline.title })
  await told.getByText('Khách đã đồng ý qua điện thoại').waitFor()
  await told.getByText(w.opportunities.overridden).waitFor()
  expect((await admin.get(`/opportunities/${one.id}`)).body).toMatchObject({ state: 'won', probability: 100 })

  // The form has the same gate and the same way past it.
  const other = await deal('Khóa cho nhà máy Gió Nam', { stageId: stage('Đàm phán').id })
  await open(page, `/opportunities/${other.id}/edit`)
  await page.getByRole('combobox', { name: opportunity.fields.stageId.label.vi }).click()
  await page.getByRole('option', { name: 'Thắng' }).click()
  await page.getByRole('toolbar').getByRole('button', { name: w.common.save }).click()
  const note = page.getByRole('alert').filter({ hasText: 'Hợp đồng đã ký' })
  await note.getByRole('button', { name: w.opportunities.unmet.anyway }).click()
  await note.getByRole('textbox', { name: w.opportunities.unmet.reason }).fill('Giám đốc đã duyệt')
  await note.getByRole('button', { name: w.opportunities.unmet.anywayVerb('Thắng') }).click()
  await told.getByText('Giám đốc đã duyệt').waitFor()
  expect((await admin.get(`/opportunities/${other.id}`)).body).toMatchObject({ state: 'won' })
  expect(await barriers(page)).toEqual([])
  expect(hung.problems).toEqual([])
})

test('of two who move the same card, the slower one sees where it stands and who was faster', async () => {
  const { browser, deal } = await haVyLinh()
  const one = await deal('Camera cho 3 cửa hàng')
  const [mai, hung] = await Promise.all([
    browser.person('vi', 'mai@hvl.example'),
    browser.person('vi', 'hung@hvl.example'),
  ])
  // His screen hears nothing of others, as with a slow line.
  await hung.page.route('**/api/v1/events**', (route) => route.abort())
  for (const { page } of [mai, hung]) await open(page, address)
  await drag(mai, 'Camera cho 3 cửa hàng', 'Mới', 'Đàm phán')
  await mai.page
    .getByText(mai.w.board.moved(String(one.number), 'Đàm phán'))
    .first()
    .waitFor()
  await drag(hung, 'Camera cho 3 cửa hàng', 'Mới', 'Đủ điều kiện')
  await hung.page.getByText(hung.w.board.movedMeanwhile('Lê Thanh Mai', String(one.number), 'Đàm phán')).waitFor()
  await link(hung, 'Đàm phán', 'Camera cho 3 cửa hàng').waitFor()
})

test('many ticked in the list move at once; those the stage refuses are named with what is missing', async () => {
  const { admin, browser, deal, stage } = await haVyLinh()
  const requirements = [{ kind: 'fieldFilled', field: 'contactName', text: 'Có người liên hệ' }]
  await admin.patch(`/stages/${stage('Báo giá').id}`, { requirements }, { expect: 200 })
  const ready = await deal('Camera cho 3 cửa hàng', { contactName: 'Phạm Quốc Huy' })
  const lacking = await deal('Khóa thông minh')
  const mai = await browser.person('vi', 'mai@hvl.example')
  const { page, w } = mai
  await open(page, '/opportunities')
  await page.getByRole('checkbox', { name: w.list.selectAllShown }).check()
  await page.getByRole('button', { name: w.board.moveTo }).click()
  await page
    .getByRole('dialog', { name: w.board.moveMany(2) })
    .getByRole('button', { name: 'Báo giá' })
    .click()
  const refused = page.getByRole('alert').filter({ hasText: w.list.someFailed(1, 1) })
  await refused.getByRole('listitem').filter({ hasText: 'Khóa thông minh' }).getByText('Có người liên hệ').waitFor()
  expect(await stageOf(admin, ready)).toBe(stage('Báo giá').id)
  expect(await stageOf(admin, lacking)).toBe(stage('Mới').id)
  expect(mai.problems).toEqual([])
})

test('what others do never slips another card under the pointer', async () => {
  const { admin, browser, deal, stage } = await haVyLinh()
  const elsewhere = []
  for (let n = 1; n <= 3; n++) elsewhere.push(await deal(`Khóa số ${n}`, { stageId: stage('Đàm phán').id }))
  for (let n = 1; n <= 8; n++) await deal(`Camera số ${n}`)
  const mai = await browser.person('vi', 'mai@hvl.example', { height: 700 })
  const { page } = mai
  await open(page, address)
  const pointed = card(mai, 'Mới', 'Camera số 6')
  await pointed.hover()
  const before = (await pointed.boundingBox())?.y
  for (const one of elsewhere)
    await admin.patch(`/opportunities/${one.id}`, { stageId: stage('Mới').id }, { expect: 200 })
  await column(mai, 'Mới').getByText('11', { exact: true }).waitFor()
  await expect.poll(async () => (await pointed.boundingBox())?.y).toBe(before)
  await column(mai, 'Đàm phán').hover()
  await page.mouse.wheel(0, -2000)
  await link(mai, 'Mới', 'Khóa số 3').waitFor({ state: 'attached' })
  expect(mai.problems).toEqual([])
})

test('filters and a saved view stand in the address and come back on the board', async () => {
  const { browser, deal } = await haVyLinh()
  await deal('Camera cho 3 cửa hàng')
  await deal('Khóa thông minh', { expectedRevenue: { amount: '5000000', currency: 'VND' } })
  const mai = await browser.person('vi', 'mai@hvl.example')
  const { page, w } = mai
  await open(page, address)
  await page.getByRole('searchbox').fill('khoa thong')
  // In the corner stands what came while she was away.
  await expect.poll(() => page.getByRole('main').getByRole('article').count()).toBe(1)
  await page.getByRole('button', { name: w.opportunities.mine, exact: true }).click()
  await expect.poll(() => page.url()).toContain('ownerId')
  await page.getByRole('button', { name: w.list.viewAll('Cơ hội bán hàng') }).click()
  await page.getByRole('menuitem', { name: w.list.viewSave }).click()
  await page.getByRole('textbox', { name: w.list.viewName }).fill('Của tôi')
  await page.getByRole('dialog').getByRole('button', { name: w.list.viewSave }).click()
  await page.getByRole('button', { name: 'Của tôi', exact: true }).first().waitFor()

  await open(page, '/opportunities')
  await page.getByRole('button', { name: w.list.viewAll('Cơ hội bán hàng') }).click()
  await page.getByRole('menuitem', { name: 'Của tôi' }).click()
  await expect.poll(() => page.url()).toContain(address)
  await link(mai, 'Mới', 'Khóa thông minh').waitFor()
  expect(mai.problems).toEqual([])
})

test('by finger: one that rests carries the card, one that moves at once scrolls', async () => {
  const { admin, browser, deal, stage } = await haVyLinh()
  const one = await deal('Camera cho 3 cửa hàng')
  const mai = await browser.person('vi', 'mai@hvl.example', { width: 1024 })
  const { page } = mai
  await open(page, address)
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  const start = await card(mai, 'Mới', 'Camera cho 3 cửa hàng').boundingBox()
  const end = await column(mai, 'Đủ điều kiện').boundingBox()
  if (!start || !end) throw new Error('Nothing to drag')
  const [x, y] = [start.x + 60, start.y + 60]

  await touch('touchStart', x, y)
  await touch('touchMove', x + 90, y)
  await touch('touchMove', end.x + 100, y)
  await touch('touchEnd')
  expect(await page.locator('[data-carried]').count()).toBe(0)
  await link(mai, 'Mới', 'Camera cho 3 cửa hàng').waitFor()

  await touch('touchStart', x, y)
  // The picture of the card under the finger tells that it is lifted.
  await page.locator('[data-carried]').waitFor()
  await touch('touchMove', x + 90, y + 30)
  await touch('touchMove', end.x + 100, end.y + 200)
  await touch('touchEnd')
  await link(mai, 'Đủ điều kiện', 'Camera cho 3 cửa hàng').waitFor()
  await expect.poll(() => stageOf(admin, one)).toBe(stage('Đủ điều kiện').id)
  expect(await page.locator('[data-carried]').count()).toBe(0)
  expect(mai.problems).toEqual([])
})

/** Drags a card by mouse into the middle of a column, or onto the place for lost ones (null). */
async function drag(who: Visitor, name: string, from: string, to: string | null): Promise<void> {
  const { page, w } = who
  const it = card(who, from, name)
  // Hovering waits until the card stands still: columns and cards slide to their places.
  await it.hover({ position: { x: 40, y: 40 } })
  const start = await it.boundingBox()
  const end = to === null ? null : await column(who, to).boundingBox()
  if (!start || (to !== null && !end)) throw new Error('Nothing to drag')
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 50, { steps: 3 })
  const lost = page.getByText(w.board.dropLost)
  await lost.waitFor()
  const place = end ?? (await lost.boundingBox())
  if (!place) throw new Error('No place for lost ones')
  await page.mouse.move(place.x + place.width / 2, place.y + Math.min(place.height / 2, 200), { steps: 6 })
  await page.mouse.up()
}

test('products: expected revenue follows their sum again as soon as one wants it to', async () => {
  const { admin, browser, deal } = await haVyLinh()
  const price = { amount: '1250000', currency: 'VND' }
  await admin.create('/products', { name: 'Camera Ezviz C6T', price })
  const one = await deal('Camera cho 3 cửa hàng')
  const mai = await browser.person('vi', 'mai@hvl.example')
  const { page, w } = mai
  await open(page, `/opportunities/${one.id}`)
  // By keyboard: the news that it was given to her may come up right over the products.
  await page.getByRole('button', { name: w.opportunities.addLine }).press('Enter')
  await page.getByRole('combobox', { name: 'Sản phẩm' }).click()
  await page.getByRole('option', { name: 'Camera Ezviz C6T' }).click()
  await page.getByRole('textbox', { name: w.opportunities.quantity }).fill('4')
  const follows = page.getByRole('checkbox', { name: w.opportunities.revenueFollows })
  expect(await follows.isChecked()).toBe(false)
  await follows.check()
  const products = page.getByRole('region', { name: 'Sản phẩm' })
  await products.getByText('5.000.000 ₫').waitFor()
  await products.getByRole('button', { name: w.common.save }).click()
  await products.getByRole('button', { name: w.opportunities.editLines }).waitFor()
  expect((await admin.get(`/opportunities/${one.id}`)).body).toMatchObject({
    expectedRevenue: { amount: '5000000', currency: 'VND' },
    lines: [{ quantity: '4', unitPrice: price }],
  })
  expect(mai.problems).toEqual([])
})
