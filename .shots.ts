// node .shots.ts plan.json
import { readFileSync } from 'node:fs'
import { launchChromium } from './e2e/chromium.ts'

const base = 'http://localhost:4103'
type Shot = {
  as: string
  name: string
  path: string
  phone?: boolean
  dark?: boolean
  full?: boolean
  js?: string
  lang?: string
  w?: number
  h?: number
}
const plan: Shot[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const mails: Record<string, string> = {
  th: 'thanapol@suriya.example',
  vi: 'thao@antamviet.example',
  en: 'admin@maven.example',
}
const browser = await launchChromium()
const sessions: Record<string, string> = {}
for (const shot of plan) {
  const context = await browser.newContext({
    viewport: shot.phone ? { width: 390, height: 844 } : { width: shot.w ?? 1280, height: shot.h ?? 800 },
    colorScheme: shot.dark ? 'dark' : 'light',
    hasTouch: Boolean(shot.phone),
    baseURL: base,
  })
  const email = mails[shot.as] ?? shot.as
  if (!sessions[email]) {
    const answer = await context.request.post(`${base}/api/v1/session`, {
      data: { email, password: 'sunny-river-demo' },
      headers: { origin: base },
    })
    if (!answer.ok()) console.log('sign in', email, answer.status(), await answer.text())
    sessions[email] = JSON.stringify(await context.cookies())
  } else await context.addCookies(JSON.parse(sessions[email]))
  const page = await context.newPage()
  page.setDefaultTimeout(20000)
  page.on('pageerror', (e) => console.log(shot.name, 'PAGE ERROR', e.message))
  page.on('console', (m) => m.type() === 'error' && console.log(shot.name, 'console', m.text().slice(0, 300)))
  try {
    await page.goto(base + shot.path)
    await page.waitForLoadState('networkidle', { timeout: 15000 }).catch(() => console.log(shot.name, 'not idle'))
    await page.waitForTimeout(400)
    if (shot.js) {
      const fn = new (Object.getPrototypeOf(async () => {}).constructor)('page', 'say', shot.js)
      await fn(page, (...a: unknown[]) => console.log(shot.name, ...a))
      await page.waitForTimeout(500)
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) console.log(shot.name, 'WIDER BY', wide)
  } catch (e) {
    console.log(shot.name, 'FAILED', String(e).slice(0, 600))
  }
  await page.screenshot({ path: `/tmp/config/shots/${shot.name}.png`, fullPage: shot.full ?? false })
  await context.close()
}
await browser.close()
