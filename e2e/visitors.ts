import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import { password } from '../server/testing/world.ts'
import { launchChromium } from './chromium.ts'
import type { Kohoi } from './program.ts'
import { type Language, type Words, wordsOf } from './words.ts'

const places = {
  th: { locale: 'th-TH', timezoneId: 'Asia/Bangkok' },
  vi: { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' },
  en: { locale: 'en-GB', timezoneId: 'Asia/Singapore' },
}
export type Look = { width?: number; height?: number; dark?: boolean }

/** Somebody at a browser of his own: the page he sees, the words of his language, and what went wrong behind his back. */
export type Visitor = { page: Page; context: BrowserContext; w: Words; problems: string[] }

/** One Chromium for all tests of a process; it ends with the process. */
let chromium: Promise<Browser> | undefined

/** A browser on one installation; everyone who comes has cookies and storage of his own. */
export async function openBrowser(kohoi: Kohoi) {
  chromium ??= launchChromium()
  const browser = await chromium
  const pages: Page[] = []
  async function visitor(
    language: Language,
    { width = 1366, height = 768, dark = false }: Look = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      ...places[language],
      baseURL: kohoi.url,
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    pages.push(page)
    return { page, context, w: await wordsOf(language), problems: problemsOf(page) }
  }
  return {
    visitor,
    /** Somebody who is signed in and has opened no page yet. The sign-in page has journeys of its own. */
    async person(language: Language, email: string, look?: Look): Promise<Visitor> {
      const one = await visitor(language, look)
      const answer = await one.context.request.post('/api/v1/session', { data: { email, password } })
      if (!answer.ok()) throw new Error(`${email} may not sign in: ${await answer.text()}`)
      return one
    },
    /** For `onTestFinished`: a test that failed tells what its people saw last. */
    async close(finished?: TestContext): Promise<void> {
      if (finished?.task.result?.state === 'fail')
        for (const page of pages) console.error(`${page.url()}\n${await page.locator('body').ariaSnapshot()}`)
      for (const page of pages) await page.context().close()
    },
  }
}

/** Fills in the sign-in page and waits for the page behind it. */
export async function signIn({ page, w }: Visitor, email: string, secret: string = password): Promise<void> {
  await page.getByLabel(w.signIn.email, { exact: true }).fill(email)
  await page.getByLabel(w.signIn.password, { exact: true }).fill(secret)
  await page.getByRole('button', { name: w.signIn.signIn, exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^${w.frame.account}`) }).waitFor()
}

export async function signOut({ page, w }: Visitor): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${w.frame.account}`) }).click()
  await page.getByRole('menuitem', { name: w.frame.signOut }).click()
  await page.getByRole('button', { name: w.signIn.signIn, exact: true }).waitFor()
}

/** Collects errors of the console (a broken content policy among them), of scripts, and answers of 500 and above. */
function problemsOf(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    // The browser itself logs each refusal (401 before the sign-in, 422 at a wrong field); refusals are shown to people.
    if (message.type() !== 'error' || /status of 4\d\d/.test(message.text())) return
    problems.push(`${message.text()} (${message.location().url})`)
  })
  return problems
}
