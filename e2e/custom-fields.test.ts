import { customField } from '@kohoi/contract/nouns/work'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { type Kohoi, startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser, type Visitor } from './visitors.ts'

const lan = { workspaceName: 'Công ty TNHH An Khang', name: 'Nguyễn Thị Lan', email: 'lan@ankhang.example' }
const { kind, options, inList } = customField.fields

let kohoi: Kohoi
let admin: Client
let browser: Awaited<ReturnType<typeof openBrowser>>
let visitor: Visitor

beforeAll(async () => {
  kohoi = await startKohoi()
  admin = await kohoi.setUp('VN', lan)
  const minh = { name: 'Trần Văn Minh', email: 'minh@ankhang.example', role: 'salesperson', language: 'vi', password }
  await admin.create('/users', minh)
  browser = await openBrowser(kohoi)
  visitor = await browser.person('vi', lan.email)
})
afterAll(async () => {
  await browser.close()
  await kohoi.stop()
})

test('a field of one’s own is at once in a rule, a form and the list; deactivated, it switches the rule off', async () => {
  const { page, w, problems } = visitor
  const { places } = w.settings
  const tabs = page.getByRole('navigation', { name: places.customerOpportunity })
  const toolbar = page.getByRole('toolbar')
  const save = () => toolbar.getByRole('button', { name: w.common.save }).click()
  await open(page, '/')
  await menu(visitor, w.frame.crmAdministration)
  await page
    .getByRole('region', { name: w.settings.groups.configuration })
    .getByRole('link', { name: places.customerOpportunity })
    .click()
  await tabs.getByRole('link', { name: places.customFields }).click()
  await toolbar.getByRole('button', { name: w.catalogues.addField }).click()
  await page.getByRole('textbox', { name: 'Tiếng Việt', exact: true }).fill('Hạng khách')
  await choose(page, kind.label.vi, 'Chọn một')
  const choices = page.getByRole('group', { name: options.label.vi })
  const addOption = choices.getByRole('button', { name: w.catalogues.addOption })
  await addOption.click()
  await addOption.click()
  await page.keyboard.type('Bạc')
  await choices.getByRole('textbox', { name: 'Tiếng Việt' }).first().fill('Vàng')
  await page.getByRole('switch', { name: inList.label.vi }).click({ force: true })
  expect(await barriers(page)).toEqual([])
  await save()
  await page.getByRole('link', { name: 'Hạng khách', exact: true }).waitFor()

  await tabs.getByRole('link', { name: places.tasks }).click()
  await toolbar.getByRole('button', { name: w.common.add, exact: true }).click()
  await page.getByRole('textbox', { name: 'Tên' }).fill('Khách vàng cho Minh')
  await page.getByRole('button', { name: w.filters.addCondition, exact: true }).click()
  await choose(page, w.filters.attribute, 'Hạng khách')
  await choose(page, w.filters.logic, w.filters.operators.is)
  await choose(page, w.filters.value, 'Vàng')
  await page.getByText('Hạng khách là Vàng').first().waitFor()
  await choose(page, 'Nhân viên xử lý', 'Trần Văn Minh')
  await save()
  await page.getByText(w.form.created('Khách vàng cho Minh'), { exact: true }).waitFor()
  await page.reload()
  await page.getByText('Hạng khách là Vàng').first().waitFor()

  await menu(visitor, w.frame.leads)
  await page.getByRole('button', { name: w.common.create }).first().click()
  await page.getByRole('textbox', { name: 'Tên', exact: true }).fill('Khách sạn Hương Sông Hàn')
  await expect.poll(() => page.getByRole('combobox', { name: 'Tình trạng' }).inputValue()).toBe('Mới')
  await choose(page, 'Hạng khách', 'Vàng')
  await save()
  await page.getByRole('heading', { level: 1, name: 'Khách sạn Hương Sông Hàn' }).waitFor()
  await menu(visitor, w.frame.leads)
  await page.getByRole('columnheader', { name: 'Hạng khách' }).waitFor()
  const row = page.getByRole('row').filter({ hasText: 'Khách sạn Hương Sông Hàn' })
  expect(await row.textContent()).toMatch(/Vàng.*Trần Văn Minh|Trần Văn Minh.*Vàng/)

  // What the opportunity cannot do without is asked for where the lead becomes one.
  const label = { vi: 'Công trình' }
  await admin.create('/custom-fields', { entity: 'opportunity', code: 'site', kind: 'text', label, required: true })
  await row.getByRole('link', { name: 'Khách sạn Hương Sông Hàn' }).click()
  await page.getByRole('button', { name: w.leads.convert }).click()
  const conversion = page.getByRole('dialog', { name: w.leads.convertTitle('Khách sạn Hương Sông Hàn') })
  await conversion.getByRole('textbox', { name: label.vi }).waitFor()
  await conversion.getByRole('button', { name: w.leads.convert }).click()
  await conversion.getByRole('textbox', { name: label.vi }).and(page.locator('[aria-invalid=true]')).fill('Bãi xe')
  await conversion.getByRole('button', { name: w.leads.convert }).click()
  await page.getByText(w.leads.converted('Khách sạn Hương Sông Hàn'), { exact: true }).waitFor()
  const [deal] = await admin.all('/opportunities')
  expect(deal?.custom).toEqual({ site: 'Bãi xe' })
  await admin.del(`/opportunities/${deal?.id}`, { expect: 204 })
  const [site] = await admin.all('/custom-fields?filter={"field":"code","op":"is","value":"site"}')
  await admin.patch(`/custom-fields/${site?.id}`, { active: false }, { expect: 200 })

  await open(page, '/custom-fields')
  await page.getByRole('switch', { name: `${w.common.active}: Hạng khách` }).click({ force: true })
  await page.getByText(w.settings.deactivated('Hạng khách'), { exact: true }).waitFor()
  const [task] = await admin.all('/dispatch-tasks')
  expect(task).toMatchObject({ name: 'Khách vàng cho Minh', active: false })
  await open(page, `/dispatch-tasks/${task?.id}`)
  await page.getByRole('note').getByText(w.filters.unknownField, { exact: true }).waitFor()
  expect(await page.getByText(w.form.unsaved(1)).count()).toBe(0)
  expect(problems).toEqual([])
})

