import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from '../../../e2e/axe.ts'
import { launchChromium } from '../../../e2e/chromium.ts'
import { sign } from '../../../e2e/sign.ts'
import { type Client, type Json, startWorld, type World } from '../../testing/world.ts'

let world: World
let admin: Client
let browser: Browser
let quotation: Json
let url: string

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  const account = await admin.create('/accounts', { name: 'องค์การบริหารส่วนตำบลทุ่งสมมุติ' })
  const line = { quantity: '1', unit: 'งาน', vatRate: '7', unitPrice: '118000' }
  quotation = await admin.create('/quotations', {
    accountId: account.id,
    currency: 'THB',
    lines: [
      { kind: 'section', description: 'ระบบกล้องวงจรปิด' },
      { ...line, description: 'กล้องวงจรปิด IP 4MP กันน้ำ IP67\nพร้อมขายึดและกล่องกันน้ำ', quantity: '120', unitPrice: '6490' },
      { ...line, description: 'สายแพทช์คอร์ด CAT6 5 เมตร', unitPrice: '250', gift: true },
      { ...line, description: 'ประกันขยายเวลา 3 ปี', unitPrice: '45000', optional: true },
    ],
    discount: { percent: '3' },
    paymentTerms: 'มัดจำ 30 % ส่วนที่เหลือภายใน 30 วันหลังส่งมอบ',
  })
  await admin.act(`/quotations/${quotation.id}/sending`, {}, { expect: 200 })
  url = String((await admin.post(`/quotations/${quotation.id}/customer-link`, {}, { expect: 201 })).body.secret)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

test('nothing bars anybody from reading and deciding, in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await (await browser.newContext({ ...phone, colorScheme })).newPage()
    await page.goto(url)
    await page.getByText('ปฏิเสธใบเสนอราคา').click()
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  }
})

test('the customer ticks an option, signs with a finger and accepts', async () => {
  const page = await (await browser.newContext(phone)).newPage()
  await page.goto(url)
  await page.getByLabel(/ประกันขยายเวลา/).check()
  await page.getByRole('button', { name: 'คำนวณยอดใหม่' }).click()
  await page.getByText('855,022.02 THB', { exact: true }).waitFor()
  await page.getByLabel('ชื่อ-นามสกุลของคุณ').fill('สมหญิง ทดลองดี')
  await sign(page)
  await page.getByRole('button', { name: 'ตอบรับใบเสนอราคา' }).click()
  await page.getByRole('status').getByText('คุณตอบรับใบเสนอราคานี้แล้ว').waitFor()
  const accepted = (await admin.get(`/quotations/${quotation.id}`, { expect: 200 })).body
  expect(accepted).toMatchObject({ state: 'accepted', total: { amount: '855022.02' } })
  const { customer } = accepted.signatures as { customer: { name: string; pictureId: string } }
  expect(customer.name).toBe('สมหญิง ทดลองดี')
  const drawn = (await admin.get(`/pictures/${customer.pictureId}`, { expect: 200 })).body as unknown as Buffer
  expect(drawn.length).toBeGreaterThan(1000)
})
