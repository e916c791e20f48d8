import { expect, onTestFinished, test } from 'vitest'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser } from './visitors.ts'

test('an entry of a catalogue that is deleted comes back as it was; one in use is switched off instead', async () => {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const suda = { workspaceName: 'บริษัท ธันธารา จำกัด', name: 'สุดา วงศ์ใหญ่', email: 'suda@thantara.example' }
  const admin = await kohoi.setUp('TH', suda)
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  const { page, w, problems } = await browser.person('th', suda.email)
  const sources = async () =>
    (await admin.all('/sources?sort=position')).map(({ name, names, code, position }) => [name, names, code, position])
  const before = await sources()
  const [web, phone] = await admin.all('/sources?sort=position')

  await open(page, `/catalogues/sources/${phone?.id}`)
  await page.getByRole('toolbar').getByRole('button', { name: w.common.delete }).click()
  await page.getByText(w.record.deleted(String(phone?.name)), { exact: true }).waitFor()
  expect(await sources()).toHaveLength(before.length - 1)
  await page.getByRole('button', { name: w.common.undo }).click()
  await page.getByRole('link', { name: String(phone?.name), exact: true }).waitFor()
  await expect.poll(sources).toEqual(before)

  await admin.create('/leads', { name: 'โรงแรมริมน้ำ', sourceId: web?.id })
  await open(page, `/catalogues/sources/${web?.id}`)
  await page.getByRole('toolbar').getByRole('button', { name: w.common.delete }).click()
  const question = page.getByRole('dialog', { name: w.settings.deactivateInstead(String(web?.name)) })
  await question.getByRole('button', { name: w.settings.deactivateVerb(String(web?.name)) }).click()
  await expect.poll(async () => (await admin.get(`/sources/${web?.id}`, { expect: 200 })).body.active).toBe(false)
  expect(problems).toEqual([])
})
