import { lead } from '@kohoi/contract/nouns/lead'
import { expect, onTestFinished, test } from 'vitest'
import { password } from '../server/testing/world.ts'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { open } from './screen.ts'
import { openBrowser } from './visitors.ts'

const lan = { workspaceName: 'Công ty TNHH An Khang', name: 'Nguyễn Thị Lan', email: 'lan@ankhang.example' }

const { tagIds, ownerId, statusId, failureReasonId, city, companyName } = lead.fields

/** A company with a salesperson and two tags. */
async function company() {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const admin = await kohoi.setUp('VN', lan)
  const minh = await admin.create('/users', {
    name: 'Trần Văn Minh',
    email: 'minh@ankhang.example',
    role: 'salesperson',
    language: 'vi',
    password,
  })
  const vip = await admin.create('/tags', { name: 'VIP' })
  const hotel = await admin.create('/tags', { name: 'Khách sạn' })
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  return { kohoi, admin, browser, minh, vip, hotel }
}

test('Lan ticks by keyboard, tags and gives away many leads at once, reads why one was refused, and takes it back', async () => {
  const { admin, browser, minh, vip, hotel } = await company()
  const names = Array.from({ length: 8 }, (_, at) => `Khách sạn Bình Minh ${at + 1}`)
  for (const name of names) await admin.create('/leads', { name, tagIds: [hotel.id] })
  const leads = async () => await admin.all('/leads')
  const { page, w, problems } = await browser.person('vi', lan.email)
  await open(page, '/leads?sort=name')
  const bar = page.getByRole('region', { name: /^Đã chọn/ })

  await page.getByRole('link', { name: names[7] ?? '', exact: true }).waitFor()
  // With the keyboard: down to the first row, tick it, down three, tick up to here.
  for (const key of ['j', 'x', 'j', 'j', 'j', 'Shift+X']) await page.keyboard.press(key)
  await bar.getByText(w.list.selected(4), { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })
  // With the mouse: the first, and with Shift the fifth.
  const tick = (at: number) => page.getByRole('checkbox', { name: w.list.select(names[at] ?? ''), exact: true })
  await tick(0).click()
  await tick(4).click({ modifiers: ['Shift'] })
  await bar.getByText(w.list.selected(5), { exact: true }).waitFor()

  const dialog = page.getByRole('dialog', { name: w.list.bulkEditTitle(5) })
  const change = async (field: string, value: string) => {
    await bar.getByRole('button', { name: w.list.bulkEdit }).click()
    await page.getByRole('combobox', { name: w.list.bulkField }).click()
    await page.getByRole('option', { name: field, exact: true }).click()
    await page.getByRole('combobox', { name: w.list.bulkValue }).click()
    await page.getByRole('option', { name: value, exact: true }).click()
  }
  await change(tagIds.label.vi, 'VIP')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: w.list.bulkEditTitle(5) }).click()
  await page.getByText(w.list.changed(5), { exact: true }).waitFor()
  const tagged = (await leads()).filter((one) => (one.tagIds as string[]).includes(vip.id))
  expect(tagged.map(({ name }) => name).toSorted()).toEqual(names.slice(0, 5))
  expect(tagged.every((one) => (one.tagIds as string[]).includes(hotel.id))).toBe(true)

  await page.getByRole('button', { name: w.common.undo }).click()
  await page.getByText(w.list.undone(5), { exact: true }).waitFor()
  expect((await leads()).every((one) => JSON.stringify(one.tagIds) === JSON.stringify([hotel.id]))).toBe(true)

  // One of them is gone by the time she gives them away: it is named, with the reason; the others went through.
  await page.getByRole('checkbox', { name: w.list.selectAllShown }).click()
  await bar.getByText(w.list.selected(8), { exact: true }).waitFor()
  await page.route('**/api/v1/leads/*', async (route, request) => {
    if (request.method() !== 'PATCH') return await route.continue()
    const id = request.url().split('/').at(-1)
    const gone = (await leads()).find((one) => one.name === names[2])
    if (gone?.id === id) await admin.del(`/leads/${id}`, { expect: 204 })
    await route.continue()
  })
  await change(ownerId.label.vi, 'Trần Văn Minh')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: w.list.bulkEditTitle(8) })
    .click()
  const refusals = bar.getByRole('alert')
  await refusals.getByText(w.list.someFailed(7, 1)).waitFor()
  expect(await refusals.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(new RegExp(`^${names[2]}.+`)),
  ])
  expect(await barriers(page)).toEqual([])
  const owned = async () => (await leads()).filter((one) => one.ownerId === minh.id).length
  expect(await owned()).toBe(7)
  await refusals.getByRole('button', { name: w.list.undoDone(7) }).click()
  await expect.poll(owned).toBe(0)
  expect(problems).toEqual([])
})

