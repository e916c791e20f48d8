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
  const { kohoi, browser } = await newInstallation()
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

  // The tax number is looked at while she types; she writes years as Buddhists do.
  const taxId = page.getByRole('textbox', { name: 'เลขประจำตัวผู้เสียภาษี' })
  await taxId.fill('0107544000109')
  await page.getByText('เลขตรวจสอบไม่ตรง').waitFor()
  await taxId.fill('0107544000108')
  await page.getByText('ครบถ้วน และเลขตรวจสอบถูกต้อง').waitFor()
  await page.getByText(`พ.ศ. ${new Date().getFullYear() + 543}`).click()
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
  await page.getByRole('heading', { name: 'ใครขายร่วมกับคุณ' }).waitFor()
  expect(await barriers(page)).toEqual([])

  // There is a workspace now; the rest may wait. She closes the page, comes back to where she was, and skips it.
  await page.goto('/')
  await page.getByRole('heading', { name: 'ใครขายร่วมกับคุณ' }).waitFor()
  await page.getByRole('button', { name: 'ข้ามขั้นนี้' }).click()
  await page.getByRole('heading', { name: 'การขายของคุณมีขั้นตอนอะไรบ้าง' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'ข้ามขั้นนี้' }).click()
  await page.getByRole('heading', { name: 'ลูกค้า-ผู้สนใจรายแรกมาจากไหน' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'เริ่มใช้งาน', exact: true }).click()
  await page.getByRole('heading', { name: 'สวัสดี คุณสุดา วงศ์ใหญ่' }).waitFor()
  const client = kohoi.anyone()
  await client.post('/session', { email: 'suda@thantara.example', password: secret }, { expect: 200 })
  expect((await client.get('/companies', { expect: 200 })).body.items).toMatchObject([
    { taxId: '0107544000108', vatRate: '7', currency: 'THB' },
  ])
  expect((await client.get('/me', { expect: 200 })).body).toMatchObject({ buddhistYears: true })
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

test('Lan sets up in Vietnamese, invites her team, fits the stages to her work and goes to import her leads', async () => {
  const { kohoi, browser } = await newInstallation()
  const lan = await browser.visitor('vi')
  const { page } = lan
  await page.goto('/')
  await page.getByRole('heading', { name: 'Công ty anh/chị ở đâu?' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Loại tiền' }).inputValue()).toMatch(/^VND /)
  expect(await page.getByRole('combobox', { name: 'Múi giờ' }).inputValue()).toBe('Asia/Ho_Chi_Minh')
  await page.getByRole('textbox', { name: lan.w.setup.companyName }).fill('Công ty TNHH An Khang')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: lan.w.setup.yourName }).fill('Nguyễn Thị Lan')
  await page.getByRole('textbox', { name: lan.w.setup.yourEmail }).fill('lan@ankhang.example')
  await page.getByRole('textbox', { name: lan.w.setup.yourPassword }).fill('ngựa đúng pin kẹp giấy 7')
  await page.getByRole('button', { name: lan.w.setup.begin }).click()

  await page.getByRole('heading', { name: lan.w.setup.peopleTitle }).waitFor()
  const person = (n: number) => page.getByRole('group', { name: lan.w.setup.person(n), exact: true })
  const invite = async (n: number, name: string, email: string) => {
    await person(n).getByRole('textbox', { name: 'Tên' }).fill(name)
    await person(n).getByRole('textbox', { name: 'Email' }).fill(email)
  }
  await invite(1, 'Phạm Quốc Huy', 'huy@ankhang.example')
  await invite(2, 'Trần Văn Minh', 'lan@ankhang.example')
  await page.getByRole('textbox', { name: lan.w.setup.teamName }).fill('Miền Nam')
  await page.getByRole('checkbox', { name: lan.w.setup.sellsToo('Nguyễn Thị Lan') }).check()
  await page.getByRole('button', { name: lan.w.setup.saveAndGoOn }).click()
  // Her own address is taken: said at the field, and who was invited already is not invited twice.
  await person(2).getByText('Giá trị này đã có').waitFor()
  await person(2).getByRole('textbox', { name: 'Email' }).fill('minh@ankhang.example')
  await page.getByRole('button', { name: lan.w.setup.saveAndGoOn }).click()

  await page.getByRole('heading', { name: lan.w.setup.stagesTitle }).waitFor()
  const stage = (name: string) => page.getByRole('group', { name, exact: true })
  await stage('Đủ điều kiện').getByRole('textbox').first().fill('Khảo sát')
  await page.getByRole('button', { name: `${lan.w.setup.removeStage}: Đàm phán` }).click()
  await page.getByRole('button', { name: lan.w.setup.addStage }).click()
  await stage(lan.w.setup.newStage).getByRole('textbox').first().fill('Lắp thử')
  await page.getByRole('button', { name: lan.w.setup.saveAndGoOn }).click()
  await page.getByRole('heading', { name: lan.w.setup.startTitle }).waitFor()
  await page.getByRole('complementary').getByText('Lắp thử').waitFor()
  await page.getByRole('button', { name: new RegExp(`^${lan.w.setup.startImport}`) }).click()
  await page.getByRole('heading', { level: 1, name: lan.w.frame.imports }).waitFor()

  const client = kohoi.anyone()
  await client.post('/session', { email: 'lan@ankhang.example', password: 'ngựa đúng pin kẹp giấy 7' }, { expect: 200 })
  const { body } = await client.get('/stages?limit=200&sort=position', { expect: 200 })
  expect(body.items.map(({ name }) => name)).toEqual(['Mới', 'Khảo sát', 'Báo giá', 'Lắp thử', 'Thắng'])
  expect((await client.get('/companies', { expect: 200 })).body.items).toMatchObject([
    { currency: 'VND', country: 'VN', vatRate: '10' },
  ])
  const users = await client.all('/users')
  expect(users.map(({ name, role }) => [name, role]).toSorted()).toEqual([
    ['Nguyễn Thị Lan', 'admin'],
    ['Phạm Quốc Huy', 'leader'],
    ['Trần Văn Minh', 'salesperson'],
  ])
  const [team] = await client.all('/teams')
  expect(team).toMatchObject({ name: 'Miền Nam', leaderId: users.find(({ role }) => role === 'leader')?.id })
  expect(await client.all(`/teams/${team?.id}/members`)).toHaveLength(3)
  expect((await client.all('/mail/outbox')).map(({ to }) => to).toSorted()).toEqual([
    'huy@ankhang.example',
    'minh@ankhang.example',
  ])
  expect(lan.problems).toEqual([])
})
