import type { Page } from 'playwright-core'

/** The customer signs with his finger. */
export async function sign(page: Page): Promise<void> {
  const pad = page.locator('canvas')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('no place to sign')
  await page.mouse.move(box.x + 20, box.y + 30)
  await page.mouse.down()
  for (const [x, y] of [
    [80, 70],
    [140, 20],
    [200, 80],
    [280, 40],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y)
  await page.mouse.up()
}
