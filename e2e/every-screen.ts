import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './axe.ts'
import { englishWords, said } from './english.ts'
import { type Kohoi, startKohoi } from './program.ts'
import { open, overhang, picture } from './screen.ts'
import { addresses, furnish, outside, type Showroom } from './showroom.ts'
import { type Look, openBrowser, type Visitor } from './visitors.ts'

/**
 * One test for every address of the page, for the public form and the page of the interface: read to the end, nothing lies outside of
 * the window, axe finds nothing that hinders people, no word is left in English, and nothing goes wrong behind their backs.
 */
export function everyScreen(country: 'TH' | 'VN', look: Look): void {
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
    stranger = await browser.visitor(language, look)
    admin = await browser.person(language, room.email, look)
    english = await englishWords(language)
    expect(english.size).toBeGreaterThan(500)
  })
  afterAll(async () => {
    await browser.close()
    await kohoi.stop()
  })

  async function check({ page, problems }: Visitor, address: string, route = address) {
    await open(page, address)
    await picture(page, language + route)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    expect(await barriers(page)).toEqual([])
    expect((await said(page)).filter((text) => english.has(text))).toEqual([])
    expect(problems.splice(0)).toEqual([])
  }

  // The first run is over once there is a company; its own journey looks at it.
  const shown = addresses.filter((route) => route !== '/setup')
  test.for(shown)('%s', (route) => check(outside.includes(route) ? stranger : admin, room.address(route), route))
  test('the form for visitors', () => check(stranger, room.form, '/f/$key'))
  test('/api/docs', async () => {
    const { page, problems } = admin
    // Its words are the names of the interface, which are English everywhere.
    await open(page, '/api/docs')
    await picture(page, `${language}/api/docs`)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    expect(await barriers(page)).toEqual([])
    expect(problems.splice(0)).toEqual([])
  })
}
