import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { furnish } from './showroom.ts'
import { openBrowser } from './visitors.ts'

const mainActs = [
  ['/leads', 'สร้าง'],
  ['/leads/$id', 'แปลงเป็นลูกค้า'],
  ['/leads/new', 'บันทึก'],
  ['/opportunities/$id', 'ปิดการขายได้'],
  ['/accounts/$id', 'แก้ไข'],
  ['/teams', 'สร้าง'],
  ['/teams/$id', 'บันทึก'],
  ['/users/new', 'สร้างผู้ใช้งาน'],
] as const

test('without a mouse: over the menu with one key, then to the main act with the next ones', async () => {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const room = await furnish(kohoi, 'TH')
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  const suda = await browser.person('th', room.email)
  const { page, w } = suda
  for (const [route, act] of mainActs) {
    await open(page, room.address(route))
    // Forms put the focus into their first field; whoever comes by address begins at the top.
    await page.evaluate('document.activeElement.blur()')
    await page.getByRole('link', { name: w.frame.skip }).focus()
    await page.keyboard.press('Enter')
    const way: string[] = []
    while (way.length < 5 && !way.at(-1)?.startsWith(act)) {
      await page.keyboard.press('Tab')
      way.push(await focused(page))
    }
    expect(way.at(-1), `${route}: ${way.join(' → ')}`).toMatch(new RegExp(`^${act}`))
  }
})

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim()',
  )
