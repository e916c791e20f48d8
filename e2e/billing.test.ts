import { expect, onTestFinished, test } from 'vitest'
import { password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { picture } from './screen.ts'
import { openBrowser } from './visitors.ts'

/** Suda keeps the accounts of a Thai company that has an order confirmed. */
async function suda() {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const admin = await kohoi.setUp('TH', { workspaceName: 'ธารธารา', name: 'ผู้ดูแลระบบ', email: 'admin@thantara.example' })
  const user = { name: 'สุดา พูนทรัพย์', email: 'suda@thantara.example', role: 'office', language: 'th', password }
  await admin.create('/users', user)
  const { id: accountId } = await admin.create('/accounts', { name: 'เทศบาลตำบลบึงใส' })
  const line = { description: 'ระบบกล้องวงจรปิดชุมชน', quantity: '1', unit: 'งาน', unitPrice: '1234567.89', vatRate: '7' }
  const ordered = async (lines: object[]) => {
    const quotation = await admin.create('/quotations', { accountId, currency: 'THB', lines })
    for (const act of ['sending', 'acceptance'])
      await admin.act(`/quotations/${quotation.id}/${act}`, {}, { expect: 200 })
    const order = (await admin.act(`/quotations/${quotation.id}/order`, {}, { expect: 201 })).body
    await admin.act(`/orders/${order.id}/confirmation`, {}, { expect: 200 })
    return order
  }
  const order = await ordered([line])
  const cables = await ordered([{ ...line, description: 'สายสัญญาณ', unitPrice: '1000.00' }])
  const { id: other } = (await admin.act(`/orders/${cables.id}/invoices`, {}, { expect: 201 })).body
  await admin.act(`/invoices/${other}/issue`, {}, { expect: 200 })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  return { order, ...(await browser.person('th', user.email)) }
}

test('from the order over the deposit and the invoice to the money, and nothing more than is open is taken', async () => {
  const { page, w, problems, order } = await suda()
  const b = w.billing
  const dialog = page.getByRole('dialog')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const confirm = (name: string) => dialog.getByRole('button', { name, exact: true }).click()
  await page.goto(`/orders/${order.id}`)
  await page.getByRole('heading', { level: 1, name: String(order.number) }).waitFor()

  await press(b.askDeposit)
  await picture(page, 'billing deposit')
  await confirm(b.askDeposit)
  await press(b.receive)
  await confirm(b.receive)
  await page.getByRole('link', { name: 'DEP-', exact: false }).first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'billing order')

  await press(b.makeInvoice)
  await confirm(b.makeInvoice)
  await page.getByRole('heading', { level: 1, name: b.draft }).waitFor()
  await page.getByText('924,691.35').first().waitFor()
  await press(b.issue)
  await dialog.getByText(b.issueFinal).waitFor()
  await picture(page, 'billing issue')
  await confirm(b.issue)
  await page.getByRole('heading', { level: 1, name: 'INV-', exact: false }).waitFor()

  await press(b.plan)
  await picture(page, 'billing plan')
  await confirm(w.common.save)
  await press(b.pay)
  const amount = dialog.locator('input[name=amount]')
  await amount.fill('924691.36')
  await confirm(b.pay)
  await dialog.locator('[aria-invalid=true]').waitFor()
  await picture(page, 'billing too much')
  await amount.fill('924691.35')
  // The same transfer pays the other invoice of the customer, too.
  const alsoFor = dialog.getByRole('group', { name: b.alsoFor })
  await alsoFor.locator('input').first().fill('1070.01')
  await confirm(b.pay)
  await alsoFor.locator('[aria-invalid=true]').waitFor()
  await picture(page, 'billing several')
  await alsoFor.locator('input').first().fill('1070.00')
  await confirm(b.pay)
  await page.getByText('ชำระแล้ว').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'billing paid')
  await press(b.send)
  await dialog.locator('input[name=to]').fill('buengsai@')
  await confirm(b.send)
  await dialog.locator('[aria-invalid=true]').waitFor()
  await dialog.locator('input[name=to]').fill('account@buengsai.example')
  await confirm(b.send)
  await page.getByText(w.timeline.types.sent).first().waitFor()
  expect(problems).toEqual([])
})
