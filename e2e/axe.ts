import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

type Finding = { id: string; impact: string; what: string }

/** What hinders people on the page as it is shown now: each serious or critical finding of axe with the element it is about. */
export async function barriers(page: Page): Promise<string[]> {
  const found = await run(page, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    // Both are off by default.
    rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  })
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, what }) => `${id}: ${what}`)
}

/** The rules of axe that find anything at all, good manners among them. */
export const findings = async (page: Page): Promise<string[]> => (await run(page, {})).map(({ id }) => id)

async function run(page: Page, options: object): Promise<Finding[]> {
  // Reading axe takes as long as running it: once for each page that was loaded.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe)
  const asked = JSON.stringify({ ...options, resultTypes: ['violations'], preload: false })
  return page.evaluate<
    Finding[]
  >(`axe.run(${asked}).then(({ violations }) => violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, any }) => ({ id, impact, what: html + ' ' + (any[0]?.message ?? '') }))))`)
}
