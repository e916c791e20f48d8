import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from '../../e2e/axe.ts'
import { launchChromium } from '../../e2e/chromium.ts'
import { type Client, type Json, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let form: Json
let browser: Browser

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'en' })
  const fields = ['contactName', 'companyName', 'email', 'phone', 'country', 'note']
  form = await admin.create('/web-forms', { name: 'F', title: 'Contact us', intro: 'Tell us.', language: 'en', fields })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await world.stop()
})

test('in a partner’s page, without scripts: a mistake is shown, mended, sent', async () => {
  const partner = createServer((_request, answer) =>
    answer
      .setHeader('content-type', 'text/html')
      .end(`<h1>Partner</h1><iframe src="${world.url}/f/${form.key}" width="340" height="700"></iframe>`),
  ).listen(0)
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`http://localhost:${(partner.address() as AddressInfo).port}/`)
  const frame = page.frameLocator('iframe')
  await frame.locator('#email').fill('mai@partner.example')
  await frame.locator('#note').fill('Call me')
  await frame.getByRole('button', { name: 'Send' }).click()
  await frame.getByRole('alert').getByText('Fill in one of these: Contact name, Company name.').waitFor()
  expect(await frame.locator('#email').inputValue()).toBe('mai@partner.example')
  await frame.getByLabel('Contact name').fill('Mai of the partner')
  await frame.getByRole('button', { name: 'Send' }).click()
  await frame.getByRole('status').waitFor()
  partner.close()
  const { items } = (await admin.get('/leads?q=partner', { expect: 200 })).body
  expect(items).toMatchObject([{ name: 'Mai of the partner', email: 'mai@partner.example', note: 'Call me' }])
})

test('on a phone, in light and dark, nothing bars anybody', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme })).newPage()
    await page.goto(`${world.url}/f/${form.key}`)
    await page.getByLabel('Contact name').fill('Hoa')
    await page.getByLabel('E-mail').fill('hoa@x')
    await page.getByLabel('Phone').fill('none')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').waitFor()
    expect(await findings(page)).toEqual([])
    expect((await page.locator('main').boundingBox())?.width).toBeLessThanOrEqual(360)
  }
})
