import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Opens an address and waits until the page has read what it shows. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await read(page)
}

/** Goes to an address without loading the page anew, as its links do, and waits until it has read what it shows. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`__TSR_ROUTER__.navigate({ href: ${JSON.stringify(address)} })`)
  await page.waitForFunction(`(({ status, location, resolvedLocation }) =>
    status === 'idle' && location.href === resolvedLocation?.href)(__TSR_ROUTER__.state)`)
  await read(page)
}

async function read(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await settled(page)
}

/** Waits until nothing is being read any more and the letters are those of the page. */
export async function settled(page: Page): Promise<void> {
  const reading = page.locator('[aria-busy=true]')
  while ((await reading.count()) > 0) await reading.first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready.then(() => {})')
}

/** How many pixels of the page lie outside of the window at the right. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth')

/** Fields with no room to read what is written in them. */
export const squeezed = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('input:not([type]), input[type=text], textarea')]
    .filter((field) => field.checkVisibility() && !field.closest('.mantine-PillsInput-root, .sr, [aria-hidden]') && field.tabIndex >= 0 && field.clientWidth < 48)
    .map((field) => field.name || field.ariaLabel || field.outerHTML)`)

/** Words of the page itself that do not fit where they stand and end in dots; what people wrote bears a `lang` and may. */
export const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.body.querySelectorAll('*')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
    .filter((element) => !element.closest('body [lang], [data-may-cut], .sr') && element.checkVisibility())
    .filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element)
      return overflowX !== 'visible' && textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth
    })
    .map((element) => element.textContent.trim())`)

/** For whoever wants to look at every screen: `E2E_PICTURES=/tmp/pictures npm test e2e`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[/$?= ]+/g, '-')}.png`) })
}
