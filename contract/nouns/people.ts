import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { active } from './usual.ts'

export const roles = ['admin', 'executive', 'manager', 'leader', 'salesperson', 'office'] as const
export type Role = (typeof roles)[number]

/** Whether people of a role have leads and opportunities of their own: the others see none, or change none. */
export const sells = (role: string): boolean => role !== 'executive' && role !== 'office'

export const user = noun({
  name: 'user',
  path: 'users',
  label: l('User', 'ผู้ใช้งาน', 'Người dùng'),
  plural: l('Users', 'ผู้ใช้งาน', 'Người dùng'),
  config: true,
  title: 'name',
  sort: 'name',
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    email: field('email', l('E-mail', 'อีเมล', 'Email'), { required: true, max: 254 }),
    role: field('choice', l('Role', 'บทบาท', 'Vai trò'), {
      required: true,
      default: 'salesperson',
      options: [
        { value: 'admin', label: l('Administrator', 'ผู้ดูแลระบบ', 'Quản trị viên') },
        { value: 'executive', label: l('Executive', 'ผู้บริหาร', 'Ban lãnh đạo') },
        { value: 'manager', label: l('Sales manager', 'ผู้จัดการฝ่ายขาย', 'Quản lý bán hàng') },
        { value: 'leader', label: l('Team leader', 'หัวหน้าทีมขาย', 'Trưởng nhóm') },
        { value: 'salesperson', label: l('Salesperson', 'พนักงานขาย', 'Nhân viên bán hàng') },
        { value: 'office', label: l('Office', 'สำนักงาน', 'Văn phòng') },
      ],
    }),
    active,
    language: field('choice', l('Language of the page', 'ภาษาของหน้าจอ', 'Ngôn ngữ giao diện'), {
      required: true,
      default: 'en',
      options: [
        { value: 'en', label: l('English', 'อังกฤษ', 'Tiếng Anh') },
        { value: 'th', label: l('Thai', 'ไทย', 'Tiếng Thái') },
        { value: 'vi', label: l('Vietnamese', 'เวียดนาม', 'Tiếng Việt') },
      ],
    }),
    managerId: field('reference', l('Reports to', 'ผู้บังคับบัญชา', 'Quản lý trực tiếp'), { to: 'user' }),
    languages: field('choices', l('Languages spoken', 'ภาษาที่ใช้ได้', 'Ngoại ngữ')),
    region: field('text', l('Region', 'เขตการขาย', 'Khu vực'), { max: 200 }),
    phone: field('phone', l('Phone', 'โทรศัพท์', 'Điện thoại'), { max: 50 }),
    units: field('choices', l('Units', 'หน่วยงาน', 'Phòng ban'), {
      options: [
        { value: 'production', label: l('Production', 'ฝ่ายผลิต', 'Sản xuất') },
        { value: 'service', label: l('Service', 'บริการ', 'Dịch vụ') },
        { value: 'qa', label: l('Quality assurance', 'ประกันคุณภาพ', 'Đảm bảo chất lượng') },
        { value: 'delivery', label: l('Delivery', 'ส่งมอบ', 'Giao hàng') },
        { value: 'accounting', label: l('Accounting', 'บัญชี', 'Kế toán') },
      ],
    }),
    companyIds: field('references', l('Companies', 'บริษัท', 'Công ty'), { to: 'company' }),
    signatureId: field('text', l('Signature', 'ลายเซ็น', 'Chữ ký'), {
      max: 36,
      hidden: true,
      help: l(
        'Stands on the documents you sign from now on.',
        'จะแสดงบนเอกสารที่คุณลงนามนับจากนี้',
        'Hiển thị trên các chứng từ anh/chị ký từ nay về sau.',
      ),
    }),
    buddhistYears: field('yesNo', l('Buddhist years', 'แสดงปีพุทธศักราช', 'Năm Phật lịch'), { default: false }),
  },
})

