import { expect, onTestFinished, test } from 'vitest'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser } from './visitors.ts'

const lan = { workspaceName: 'Công ty TNHH An Khang', name: 'Nguyễn Thị Lan', email: 'lan@ankhang.example' }

test('the menu keeps its names where only icons have room, and the bar of a phone says them whole', async () => {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  await kohoi.setUp('VN', lan)
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  const { page, w, problems } = await browser.person('vi', lan.email, { width: 1280 })
  await open(page, '/')
  const menu = page.getByRole('navigation', { name: w.frame.navigation })
  const leads = menu.getByRole('link', { name: w.frame.leads, exact: true })
  const widthOf = async () => (await leads.boundingBox())?.width

  // Desk: open, until she folds it.
  expect(await widthOf()).toBeGreaterThan(150)
  await menu.getByRole('button', { name: w.frame.collapse }).click()
  await expect.poll(widthOf).toBeLessThan(60)
  await leads.click()
  await page.waitForURL('**/leads')
  await menu.getByRole('button', { name: w.frame.expand }).click()
  await expect.poll(widthOf).toBeGreaterThan(150)

  // Tablet: folded by itself, and there is nothing to unfold it with.
  await page.setViewportSize({ width: 1000, height: 700 })
  await expect.poll(widthOf).toBeLessThan(60)
  expect(await menu.getByRole('button').count()).toBe(0)

  await page.setViewportSize({ width: 360, height: 740 })
  await menu.getByText(w.frame.short.leads, { exact: true }).waitFor()
  const cut = `[...document.querySelectorAll('nav a span')]
    .filter((word) => word.checkVisibility() && word.scrollWidth > word.clientWidth)
    .map((word) => word.textContent)`
  expect(await page.evaluate(cut)).toEqual([])
  expect(problems).toEqual([])
})

test('whoever is signed in is led on from the sign-in, to where he wanted to be', async () => {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  await kohoi.setUp('VN', lan)
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  const { page, w, problems } = await browser.person('vi', lan.email)
  await page.goto('/sign-in')
  await page.getByRole('heading', { level: 1, name: w.frame.welcome(lan.name) }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.goto(`/sign-in?next=${encodeURIComponent('/leads?q=Hà Nội')}`)
  await page.waitForURL((url) => url.pathname === '/leads')
  expect(await page.getByRole('searchbox').inputValue()).toBe('Hà Nội')
  expect(problems).toEqual([])
})