test('the silent ones are closed at once for one reason, which the report counts; all of it can be taken back', async () => {
  const { page, w, problems } = visitor
  const stages = await admin.all('/stages?sort=position')
  const names = ['Camera bãi xe', 'Camera nhà kho', 'Báo cháy khu A'] as const
  for (const name of names)
    await admin.create('/opportunities', {
      name,
      stageId: stages[1]?.id,
      probability: 35,
      expectedRevenue: { amount: '20000000', currency: 'VND' },
    })
  await open(page, '/opportunities')
  await page.getByRole('button', { name: w.opportunities.silent(30) }).waitFor()
  await page.getByRole('checkbox', { name: w.list.selectAllShown }).click()
  const bar = page.getByRole('region', { name: w.list.selected(3) })
  await bar.getByRole('button', { name: w.opportunities.lose }).click()
  const dialog = page.getByRole('dialog', { name: w.opportunities.loseMany(3) })
  await dialog.getByRole('button', { name: w.opportunities.loseVerb }).click()
  await dialog.getByText(w.form.fillIn('Lý do thất bại')).waitFor()
  await choose(page, 'Lý do thất bại', 'Khách im lặng quá lâu')
  await dialog.getByRole('button', { name: w.opportunities.loseVerb }).click()
  await page.getByText(w.opportunities.lostMany(3), { exact: true }).waitFor()
  const states = async () =>
    (await admin.all('/opportunities')).map(({ state, probability }) => `${state} ${probability}`)
  expect(await states()).toEqual(['lost 0', 'lost 0', 'lost 0'])
  await page.getByRole('button', { name: w.common.undo }).click()
  await expect.poll(states).toEqual(['open 35', 'open 35', 'open 35'])

  const [, , silence] = await admin.all('/lost-reasons?sort=position')
  for (const { id } of await admin.all('/opportunities'))
    await admin.act(`/opportunities/${id}/loss`, { lostReasonId: silence?.id }, { expect: 200 })
  await menu(visitor, w.frame.reports)
  await page.getByRole('main').getByRole('link', { name: w.reports.kinds.lost.title }).click()
  const reasons = page.getByRole('table', { name: w.reports.by.reason })
  expect(await reasons.getByRole('row').nth(1).textContent()).toMatch(/3.*60\.000\.000/)
  expect(await barriers(page)).toEqual([])
  await reasons.getByRole('link').first().click()
  await page.getByRole('row').filter({ hasText: names[0] }).waitFor()
  expect(await page.getByRole('row').count()).toBe(4)
  expect(problems).toEqual([])
})

const menu = ({ page, w }: Visitor, place: string) =>
  page.getByRole('navigation', { name: w.frame.navigation }).getByRole('link', { name: place, exact: true }).click()

/** Opens a list of choices, takes one and goes on, which closes the list. */
async function choose(page: Page, label: string, choice: string) {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: choice, exact: true }).click()
  await page.keyboard.press('Tab')
}
