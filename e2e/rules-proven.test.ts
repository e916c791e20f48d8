import { expect, onTestFinished, test } from 'vitest'
import { password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { picture } from './screen.ts'
import { openBrowser } from './visitors.ts'

test('an administrator sees that a member reaches outside his team, opens the rule and mends it; the finding is gone', async (context) => {
  const kohoi = await startKohoi()
  const browser = await openBrowser(kohoi)
  onTestFinished(async () => {
    await browser.close(context)
    await kohoi.stop()
  })
  const admin = await kohoi.setUp('VN', {
    workspaceName: 'Hạ Vy Linh',
    name: 'Quản trị',
    email: 'admin@havylinh.example',
  })
  const mai = await admin.create('/users', {
    name: 'Lê Thanh Mai',
    email: 'mai@havylinh.example',
    role: 'salesperson',
    language: 'vi',
    password,
  })
  const country = (...value: string[]) => ({ field: 'country', op: 'isOneOf', value })
  const direct = await admin.create('/teams', { name: 'Bán hàng trực tiếp', rule: country('US', 'CA') })
  const member = await admin.create(`/teams/${direct.id}/members`, { userId: mai.id, rule: country('US', 'CA', 'MX') })
  await admin.create('/teams', { name: 'Còn lại', position: 9 })

  const { page, w } = await browser.person('vi', 'admin@havylinh.example')
  await page.goto('/rules')
  const findings = page.getByRole('navigation', { name: w.rules.findings })
  await findings.getByRole('button', { name: new RegExp(w.rules.kinds.notSubset) }).click()
  await expect.poll(() => page.getByRole('article').getByText('quốc gia là Mexico').isVisible()).toBe(true)
  await expect.poll(() => page.getByRole('article').getByText(w.rules.proven, { exact: true }).isVisible()).toBe(true)
  expect(await barriers(page)).toEqual([])

  // What is meant so stands as a note with its reason, until somebody takes that back.
  await page.getByRole('textbox', { name: w.rules.meantSo }).fill('Đợi văn phòng Mexico')
  await page.getByRole('button', { name: w.rules.accept, exact: true }).click()
  const meant = findings.getByRole('region', { name: w.rules.severities.accepted })
  await meant.getByRole('button', { name: new RegExp(w.rules.kinds.notSubset) }).click()
  await page.getByRole('article').getByText('Đợi văn phòng Mexico').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: w.rules.notMeantSo, exact: true }).click()
  await meant.waitFor({ state: 'detached' })
  await findings.getByRole('button', { name: new RegExp(w.rules.kinds.notSubset) }).click()

  // One press makes the way out a change of the draft; published there, the finding is gone.
  await page.getByRole('button', { name: w.ruleBook.ways.narrow, exact: true }).click()
  const changes = page.getByRole('region', { name: w.ruleBook.whatChanges })
  await changes.getByText(w.ruleBook.told.changed(w.ruleBook.of.member, 'Lê Thanh Mai, Bán hàng trực tiếp')).waitFor()
  await page.getByText(w.ruleBook.findingsSolved(1)).waitFor()
  await page.getByRole('button', { name: w.ruleBook.publish, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: w.ruleBook.publish, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const rule = (await admin.get(`/teams/${direct.id}/members/${member.id}`, { expect: 200 })).body.rule
  expect(rule).toEqual({ all: [country('US', 'CA'), country('US', 'CA', 'MX')] })
  await page.getByRole('link', { name: w.ruleBook.check, exact: true }).click()
  await page.getByRole('button', { name: w.rules.again, exact: true }).click()
  await expect.poll(() => findings.getByText(w.rules.kinds.notSubset).count()).toBe(0)
  await page.getByRole('link', { name: w.rules.openRule('Còn lại'), exact: true }).click()
  await expect.poll(() => page.url()).toContain('/teams/')
})

test('an expert writes a rule as an Odoo domain: the misspelt country is shown at its character and mended by what was meant', async (context) => {
  const kohoi = await startKohoi()
  const browser = await openBrowser(kohoi)
  onTestFinished(async () => {
    await browser.close(context)
    await kohoi.stop()
  })
  const arun = { workspaceName: 'Lion City Trading', name: 'Arun Pillai', email: 'arun@lioncity.example' }
  const admin = await kohoi.setUp('SG', arun)
  const rule = { field: 'country', op: 'is', value: 'VN' }
  const team = await admin.create('/teams', { name: 'North America', rule })
  const grace = { name: 'Grace Tan', email: 'grace@lioncity.example', role: 'salesperson', language: 'en', password }
  await admin.create(`/teams/${team.id}/members`, { userId: (await admin.create('/users', grace)).id })
  const maple = await admin.create('/leads', { name: 'Maple Hotels', country: 'CA' })

  const { page, w } = await browser.person('en', arun.email)
  await page.goto(`/teams/${team.id}`)
  await page.getByText(w.filters.odooText, { exact: true }).click()
  const text = page.getByRole('textbox', { name: w.filters.odooText })
  await expect.poll(() => text.inputValue()).toBe("[('country_id', '=', 'Vietnam')]")
  await text.fill("[('partner_name', '=ilike', 'Maple%_s'), ('country_id', 'in', ['Canada'])]")
  await page.getByText('Company name matches the pattern “Maple%_s” and country is Canada.').waitFor()
  await page.getByText(w.filters.asRows, { exact: true }).last().click()
  await page.getByText(w.filters.wildcards).waitFor()
  await picture(page, 'pattern en')
  await page.getByText(w.filters.odooText, { exact: true }).click()
  await text.fill("[[country_id, 'in', ['United States', 'Canadia']]]")
  await page.getByText('Nothing here is called “Canadia”.').waitFor()
  const save = page.getByRole('toolbar').getByRole('button', { name: w.common.save })
  const saved = async () => (await admin.get(`/teams/${team.id}`, { expect: 200 })).body.rule
  // What cannot be read is not passed over: the rule before it would be saved.
  await save.click()
  await page.getByRole('textbox', { name: w.filters.odooText }).and(page.locator(':focus')).waitFor()
  expect(await saved()).toEqual(rule)
  await page.getByRole('button', { name: w.filters.meant('Canada'), exact: true }).click()
  await page.getByText('Country is one of United States, Canada.').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: w.rules.tryOnHistory, exact: true }).click()
  const tried = page.getByRole('dialog', { name: w.rules.tryTitle(30) })
  await tried.getByRole('row', { name: 'Grace Tan 0 1 +1 –' }).waitFor()
  await tried.getByRole('link', { name: new RegExp(`${maple.number}`) }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(w.filters.asRows, { exact: true }).last().click()
  await page.getByRole('button', { name: w.filters.addCondition, exact: true }).waitFor()
  // A copied condition stands below its original and is dragged above it; what nobody takes is told while it is typed.
  await page.getByRole('button', { name: w.filters.copyCondition }).click()
  await page.getByRole('combobox', { name: w.filters.logic }).nth(1).click()
  await page.getByRole('option', { name: w.filters.operators.isNoneOf, exact: true }).click()
  await page
    .getByText('Country is one of United States, Canada and country is none of United States, Canada.')
    .waitFor()
  await page.getByRole('alert').getByText('matches nothing: the conditions contradict each other').waitFor()
  await picture(page, 'builder en')
  const grips = page.getByRole('button', { name: `${w.keys.move} (Alt ↑↓)`, exact: true })
  await grips
    .nth(1)
    .dragTo(page.getByRole('combobox', { name: w.filters.attribute }).first(), { targetPosition: { x: 40, y: 2 } })
  await page
    .getByText('Country is none of United States, Canada and country is one of United States, Canada.')
    .waitFor()
  await page.getByRole('button', { name: w.filters.removeCondition }).first().click()
  await save.click()
  await expect.poll(saved).toEqual({ field: 'country', op: 'isOneOf', value: ['US', 'CA'] })
})
