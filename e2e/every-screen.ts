import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './axe.ts'
import { englishWords, said } from './english.ts'
import { type Kohoi, startKohoi } from './program.ts'
import { cutWords, goTo, open, overhang, picture, settled, squeezed } from './screen.ts'
import { addresses, furnish, outside, type Showroom } from './showroom.ts'
import { type Look, openBrowser, type Visitor } from './visitors.ts'

const looks = [
  { width: 1280, height: 720, dark: false },
  { width: 360, height: 740, dark: true },
  { width: 1280, height: 720, dark: true },
  { width: 360, height: 740, dark: false },
] as const

/**
 * One test for every address of the page, for the public form and the page of the interface: read to the end, nothing lies outside of
 * the window or is cut off, axe finds nothing that hinders people, no word is left in English, and nothing goes wrong behind their
 * backs. Each is looked at once in a language, and by both together wide and narrow; in the long run twice, in all four ways. One of
 * the two loads it by its address, the other comes from the screen before, as links lead.
 */
export function everyScreen(country: 'TH' | 'VN'): void {
  const language = country === 'TH' ? 'th' : 'vi'
  let kohoi: Kohoi
  let browser: Awaited<ReturnType<typeof openBrowser>>
  let room: Showroom
  let english: Set<string>
  let admin: Visitor
  let stranger: Visitor

  beforeAll(async () => {
    kohoi = await startKohoi()
    browser = await openBrowser(kohoi)
    room = await furnish(kohoi, country)
    stranger = await browser.visitor(language)
    admin = await browser.person(language, room.email)
    english = await englishWords(language)
    expect(english.size).toBeGreaterThan(500)
  })
  afterAll(async () => {
    await browser.close()
    await kohoi.stop()
  })

  /** The looks take turns from screen to screen; the other language sees the next one. */
  const looksOf = (at: number): readonly Look[] => {
    const turn = at + (country === 'TH' ? 0 : 1)
    return (process.env.KOHOI_LONG ? [turn, turn + 2] : [turn]).map((n) => looks[n % looks.length] as Look)
  }

  /** Takes turns at every second screen, so that wide and narrow ones are come to in both ways. */
  const isLoaded = (at: number): boolean => Math.floor(at / 2) % 2 === (country === 'TH' ? 0 : 1)

  async function check(
    { page, problems }: Visitor,
    address: string,
    at: number,
    { name = address, own = true, apart = false } = {},
  ) {
    const [first, ...others] = looksOf(at) as [Look, ...Look[]]
    await wear(page, first)
    await (apart || page.url() === 'about:blank' || isLoaded(at) ? open : goTo)(page, address)
    await judge(page, name, first)
    if (own) expect((await said(page)).filter((text) => english.has(text))).toEqual([])
    for (const other of others) {
      await wear(page, other)
      await settled(page)
      await judge(page, name, other)
    }
    expect(problems.splice(0)).toEqual([])
  }

  async function judge(page: Visitor['page'], name: string, look: Look) {
    await picture(page, `${language}${name} ${look.width} ${look.dark ? 'dark' : 'light'}`)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    expect(await cutWords(page)).toEqual([])
    expect(await squeezed(page)).toEqual([])
    expect(await page.locator('h1').count()).toBe(1)
    expect(await barriers(page)).toEqual([])
  }

  // The first run is over once there is a company; its own journey looks at it.
  const shown = addresses.filter((route) => route !== '/setup').map((route, at) => [route, at] as const)
  test.for(shown)('%s', ([route, at]) =>
    check(outside.includes(route) ? stranger : admin, room.address(route), at, { name: route }),
  )
  test('the form for visitors', () => check(stranger, room.form, 0, { name: '/f/$key', apart: true }))
  // Its words are the names of the interface, which are English everywhere.
  test('/api/docs', () => check(admin, '/api/docs', 1, { own: false, apart: true }))
}

/** Another window, another theme; answers once the page wears them, down to its last transition. */
async function wear(page: Visitor['page'], { width = 1280, height = 720, dark = false }: Look): Promise<void> {
  const theme = dark ? 'dark' : 'light'
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: theme })
  const told = page.locator('html[data-mantine-color-scheme]')
  if ((await told.count()) > 0) await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor()
  // What inherits a colour begins its own transition when its parent's has ended, so once is not enough.
  await page.evaluate(`(async () => {
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    for (await frames(); document.getAnimations().length > 0; await frames())
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })()`)
}
