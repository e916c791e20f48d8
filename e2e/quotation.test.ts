import { expect, onTestFinished, test } from 'vitest'
import { type Client, password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { open, picture, settled } from './screen.ts'
import { sign } from './sign.ts'
import { openBrowser, type Visitor } from './visitors.ts'

test('Thanit writes a quotation with live totals, Kamol approves it, the customer signs for it, one button makes the order, and Suda bills it until it is paid', async () => {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const admin = await kohoi.setUp('TH', {
    workspaceName: 'ธารธารา ซัพพลาย',
    name: 'ผู้ดูแลระบบ',
    email: 'admin@thantara.example',
  })
  const person = (key: string, name: string, role: string) =>
    admin.create('/users', { name, email: `${key}@thantara.example`, role, language: 'th', password })
  const kamol = await person('kamol', 'กมล ใจดีงาม', 'leader')
  const thanit = await person('thanit', 'ธนิต วงศ์วารี', 'salesperson')
  await person('suda', 'สุดา พูนทรัพย์', 'office')
  const team = await admin.create('/teams', { name: 'ภาครัฐ', leaderId: kamol.id })
  await admin.create(`/teams/${team.id}/members`, { userId: thanit.id })
  const account = await admin.create('/accounts', { name: 'อบต. ทุ่งสมมุติ', ownerId: thanit.id })
  const deal = await admin.create('/opportunities', {
    ...{ name: 'กล้องวงจรปิดชุมชน', accountId: account.id, ownerId: thanit.id, teamId: team.id },
    expectedRevenue: { amount: '700000.00', currency: 'THB' },
  })
  const price = { amount: '6490.00', currency: 'THB' }
  await admin.create('/products', { name: 'กล้องวงจรปิด IP 4MP', unit: 'ชุด', kind: 'goods', price, vatRate: '7' })
  const levels = [
    { upTo: { amount: '100000.00', currency: 'THB' }, approver: null },
    { upTo: null, approver: { kind: 'teamLeader' } },
  ]
  await admin.put('/settings/approval', { levels }, { expect: 200 })
  await admin.create('/exchange-rates', { from: 'USD', to: 'THB', rate: '35', validFrom: '2026-01-01' })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)

  const seller = await browser.person('th', 'thanit@thantara.example', { width: 1440, height: 900 })
  const { page, w } = seller
  const d = w.documents
  await open(page, `/quotations/new?opportunityId=${deal.id}`)
  const lines = page.getByRole('list', { name: d.sections.lines }).getByRole('listitem')
  await lines.first().getByRole('combobox', { name: d.product }).fill('กล้อง')
  await page.getByRole('option', { name: 'กล้องวงจรปิด IP 4MP' }).click()
  await lines.first().getByRole('textbox', { name: d.quantity }).fill('120')
  await lines.first().getByRole('textbox', { name: d.discount }).fill('5%')
  const total = page.getByText('791,650.20')
  await total.waitFor()
  // In dollars a product has another price, and all is taken back at once.
  const currency = page.getByRole('combobox', { name: 'สกุลเงิน', exact: true })
  await currency.fill('USD')
  await page.getByRole('option', { name: /^USD/ }).click()
  const unitPrice = lines.first().getByRole('textbox', { name: d.price })
  await expect.poll(() => unitPrice.inputValue()).toBe('185.43')
  await page.getByRole('button', { name: w.common.undo }).click()
  await expect.poll(() => unitPrice.inputValue()).toBe('6,490.00')
  await page.locator('iframe[src*="/papers/"]').first().waitFor()
  await lines.first().getByRole('textbox', { name: d.quantity }).press('Enter')
  await expect.poll(() => lines.count()).toBe(2)
  await lines.nth(1).getByRole('combobox', { name: d.product }).fill('สายแพทช์คอร์ด 5 เมตร')
  await lines.nth(1).getByRole('textbox', { name: d.quantity }).fill('20')
  await lines.nth(1).getByRole('textbox', { name: d.price }).fill('250')
  await lines
    .nth(1)
    .getByRole('button', { name: d.lineActs('สายแพทช์คอร์ด 5 เมตร'), exact: true })
    .click()
  await page.getByRole('menuitem', { name: d.makeGift }).click()
  await total.waitFor()
  await lines
    .nth(1)
    .getByRole('button', { name: new RegExp(`^${w.keys.move}`) })
    .focus()
  await page.keyboard.press('Alt+ArrowUp')
  // A line nobody wrote anything in bars nothing.
  await page.getByRole('button', { name: d.addLine, exact: true }).click()
  // Nor is anything else saved in the stead of what cannot be read.
  const save = page.getByRole('button', { name: new RegExp(`^${w.common.save}`) })
  const off = page.getByRole('textbox', { name: d.totals.discount, exact: true })
  await off.fill('5 บาท')
  await save.click()
  await page.locator('input:focus[name=discount][aria-invalid=true]').waitFor()
  await off.fill('')
  await save.click()
  await page.getByRole('heading', { level: 1, name: /^QT-\d{4}-0001$/ }).waitFor()
  await settled(page)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'quotation draft th')
  const [made] = await admin.all('/quotations')
  expect(made?.total).toEqual({ amount: '791650.20', currency: 'THB' })
  expect((made?.lines as { gift: boolean }[] | undefined)?.map(({ gift }) => gift)).toEqual([true, false])

  await page.getByRole('button', { name: d.acts.askApproval }).click()
  const leader = await browser.person('th', 'kamol@thantara.example')
  await open(leader.page, `/quotations/${made?.id}`)
  await leader.page.getByRole('button', { name: d.acts.approve, exact: true }).click()

  await page.getByRole('button', { name: d.acts.send }).click()
  await page.getByRole('button', { name: d.sending.mark }).click()
  await page.getByRole('button', { name: d.acts.accept }).waitFor()
  const link = await admin.post(`/quotations/${made?.id}/customer-link`, {}, { expect: 201 })
  const { page: paper } = await browser.visitor('th', { width: 390, height: 844 })
  await paper.goto(String(link.body.secret))
  await paper.getByLabel('ชื่อ-นามสกุลของคุณ').fill('สมหญิง ทดลองดี')
  await sign(paper)
  await paper.getByRole('button', { name: 'ตอบรับใบเสนอราคา' }).click()
  await paper.getByRole('status').getByText('คุณตอบรับใบเสนอราคานี้แล้ว').waitFor()

  // Thanit has not touched his page: it says so by itself, with the signature.
  await page.getByRole('img', { name: d.signature('สมหญิง ทดลองดี') }).waitFor()
  await page.getByRole('button', { name: d.acts.makeOrder }).click()
  await page.getByRole('heading', { level: 1, name: /^SO-\d{4}-0001$/ }).waitFor()
  await page.getByRole('button', { name: d.acts.confirm }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('checkbox', { name: d.confirming.win('กล้องวงจรปิดชุมชน') }).waitFor()
  await asked.getByRole('button', { name: d.acts.confirm }).click()
  await page.getByRole('heading', { name: d.handOff }).waitFor()
  await settled(page)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'order confirmed th')
  expect((await admin.get(`/opportunities/${deal.id}`)).body.state).toBe('won')

  await invoiced(admin, account.id, { description: 'สายสัญญาณ', quantity: '1', unitPrice: '1000.00', vatRate: '7' })
  const office = await browser.person('th', 'suda@thantara.example')
  await office.page.goto(new URL(page.url()).pathname)
  await bill(office)
  expect([...seller.problems, ...leader.problems, ...office.problems]).toEqual([])
})

