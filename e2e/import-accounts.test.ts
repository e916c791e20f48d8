import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser } from './visitors.ts'

const samples = join(import.meta.dirname, '../server/importing/samples/maven')

test('Lan imports the accounts of her old system, finds them in the list, and takes the whole import back', async () => {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const lan = { workspaceName: 'Công ty TNHH An Khang', name: 'Nguyễn Thị Lan', email: 'lan@ankhang.example' }
  const admin = await kohoi.setUp('VN', lan)
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  const accounts = async () => (await admin.all('/accounts')).length
  const { page, w, problems } = await browser.person('vi', lan.email)

  await open(page, '/')
  await page.getByRole('main').getByRole('link', { name: w.frame.imports }).click()
  await page.getByRole('combobox', { name: w.imports.what }).click()
  await page.getByRole('option', { name: 'Khách hàng – công ty', exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: w.imports.choose }).click()
  await (await chooser).setFiles(join(samples, 'accounts.csv'))

  // What each column means is guessed; what the product has no place for is skipped.
  await page.getByRole('heading', { level: 1, name: 'accounts.csv' }).waitFor()
  const guessed = (column: string) => page.getByRole('combobox', { name: w.imports.fieldFor(column) }).inputValue()
  expect(await guessed('account')).toBe('Tên công ty *')
  expect(await guessed('sector')).toBe('Loại hình kinh doanh')
  expect(await guessed('employees')).toBe('Số nhân viên')
  expect(await guessed('office_location')).toBe('Địa chỉ xuất hóa đơn: Quốc gia')
  expect(await guessed('year_established')).toBe('')

  const acts = page.getByRole('toolbar')
  const result = page.getByRole('region', { name: w.imports.result })
  const figure = (name: string) =>
    result.getByText(name, { exact: true }).locator('xpath=following-sibling::dd').textContent()
  // Without a column for the name each row would fail: there is nothing to start.
  const name = page.getByRole('combobox', { name: w.imports.fieldFor('account') })
  await name.click()
  await page.getByRole('option', { name: 'Tên công ty *', exact: true }).click()
  const missing = w.imports.missing(['Tên công ty'])
  await page.getByRole('main').getByText(missing).waitFor()
  for (const act of [w.imports.test, w.imports.run])
    expect(await acts.getByRole('button', { name: act }).isDisabled()).toBe(true)
  await name.click()
  await page.getByRole('option', { name: 'Tên công ty *', exact: true }).click()
  await page.getByText(missing).waitFor({ state: 'detached' })

  await acts.getByRole('button', { name: w.imports.test }).click()
  await result.getByRole('heading', { name: w.imports.testResult }).waitFor()
  expect(await figure(w.imports.would.created)).toBe('84')
  await result.getByText('“Philipines”: Không có mục này. Có phải ý anh/chị là Philippines?').waitFor()
  expect(await accounts()).toBe(0)

  // What the file misspells is answered once, and tried again.
  await result.getByRole('button', { name: w.imports.take('Philippines') }).click()
  await result.getByRole('button', { name: w.imports.answer }).click()
  await result.getByText(w.imports.testGood).waitFor()
  expect(await figure(w.imports.would.created)).toBe('85')
  await page.getByRole('list', { name: w.imports.said }).getByText('Philippines', { exact: true }).waitFor()
  expect(await accounts()).toBe(0)

  await acts.getByRole('button', { name: w.imports.run }).click()
  await page.getByRole('progressbar', { name: w.imports.doing.running }).or(result).first().waitFor()
  await result.getByRole('heading', { name: w.imports.result }).waitFor()
  expect(await figure(w.imports.did.created)).toBe('85')
  expect(await figure(w.imports.did.failed)).toBe('0')

  await result.getByRole('link', { name: /đã tạo/ }).click()
  await page.getByText(w.list.count(85), { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Acme Corporation' }).waitFor()

  await page.goBack()
  await acts.getByRole('button', { name: w.imports.undoVerb }).click()
  await page
    .getByRole('dialog', { name: w.imports.undoTitle(85, 0) })
    .getByRole('button', { name: w.imports.undoVerb })
    .click()
  await result.getByRole('heading', { name: w.imports.undoneResult }).waitFor()
  expect(await figure(w.imports.did.removed)).toBe('85')
  expect(await accounts()).toBe(0)
  expect(problems).toEqual([])
})
