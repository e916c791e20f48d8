import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { broughtChromium, launchChromium, type Program } from './chromium.ts'

let browser: Browser | undefined

afterEach(async () => {
  vi.unstubAllEnvs()
  await browser?.close()
})

test('a Chromium starts here, whatever is installed, and runs a page', async () => {
  browser = await launchChromium()
  const page = await browser.newPage()
  await page.setContent('<button onclick="this.textContent = 1200 * 3">Total</button>')
  await page.getByRole('button').click()
  expect(await page.getByRole('button').textContent()).toBe('3600')
})

test('CHROMIUM_PATH is obeyed: a wrong one is said, not passed over', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/opt/no-browser-here')
  await expect(launchChromium()).rejects.toThrow('/opt/no-browser-here')
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the brought Chromium', () => {
  let temporary: string
  let program: Program

  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'kohoi-chromium-test-'))
    vi.stubEnv('TMPDIR', temporary)
    const [one, other] = await Promise.all([broughtChromium(), broughtChromium()])
    expect(one, 'two that unpack at once').toEqual(other)
    program = one
  })

  afterAll(async () => {
    await rm(temporary, { recursive: true })
  })

  test('takes libnss3 from its own package, never from the system', async () => {
    browser = await launchChromium(program)
    const security = librariesOfRunning(program.executablePath).filter((file) => /\/lib(nss|nspr|expat)/.test(file))
    expect(security.some((file) => file.endsWith('/libnss3.so'))).toBe(true)
    expect(security.filter((file) => !file.startsWith(temporary))).toEqual([])
  })

  test('draws Thai and Vietnamese with the fonts of the product', async () => {
    browser = await launchChromium(program)
    const page = await browser.newPage({ viewport: { width: 160, height: 160 } })
    const pictures = new Map<string, string>()
    // A missing glyph is a blank or the same box for every letter; real letters all differ.
    for (const letter of ['', '\uffff', 'ก', 'ข', 'ฟ', 'กั', 'ế', 'ữ', 'ặ']) {
      await page.setContent(`<!doctype html><meta charset="utf-8"><style>${fontFaces()}</style><b>${letter}</b>`)
      await page.evaluate('document.fonts.ready.then(() => undefined)')
      pictures.set((await page.screenshot()).toString('base64'), letter)
    }
    expect([...pictures.values()]).toEqual(['', '\uffff', 'ก', 'ข', 'ฟ', 'กั', 'ế', 'ữ', 'ặ'])
  })
})

/** Every shared library mapped into the processes of this program. */
function librariesOfRunning(program: string): string[] {
  const found = new Set<string>()
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readlinkSync(`/proc/${id}/exe`) !== program) continue
      const maps = readFileSync(`/proc/${id}/maps`, 'utf8')
      for (const [file] of maps.matchAll(/\/\S+\.so[.\d]*$/gm)) found.add(file)
    } catch (error) {
      // Processes end while we read, and others' are closed to us.
      if (!['ENOENT', 'EACCES', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
  return [...found]
}

function fontFaces(): string {
  const face = (family: string, path: string) => {
    const file = createRequire(import.meta.url).resolve(`@fontsource-variable/${path}`)
    const bytes = readFileSync(file, 'base64')
    return `@font-face { font-family: ${family}; src: url(data:font/woff2;base64,${bytes}) }`
  }
  return [
    face('Thai', 'noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2'),
    face('Viet', 'noto-sans/files/noto-sans-vietnamese-wght-normal.woff2'),
    'b { font: 64px/2 Thai, Viet }',
  ].join('\n')
}