/** From the order over the deposit and the invoice to the money, and nothing more than is open is taken. */
async function bill({ page, w }: Visitor): Promise<void> {
  const b = w.billing
  const dialog = page.getByRole('dialog')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const confirm = (name: string) => dialog.getByRole('button', { name, exact: true }).click()

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
  await page.getByText('554,155.14').first().waitFor()
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
  await amount.fill('554155.15')
  await confirm(b.pay)
  await dialog.locator('[aria-invalid=true]').waitFor()
  await picture(page, 'billing too much')
  await amount.fill('554155.14')
  // A day that cannot be read is not passed over.
  const day = dialog.locator('input[name=paidOn]')
  const today = await day.inputValue()
  await day.fill('เมื่อวาน')
  await confirm(b.pay)
  await dialog.locator('input[name=paidOn]:focus').waitFor()
  await day.fill(today)
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
}

/** Another order of the customer, whose invoice is open. */
async function invoiced(admin: Client, accountId: string, line: object): Promise<void> {
  const act = (path: string, expect = 200) => admin.act(path, {}, { expect })
  const { id } = await admin.create('/quotations', { accountId, currency: 'THB', lines: [line] })
  await act(`/quotations/${id}/sending`)
  await act(`/quotations/${id}/acceptance`)
  const { id: orderId } = (await act(`/quotations/${id}/order`, 201)).body
  await act(`/orders/${orderId}/confirmation`)
  const { id: invoiceId } = (await act(`/orders/${orderId}/invoices`, 201)).body
  await act(`/invoices/${invoiceId}/issue`)
}
