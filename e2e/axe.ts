import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What hinders people on the page as it is shown now: each serious or critical finding of axe with the element it is about. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // An avatar's two letters are a picture of a person: nobody reads them out, and the label says the whole name.
    .disableRules('label-content-name-mismatch')
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`))
}
