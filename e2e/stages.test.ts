import { expect, onTestFinished, test } from 'vitest'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser } from './visitors.ts'

async function settings() {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const email = 'lan@hvl.example'
  const admin = await kohoi.setUp('VN', { workspaceName: 'Hạ Vy Linh', name: 'Nguyễn Thị Lan', email })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  return { admin, lan: await browser.person('vi', email) }
}

test('stages are put in order by keyboard', async () => {
  const { admin, lan } = await settings()
  const { page, w } = lan
  await open(page, '/catalogues/stages')
  const order = async () => (await admin.all('/stages?sort=position')).map((one) => one.name)
  expect(await order()).toEqual(['Mới', 'Đủ điều kiện', 'Báo giá', 'Đàm phán', 'Thắng'])
  await page.getByRole('button', { name: new RegExp(`^${w.keys.move}.*Đàm phán`) }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(order).toEqual(['Mới', 'Đủ điều kiện', 'Đàm phán', 'Báo giá', 'Thắng'])
  expect(lan.problems).toEqual([])
})

test('a stage asks for its probability only when it changes it, and says at the field what is missing', async () => {
  const { admin, lan } = await settings()
  const { page, w } = lan
  const [first] = await admin.all('/stages?sort=position')
  await open(page, `/catalogues/stages/${first?.id}`)
  const probability = page.getByRole('textbox', { name: 'Xác suất (%)' })
  await page.getByLabel('Tự động thay đổi xác suất').uncheck()
  expect(await probability.count()).toBe(0)
  await page.getByLabel('Tự động thay đổi xác suất').check()
  await probability.fill('')
  await page.getByRole('button', { name: w.catalogues.addRequirement }).click()
  await page.getByRole('button', { name: w.catalogues.addRequirement }).click()
  const rows = page.getByRole('list', { name: 'Yêu cầu' }).getByRole('listitem')
  await rows.nth(1).getByRole('combobox', { name: w.catalogues.requirementKind }).click()
  await page.getByRole('option', { name: w.catalogues.kinds.fieldFilled }).click()
  await page.getByRole('button', { name: w.common.save }).click()
  await expect.poll(() => page.locator('[aria-invalid=true]').count()).toBe(3)
  expect(await barriers(page)).toEqual([])

  await probability.fill('15')
  await rows.first().getByRole('textbox', { name: w.catalogues.requirementText }).fill('Đã xác nhận ngân sách')
  await rows.nth(1).getByRole('combobox', { name: w.catalogues.requirementField }).click()
  await page.getByRole('option', { name: 'Ngày dự kiến chốt' }).click()
  await page.getByRole('button', { name: w.common.save }).click()
  await page.getByText(w.form.saved('Mới')).waitFor()
  const { body } = await admin.get(`/stages/${first?.id}`, { expect: 200 })
  expect(body.probability).toBe(15)
  expect(body.requirements).toMatchObject([
    { kind: 'manual', text: 'Đã xác nhận ngân sách' },
    { kind: 'fieldFilled', field: 'expectedCloseDate' },
  ])
  expect(lan.problems).toEqual([])
})