export const company = noun({
  name: 'company',
  path: 'companies',
  label: l('Company', 'บริษัทของเรา', 'Công ty'),
  plural: l('Companies', 'บริษัทของเรา', 'Công ty'),
  config: true,
  title: 'name',
  sort: 'name',
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    legalName: field('text', l('Legal name', 'ชื่อตามกฎหมาย', 'Tên pháp lý'), { max: 300 }),
    code: field('text', l('Code in numbers', 'รหัสในเลขที่', 'Mã trong số'), {
      max: 8,
      help: l(
        'Stands in the numbers of its opportunities: OPP-VN-2026-0001. Without one they are OPP-2026-0001.',
        'ใช้ในเลขที่ของโอกาสทางการขาย เช่น OPP-VN-2026-0001 หากไม่ระบุจะเป็น OPP-2026-0001',
        'Có trong số của cơ hội: OPP-VN-2026-0001. Nếu để trống thì là OPP-2026-0001.',
      ),
    }),
    country: field('country', l('Country', 'ประเทศ', 'Quốc gia'), { required: true }),
    currency: field('text', l('Currency', 'สกุลเงิน', 'Tiền tệ'), { required: true, max: 3 }),
    timeZone: field('text', l('Time zone', 'เขตเวลา', 'Múi giờ'), { required: true, max: 100 }),
    taxId: field('text', l('Tax ID', 'เลขประจำตัวผู้เสียภาษี', 'Mã số thuế'), { max: 20 }),
    branch: field('text', l('Branch', 'สาขา', 'Chi nhánh'), { max: 10 }),
    phone: field('phone', l('Phone', 'โทรศัพท์', 'Điện thoại'), { max: 50 }),
    email: field('email', l('E-mail', 'อีเมล', 'Email'), { max: 254 }),
    address: field('structure', l('Address', 'ที่อยู่', 'Địa chỉ'), { shape: 'address', hidden: true }),
    calendar: field('structure', l('Working calendar', 'ปฏิทินเวลาทำงาน', 'Lịch làm việc'), {
      shape: 'calendar',
      hidden: true,
    }),
    logoId: field('text', l('Logo', 'โลโก้', 'Logo'), {
      max: 36,
      hidden: true,
      help: l('At the top of its documents.', 'แสดงที่หัวเอกสาร', 'Hiển thị ở đầu chứng từ.'),
    }),
    bankName: field('text', l('Bank', 'ธนาคาร', 'Ngân hàng'), { max: 200 }),
    bankAccountName: field('text', l('Account name', 'ชื่อบัญชี', 'Chủ tài khoản'), { max: 200 }),
    bankAccount: field('text', l('Account no.', 'เลขที่บัญชี', 'Số tài khoản'), { max: 34 }),
    bankCode: field('text', l('Bank code for VietQR', 'รหัสธนาคารสำหรับ VietQR', 'Mã ngân hàng cho VietQR'), {
      max: 6,
      help: l(
        'Six digits. With it, payable documents of Vietnamese companies bear a code to scan.',
        'ตัวเลข 6 หลัก ใช้พิมพ์คิวอาร์โค้ดบนเอกสารเรียกเก็บเงินของบริษัทในเวียดนาม',
        'Gồm 6 chữ số. Nhờ đó chứng từ cần thanh toán của công ty Việt Nam có mã để quét.',
      ),
    }),
    promptPayId: field('text', l('PromptPay number', 'หมายเลขพร้อมเพย์', 'Số PromptPay'), {
      max: 20,
      help: l(
        'Mobile, tax or e-wallet number. With it, payable documents of Thai companies bear a code to scan.',
        'หมายเลขโทรศัพท์มือถือ เลขประจำตัวผู้เสียภาษี หรือ e-Wallet ใช้พิมพ์คิวอาร์โค้ดบนเอกสารเรียกเก็บเงิน',
        'Số di động, mã số thuế hoặc ví điện tử. Nhờ đó chứng từ cần thanh toán của công ty Thái Lan có mã để quét.',
      ),
    }),
    vatRate: field('percent', l('Usual VAT %', 'อัตราภาษีมูลค่าเพิ่มปกติ %', 'Thuế GTGT thường dùng %'), { min: 0, max: 100 }),
  },
})

export const exchangeRate = noun({
  name: 'exchangeRate',
  path: 'exchange-rates',
  label: l('Exchange rate', 'อัตราแลกเปลี่ยน', 'Tỷ giá'),
  plural: l('Exchange rates', 'อัตราแลกเปลี่ยน', 'Tỷ giá'),
  config: true,
  sort: '-validFrom',
  fields: {
    from: field('text', l('From', 'จาก', 'Từ'), { required: true, max: 3 }),
    to: field('text', l('To', 'เป็น', 'Sang'), { required: true, max: 3 }),
    rate: field('decimal', l('Rate', 'อัตรา', 'Tỷ giá'), { required: true }),
    validFrom: field('date', l('Valid from', 'ใช้ตั้งแต่', 'Hiệu lực từ'), { required: true }),
  },
})

export const apiKey = noun({
  name: 'apiKey',
  path: 'api-keys',
  label: l('API key', 'คีย์ API', 'Khóa API'),
  plural: l('API keys', 'คีย์ API', 'Khóa API'),
  title: 'name',
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    expiresAt: field('dateTime', l('Ends', 'หมดอายุ', 'Hết hạn')),
    userId: field('reference', l('User', 'ผู้ใช้งาน', 'Người dùng'), { to: 'user', readOnly: true }),
    lastUsedAt: field('dateTime', l('Last used', 'ใช้ล่าสุด', 'Dùng lần cuối'), { readOnly: true }),
  },
})
