import { expect, onTestFinished, test } from 'vitest'
import { password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { open, overhang, picture } from './screen.ts'
import { openBrowser } from './visitors.ts'

test('a manager keeps a lead as an example, drafts rules, is refused while it fails, publishes, and makes the old version the draft', async (context) => {
  const kohoi = await startKohoi()
  const browser = await openBrowser(kohoi)
  onTestFinished(async () => {
    await browser.close(context)
    await kohoi.stop()
  })
  const setUp = { workspaceName: 'Hạ Vy Linh', name: 'Quản trị', email: 'admin@havylinh.example' }
  const admin = await kohoi.setUp('VN', setUp)
  const person = (name: string, key: string, role: string) =>
    admin.create('/users', { name, email: `${key}@havylinh.example`, role, language: 'vi', password })
  await person('Trần Quốc Hưng', 'hung', 'manager')
  const mai = await person('Lê Thanh Mai', 'mai', 'salesperson')
  const toni = await person('Toni Buchanan', 'toni', 'salesperson')
  const country = (...value: string[]) => ({ field: 'country', op: 'isOneOf', value })
  const north = await admin.create('/teams', { name: 'Miền Bắc', rule: country('VN') })
  const abroad = await admin.create('/teams', { name: 'Nước ngoài', rule: country('US', 'CA'), minimumScore: 0 })
  await admin.create(`/teams/${north.id}/members`, { userId: mai.id })
  await admin.create(`/teams/${abroad.id}/members`, { userId: toni.id, rule: country('CA'), capacity: 30 })
  await admin.create('/score-rules', {
    name: 'Công ty lớn',
    points: 20,
    filter: { field: 'employees', op: 'above', value: 100 },
  })
  await admin.create('/dispatch-tasks', { name: 'Nhật Bản đến Mai', filter: country('JP'), handlerId: mai.id })
  const maple = await admin.create('/leads', { name: 'Maple Hotels', country: 'CA' })

  const { page, w, problems } = await browser.person('vi', 'hung@havylinh.example')
  await open(page, `/leads/${maple.id}`)
  const receipt = page.getByRole('region', { name: /Toni Buchanan/ })
  await receipt.getByText(w.ruleBook.decidedBy(6)).waitFor()
  await receipt.getByRole('button', { name: w.ruleBook.replay }).click()
  await receipt.getByText(w.ruleBook.replayed).waitFor()
  await receipt.getByRole('button', { name: w.ruleBook.makeExample }).click()
  await page.getByText(w.ruleBook.madeExample(String(maple.number))).waitFor()
  await picture(page, 'receipt vi')

  await open(page, '/rules/draft')
  await page.getByRole('button', { name: 'Nước ngoài', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: 'Nước ngoài' })
  await drawer.getByText(w.filters.odooText, { exact: true }).click()
  await drawer.getByRole('textbox', { name: w.filters.odooText }).fill("[('country_id', '=', 'United States')]")
  await drawer.getByText('Quốc gia là Hoa Kỳ.').waitFor()
  await drawer.getByRole('button', { name: w.ruleBook.keep }).click()
  const changes = page.getByRole('region', { name: w.ruleBook.whatChanges })
  await changes.getByText(w.ruleBook.told.changed(w.ruleBook.of.team, 'Nước ngoài')).waitFor()
  await page.getByRole('region', { name: w.ruleBook.findings }).getByText(w.rules.kinds.impossible).waitFor()
  await page.getByRole('button', { name: w.ruleBook.tryIt }).click()
  await page.getByRole('row', { name: 'Toni Buchanan 1 0 – −1' }).waitFor()
  expect(await barriers(page)).toEqual([])
  expect(await overhang(page)).toBeLessThanOrEqual(0)
  await picture(page, 'draft vi')

  await page.getByRole('button', { name: w.ruleBook.publish, exact: true }).click()
  const publish = page.getByRole('dialog', { name: w.ruleBook.publishTitle })
  await publish.getByRole('button', { name: w.ruleBook.publish, exact: true }).click()
  await publish
    .getByRole('alert')
    .getByText(new RegExp(`“${maple.number}”`))
    .waitFor()
  await page.keyboard.press('Escape')
  await open(page, '/rules/examples')
  await page.getByRole('row').getByText(w.ruleBook.fails).waitFor()
  await picture(page, 'examples vi')
  await page.getByRole('button', { name: String(maple.number), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: /Được giao cho/ })
    .click()
  await page.getByRole('option', { name: 'Danh sách chờ' }).click()
  await page.getByRole('button', { name: w.ruleBook.saveExample }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await open(page, '/rules/draft')
  await page.getByRole('button', { name: w.ruleBook.publish, exact: true }).click()
  await publish.getByRole('textbox', { name: w.ruleBook.note }).fill('Canada để sau')
  await publish.getByRole('button', { name: w.ruleBook.publish, exact: true }).click()
  await page.getByText(w.ruleBook.published(7)).waitFor()
  const rule = (await admin.get(`/teams/${abroad.id}`, { expect: 200 })).body.rule
  expect(rule).toEqual({ field: 'country', op: 'is', value: 'US' })

  await open(page, '/rules/versions')
  await page.getByRole('listitem').getByText('Canada để sau').waitFor()
  await page.getByRole('link', { name: w.ruleBook.version(6) }).click()
  await page.getByRole('heading', { name: w.ruleBook.asItStood(6) }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'versions vi')
  await page.getByRole('button', { name: w.ruleBook.restore }).click()
  await page.getByText(w.ruleBook.restored(6)).waitFor()
  await changes.getByText(w.ruleBook.told.changed(w.ruleBook.of.team, 'Nước ngoài')).waitFor()
  expect(problems).toEqual([])
})
