import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from '../../e2e/axe.ts'
import { launchChromium } from '../../e2e/chromium.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let browser: Browser
let page: Page
const errors: string[] = []

beforeAll(async () => {
  world = await startWorld({ work: false })
  browser = await launchChromium()
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
})
afterAll(async () => {
  await browser.close()
  await world.stop()
})

test('an address leads to an operation, with its body as an example', async () => {
  await page.goto(`${world.url}/api/docs#createLead`)
  const body = page.locator('#createLead pre').first()
  await body.waitFor()
  const example = JSON.parse((await body.textContent()) ?? '')
  expect(example).toMatchObject({
    name: expect.any(String),
    expectedRevenue: { amount: '5000000.00', currency: 'THB' },
  })
  expect(example).not.toHaveProperty('score')
})

test('found, opened and read with the keyboard alone', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('restore take bin lead')
  await page.getByText(/^1 of \d+ operations$/).waitFor()
  const operation = page.locator('#restoreLead > summary')
  await operation.focus()
  await page.keyboard.press('Enter')
  await page.locator('#restoreLead pre').first().waitFor()
  await page.locator('#find').fill('')
})

test('every operation can be opened; nothing fails, nothing bars anybody', { timeout: 60_000 }, async () => {
  const { body } = await world.anyone().get('/openapi.json', { expect: 200 })
  const count = Object.values(body.paths as Record<string, object>).reduce(
    (sum, entry) => sum + Object.keys(entry).length,
    0,
  )
  expect(await page.locator('details.operation').count()).toBe(count)
  for (const id of ['createLead', 'listOpportunities', 'changeAccount']) {
    await page.goto(`${world.url}/api/docs#${id}`)
    await page.locator(`#${id} .inside`).waitFor()
  }
  await page.evaluate(`document.querySelectorAll('details.operation').forEach((one) => { one.open = true })`)
  await expect.poll(() => page.locator('details.operation > .inside').count(), { timeout: 20_000 }).toBe(count)
  expect(errors).toEqual([])
  await page.evaluate(`document.querySelectorAll('details.operation').forEach((one, i) => { one.open = i < 5 })`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findings(page)).toEqual([])
  }
})
