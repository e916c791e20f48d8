import type { Filter } from '@kohoi/rules'
import type { Locator, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { password } from '../server/testing/world.ts'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser } from './visitors.ts'

test('Arun writes a rule, gives the team a member, and a lead from Canada says why it went there', async () => {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const arun = { workspaceName: 'Lion City Trading', name: 'Arun Pillai', email: 'arun@lioncity.example' }
  const admin = await kohoi.setUp('SG', arun)
  await admin.create('/users', {
    name: 'Grace Tan',
    email: 'grace@lioncity.example',
    role: 'salesperson',
    language: 'en',
    password,
  })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  const { page, w, problems } = await browser.person('en', arun.email)

  await open(page, '/')
  await page
    .getByRole('navigation', { name: w.frame.navigation })
    .getByRole('link', { name: w.frame.settings, exact: true })
    .click()
  await page.getByRole('heading', { level: 1, name: w.frame.settings }).waitFor()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Sales teams/ })
    .click()
  await page
    .getByRole('button', { name: w.teams.createFirst })
    .or(page.getByRole('button', { name: w.common.create }))
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: w.teams.newTeam }).waitFor()
  await page.getByRole('textbox', { name: 'Name' }).fill('North America')
  await page.getByRole('radiogroup', { name: w.filters.allOrAny }).waitFor()
  await page.getByRole('button', { name: w.filters.addCondition, exact: true }).click()
  await choose(page, w.filters.attribute, 'Country')
  await choose(page, w.filters.logic, w.filters.operators.isOneOf)
  await choose(page, w.filters.value, 'Canada', 'United States')
  await page.getByText('Country is one of Canada, United States.').waitFor()
  await page.getByRole('toolbar').getByRole('button', { name: w.common.save }).click()

  await page.getByRole('button', { name: w.teams.addMembers }).click()
  const dialog = page.getByRole('dialog', { name: w.teams.addMembers })
  await dialog.getByRole('checkbox', { name: 'Grace Tan' }).check()
  await dialog.getByRole('button', { name: w.teams.addN(1) }).click()
  await page.getByRole('button', { name: 'Grace Tan', exact: true }).click()
  const grace = page.getByRole('dialog', { name: 'Grace Tan' })
  await grace.getByRole('textbox', { name: 'Capacity (30 days)' }).fill('1')
  await grace.getByRole('button', { name: w.common.save }).click()
  await page.getByText(w.teams.usedOf(0, 1)).waitFor()

  const receipt = await enterLead('Maple Hotels', 'Canada')
  await receipt.getByText('North America matched because country is Canada; Grace Tan is its only member.').waitFor()
  expect(await receipt.getAttribute('aria-label')).toBe('Why did this go to Grace Tan?')
  const second = await enterLead('Rocky Mountain Tours', 'Canada')
  await second.getByText('Grace Tan was full (1 of 1)').waitFor()
  const third = await enterLead('Gasthof Adler', 'Germany')
  await third.getByText('No team’s rule matches.').waitFor()
  await third.getByText('needs: country is one of Canada, United States').waitFor()

  // Of alternatives every one is told; what an opportunity has no field for is not called removed.
  const either: Filter = {
    any: [
      { field: 'country', op: 'is', value: 'JP' },
      { field: 'employees', op: 'atLeast', value: 500 },
    ],
  }
  await admin.create('/teams', { name: 'Large or Japan', rule: either })
  const fourth = await enterLead('Pension Rose', 'Germany')
  await fourth.getByRole('button', { name: /All 2 teams/ }).click()
  await fourth.getByText('needs: country is Japan or employees is at least 500').waitFor()
  const opportunity = await admin.create('/opportunities', { name: 'Cameras for Pension Rose' })
  await page.goto(`/opportunities/${opportunity.id}`)
  const ofOpportunity = page.getByRole('region', { name: /^Why/ })
  await ofOpportunity.getByRole('button', { name: /All 2 teams/ }).click()
  await ofOpportunity.getByText('(an opportunity has no “Country”, which counts as empty)').waitFor()
  await ofOpportunity.getByText('(an opportunity has no “Country”, “Employees”, which counts as empty)').waitFor()
  expect(await ofOpportunity.getByText(w.filters.unknownField).count()).toBe(0)
  expect(problems).toEqual([])

  async function enterLead(name: string, country: string): Promise<Locator> {
    await page.getByRole('navigation', { name: w.frame.navigation }).getByRole('link', { name: w.frame.leads }).click()
    await page.getByRole('button', { name: w.common.create }).first().click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await choose(page, 'Country', country)
    await page.getByRole('toolbar').getByRole('button', { name: w.common.save }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    return page.getByRole('region', { name: /^Why/ })
  }
})

/** Opens a list of choices, takes some and goes on, which closes the list. */
async function choose(page: Page, label: string, ...choices: string[]) {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  for (const choice of choices) await page.getByRole('option', { name: choice, exact: true }).click()
  await page.keyboard.press('Tab')
}
