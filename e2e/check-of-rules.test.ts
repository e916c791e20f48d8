import { expect, onTestFinished, test } from 'vitest'
import { password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { openBrowser } from './visitors.ts'

test('an administrator sees that a member reaches outside his team, opens the rule and mends it; the finding is gone', async (context) => {
  const kohoi = await startKohoi()
  const browser = await openBrowser(kohoi)
  onTestFinished(async () => {
    await browser.close(context)
    await kohoi.stop()
  })
  const admin = await kohoi.setUp('VN', {
    workspaceName: 'Hạ Vy Linh',
    name: 'Quản trị',
    email: 'admin@havylinh.example',
  })
  const mai = await admin.create('/users', {
    name: 'Lê Thanh Mai',
    email: 'mai@havylinh.example',
    role: 'salesperson',
    language: 'vi',
    password,
  })
  const country = (...value: string[]) => ({ field: 'country', op: 'isOneOf', value })
  const direct = await admin.create('/teams', { name: 'Bán hàng trực tiếp', rule: country('US', 'CA') })
  const member = await admin.create(`/teams/${direct.id}/members`, { userId: mai.id, rule: country('US', 'CA', 'MX') })
  await admin.create('/teams', { name: 'Còn lại', position: 9 })

  const { page, w } = await browser.person('vi', 'admin@havylinh.example')
  await page.goto('/rules')
  const findings = page.getByRole('navigation', { name: w.rules.findings })
  await findings.getByRole('button', { name: new RegExp(w.rules.kinds.notSubset) }).click()
  await expect.poll(() => page.getByRole('article').getByText('quốc gia là Mexico').isVisible()).toBe(true)
  await expect.poll(() => page.getByRole('article').getByText(w.rules.proven, { exact: true }).isVisible()).toBe(true)
  expect(await barriers(page)).toEqual([])

  await admin.patch(
    `/teams/${direct.id}/members/${member.id}`,
    { rule: country('US', 'CA') },
    { expect: 200, version: 1 },
  )
  await page.getByRole('button', { name: w.rules.again, exact: true }).click()
  await expect.poll(() => findings.getByText(w.rules.kinds.notSubset).count()).toBe(0)
  await page.getByRole('link', { name: w.rules.openRule('Còn lại'), exact: true }).click()
  await expect.poll(() => page.url()).toContain('/teams/')
})
