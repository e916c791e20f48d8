import { expect, onTestFinished, test } from 'vitest'
import { password } from '../server/testing/world.ts'
import { startKohoi } from './program.ts'
import { open, picture } from './screen.ts'
import { openBrowser } from './visitors.ts'

const minutes = (n: number) => new Date(Date.now() + n * 60_000)

test('a time limit is set; when it runs out the reminder pops up and list and card turn red, without reloading', async () => {
  // An hour behind the browser's clock, so that what is overdue is so by both.
  const kohoi = await startKohoi(minutes(-60))
  onTestFinished(kohoi.stop)
  const admin = await kohoi.setUp('VN', {
    workspaceName: 'Hạ Vy Linh',
    name: 'Nguyễn Thị Ngọc Lan',
    email: 'lan@havylinh.example',
  })
  const email = 'mai@havylinh.example'
  const mai = await admin.create('/users', {
    name: 'Lê Thanh Mai',
    email,
    role: 'salesperson',
    language: 'vi',
    password,
  })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)

  const lan = await browser.person('vi', 'lan@havylinh.example')
  const words = lan.w.overdue
  await open(lan.page, '/crm-administration/customer-opportunity')
  for (const legend of [words.defaultLimit, words.defaultStageLimit]) {
    await lan.page.getByRole('textbox', { name: legend, exact: true }).fill('20')
    await lan.page.getByRole('combobox', { name: `${legend}: ${lan.w.catalogues.nextUnit}` }).click()
    await lan.page.getByRole('option', { name: lan.w.filters.units.minutes, exact: true }).click()
  }
  await lan.page.getByRole('switch', { name: words.workingTime }).click()
  await lan.page.keyboard.press('Control+s')
  await lan.page.getByText(lan.w.settings.saved(lan.w.settings.places.customerOpportunity)).waitFor()
  await picture(lan.page, 'overdue-settings')

  const lead = await admin.create('/leads', { name: 'Camera C6T', ownerId: mai.id })
  const deal = await admin.create('/opportunities', { name: 'Kho lạnh', ownerId: mai.id })
  const [list, board] = [await browser.person('vi', email), await browser.person('vi', email)]
  await open(list.page, '/leads')
  await open(board.page, '/opportunities/board')
  const row = list.page.getByRole('row').filter({ hasText: 'Camera C6T' })
  const card = board.page.locator(`[data-card="${deal.id}"]`)
  await row.waitFor()
  await card.getByText(words.due('')).waitFor()
  const late = new RegExp(words.by('\\d+ phút'))
  expect(await list.page.getByText(late).count()).toBe(0)

  await kohoi.anyone().put('/test-clock', { now: minutes(-38).toISOString() }, { expect: 200 })
  const alerts = list.page.getByRole('status', { name: list.w.notifications.region })
  await alerts.getByText(`Khách hàng tiềm năng ${lead.number} đã quá hạn`).waitFor()
  await row.getByText(late).waitFor()
  await card.getByText(late).waitFor()
  await picture(board.page, 'overdue-board')
  // By keyboard, since the alerts stand before it.
  await list.page.getByRole('button', { name: words.only, exact: true }).press('Enter')
  await list.page.getByRole('row').filter({ hasText: 'Camera C6T' }).waitFor()
  for (const { problems } of [lan, list, board]) expect(problems).toEqual([])
})