test('everything that fits is ticked at once, more than was read; a failed lead says why', async () => {
  const { admin, browser } = await company()
  const names = Array.from({ length: 130 }, (_, at) => `Hội chợ ${String(at).padStart(3, '0')}`)
  await Promise.all(names.map((name) => admin.create('/leads', { name })))
  const { page, w, problems } = await browser.person('vi', lan.email)
  await open(page, '/leads?sort=name')
  await page.getByRole('checkbox', { name: w.list.selectAllShown }).click()
  const bar = page.getByRole('region', { name: /^Đã chọn/ })
  await bar.getByRole('button', { name: w.list.selectAll(130) }).click()
  await bar.getByText(w.list.selected(130), { exact: true }).waitFor()
  await bar.getByRole('button', { name: w.list.bulkEdit }).click()
  const dialog = page.getByRole('dialog', { name: w.list.bulkEditTitle(130) })
  const failed = (await admin.all('/lead-statuses')).find((one) => one.outcome === 'failed')
  const [reason] = await admin.all('/failure-reasons')
  const choose = async (label: string, option: string) => {
    await dialog.getByRole('combobox', { name: label }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await choose(w.list.bulkField, statusId.label.vi)
  await choose(w.list.bulkValue, String(failed?.name))
  const save = dialog.getByRole('button', { name: w.list.bulkEditTitle(130) })
  expect(await save.isDisabled()).toBe(true)
  await choose(failureReasonId.label.vi, String(reason?.name))
  await save.click()
  await page.getByText(w.list.changed(130), { exact: true }).waitFor()
  const all = await admin.all('/leads')
  expect(all).toHaveLength(130)
  expect(all.every((one) => one.statusId === failed?.id && one.failureReasonId === reason?.id)).toBe(true)
  expect(problems).toEqual([])
})

test('a view keeps filter, order and columns; others see it when it is shared, and one’s own columns come back after it', async () => {
  const { admin, browser, minh: seller } = await company()
  await admin.create('/leads', { name: 'Khách sạn Hương Sông Hàn', city: 'Đà Nẵng', ownerId: seller.id })
  await admin.create('/leads', { name: 'Nhà hàng Sông Hương', city: 'Huế', ownerId: seller.id })
  const { page, w, problems } = await browser.person('vi', lan.email)
  const heads = () => page.getByRole('columnheader').allTextContents()
  const filter = JSON.stringify({ field: 'city', op: 'is', value: 'Huế' })
  await open(page, `/leads?sort=-name&filter=${encodeURIComponent(filter)}`)
  const before = await heads()
  await page.getByRole('button', { name: w.list.columns }).click()
  await page
    .getByRole('dialog', { name: w.list.columns })
    .getByRole('checkbox', { name: city.label.vi, exact: true })
    .check()
  await page.keyboard.press('Escape')
  const menu = (name: RegExp | string) => page.getByRole('toolbar').getByRole('button', { name })
  await menu(w.list.viewAll('Khách hàng tiềm năng')).click()
  await page.getByRole('menuitem', { name: w.list.viewSave }).click()
  const form = page.getByRole('dialog', { name: w.list.viewSave })
  await form.getByRole('textbox', { name: w.list.viewName }).fill('Miền Trung')
  await form.getByRole('switch', { name: w.list.viewShared }).click()
  await form.getByRole('button', { name: w.list.viewSave }).click()
  await menu('Miền Trung').waitFor()
  const kept = await heads()
  expect(kept.length).toBe(before.length + 1)

  const minh = await browser.person('vi', 'minh@ankhang.example')
  await open(minh.page, '/leads')
  await minh.page.getByRole('button', { name: w.list.viewAll('Khách hàng tiềm năng') }).click()
  await minh.page.getByRole('menuitem', { name: 'Miền Trung' }).click()
  await expect.poll(() => minh.page.getByRole('columnheader').allTextContents()).toEqual(kept)
  // The view is not his: he may not change it, and his own columns are as they were.
  await minh.page.getByRole('button', { name: 'Miền Trung' }).click()
  expect(await minh.page.getByRole('menuitem', { name: w.list.viewDelete('Miền Trung') }).count()).toBe(0)
  await minh.page.getByRole('menuitem', { name: w.list.viewAll('Khách hàng tiềm năng') }).click()
  await expect.poll(() => minh.page.getByRole('columnheader').allTextContents()).toEqual(before)

  // What she changes in it is marked until she saves it; what she deletes comes back.
  await page.getByRole('columnheader', { name: 'Tên', exact: true }).getByRole('button').click()
  await menu(w.list.viewChanged).click()
  await page.getByRole('menuitem', { name: w.list.viewUpdate('Miền Trung') }).click()
  await page.getByText(w.list.viewSaved('Miền Trung'), { exact: true }).waitFor()
  await menu(w.list.viewChanged).waitFor({ state: 'detached' })
  await menu('Miền Trung').click()
  await page.getByRole('menuitem', { name: w.list.viewDelete('Miền Trung') }).click()
  await menu(w.list.viewAll('Khách hàng tiềm năng')).waitFor()
  await page.getByRole('button', { name: w.common.undo }).click()
  await menu('Miền Trung').waitFor()
  expect((await admin.all('/views')).map(({ name, shared }) => [name, shared])).toEqual([['Miền Trung', true]])
  expect([...problems, ...minh.problems]).toEqual([])
})

test('a value is changed where it stands in the list, with the mouse and with the keyboard; what is refused stays open with its reason', async () => {
  const { admin, browser, minh } = await company()
  await admin.create('/leads', { name: 'Khách sạn Hương Sông Hàn', companyName: 'Sông Hàn' })
  const { page, w, problems } = await browser.person('vi', lan.email)
  await open(page, '/leads')
  const row = page.getByRole('row').filter({ hasText: 'Khách sạn Hương Sông Hàn' })
  const cell = (label: string) => row.getByRole('button', { name: w.record.editField(label), exact: true })
  const kept = async () => (await admin.all('/leads'))[0]

  await cell(ownerId.label.vi).click()
  await page.getByRole('combobox', { name: ownerId.label.vi, exact: true }).click()
  await page.getByRole('option', { name: 'Trần Văn Minh' }).click()
  await expect.poll(async () => (await kept())?.ownerId).toBe(minh.id)

  // By keyboard: to the row, along its values, Enter to change, Enter to save; Esc restores.
  await page.evaluate('document.activeElement.blur()')
  await page.keyboard.press('j')
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Khách sạn Hương Sông Hàn')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
    w.record.editField(companyName.label.vi),
  )
  await page.keyboard.press('Enter')
  const input = row.getByRole('textbox', { name: companyName.label.vi })
  await input.fill('Hương Giang')
  await page.keyboard.press('Escape')
  await row.getByText('Sông Hàn', { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await input.fill('Công ty Sông Hàn')
  await page.keyboard.press('Enter')
  await row.getByText('Công ty Sông Hàn').waitFor()
  expect((await kept())?.companyName).toBe('Công ty Sông Hàn')

  // A failed lead needs a reason, which this value alone cannot give.
  const failed = (await admin.all('/lead-statuses')).find((one) => one.outcome === 'failed')
  await cell(statusId.label.vi).click()
  await page.getByRole('combobox', { name: statusId.label.vi, exact: true }).click()
  await page.getByRole('option', { name: String(failed?.name), exact: true }).click()
  await row.getByText(new RegExp(`^${failureReasonId.label.vi}: `)).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect((await kept())?.statusId).not.toBe(failed?.id)
  expect(problems).toEqual([])
})
