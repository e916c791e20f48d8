import { expect, onTestFinished, test } from 'vitest'
import { barriers } from './axe.ts'
import { startKohoi } from './program.ts'
import { openBrowser, signIn, signOut } from './visitors.ts'
import { wordsOf } from './words.ts'

async function newInstallation() {
  const kohoi = await startKohoi()
  onTestFinished(kohoi.stop)
  const browser = await openBrowser(kohoi)
  onTestFinished(browser.close)
  return { kohoi, browser }
}

test('Suda sets up in Thai, leaves, mistypes her password and comes back', async () => {
  const { browser } = await newInstallation()
  // Her browser speaks English and sits in Singapore: the country she chooses decides.
  const visitor = await browser.visitor('en')
  const { page } = visitor
  await page.goto('/')
  await page.getByRole('heading', { name: 'Where is your company?' }).waitFor()
  await page.getByRole('radio', { name: 'ประเทศไทย' }).check()
  await page.getByRole('heading', { name: 'บริษัทของคุณอยู่ที่ไหน' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'สกุลเงิน' }).inputValue()).toBe('THB บาท')
  expect(await page.getByRole('combobox', { name: 'เขตเวลา' }).inputValue()).toBe('Asia/Bangkok')
  expect(await page.getByRole('combobox', { name: 'ภาษาเริ่มต้น' }).inputValue()).toBe('ไทย')
  expect(await barriers(page)).toEqual([])

  await page.getByRole('textbox', { name: 'ชื่อบริษัท' }).fill('บริษัท ธันธารา จำกัด')
  await page.getByRole('button', { name: 'ไปต่อ' }).click()
  await page.getByRole('textbox', { name: 'ชื่อของคุณ' }).fill('สุดา วงศ์ใหญ่')
  await page.getByRole('textbox', { name: 'อีเมล' }).fill('suda@thantara.example')
  await page.getByRole('textbox', { name: 'รหัสผ่าน' }).fill('สวัสดี')
  await page.getByText('อีก 6 ตัวอักษร').waitFor()
  await page.getByRole('textbox', { name: 'รหัสผ่าน' }).fill(secret)
  await page.getByText('เดาได้ยาก').waitFor()
  await page.getByRole('button', { name: 'แสดงรหัสผ่าน', pressed: false }).click()
  expect(await page.getByRole('textbox', { name: 'รหัสผ่าน' }).getAttribute('type')).toBe('text')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('definition').filter({ hasText: 'บริษัท ธันธารา จำกัด' }).waitFor()
  await page.getByRole('button', { name: 'สร้างพื้นที่ทำงาน' }).click()
  await page.getByRole('heading', { name: 'สวัสดี คุณสุดา วงศ์ใหญ่' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('th')

  const suda = { ...visitor, w: await wordsOf('th') }
  await signOut(suda)
  await page.getByLabel('อีเมล').fill('suda@thantara.example')
  await page.getByRole('textbox', { name: 'รหัสผ่าน' }).fill('แม่น้ำโขงไหลลงทะเล 7')
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await page.getByRole('alert').getByText('อีเมลกับรหัสผ่านไม่ตรงกัน').waitFor()
  await signIn(suda, 'suda@thantara.example', secret)
  await page.getByRole('heading', { name: 'สวัสดี คุณสุดา วงศ์ใหญ่' }).waitFor()

  // The installation is hers now: nobody sets it up again.
  await page.goto('/setup')
  await page.waitForURL((url) => url.pathname !== '/setup')
  expect(suda.problems).toEqual([])
})
const secret = 'แม่น้ำเจ้าพระยาไหลลงทะเล 7'

test('Lan sets up in Vietnamese and finds the stages of a Vietnamese company', async () => {
  const { kohoi, browser } = await newInstallation()
  const lan = await browser.visitor('vi')
  const { page } = lan
  await page.goto('/')
  await page.getByRole('heading', { name: 'Công ty bạn ở đâu?' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Loại tiền' }).inputValue()).toMatch(/^VND /)
  expect(await page.getByRole('combobox', { name: 'Múi giờ' }).inputValue()).toBe('Asia/Ho_Chi_Minh')
  await page.getByRole('textbox', { name: lan.w.setup.companyName }).fill('Công ty TNHH An Khang')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: lan.w.setup.yourName }).fill('Nguyễn Thị Lan')
  await page.getByRole('textbox', { name: lan.w.setup.yourEmail }).fill('lan@ankhang.example')
  await page.getByRole('textbox', { name: lan.w.setup.yourPassword }).fill('ngựa đúng pin kẹp giấy 7')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: lan.w.setup.begin }).click()
  await page.getByRole('heading', { name: /Nguyễn Thị Lan/ }).waitFor()

  const client = kohoi.anyone()
  await client.post('/session', { email: 'lan@ankhang.example', password: 'ngựa đúng pin kẹp giấy 7' }, { expect: 200 })
  const { body } = await client.get('/stages?limit=200', { expect: 200 })
  expect(body.items.map(({ name }) => name)).toEqual(['Mới', 'Đủ điều kiện', 'Báo giá', 'Đàm phán', 'Thắng'])
  expect((await client.get('/companies', { expect: 200 })).body.items).toMatchObject([
    { currency: 'VND', country: 'VN' },
  ])
  expect(lan.problems).toEqual([])
})
