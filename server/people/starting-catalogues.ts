import { type Label, l } from '@kohoi/contract'

type Entry = { name: Label } & Record<string, unknown>

const e = (en: string, th: string, vi: string, more: Record<string, unknown> = {}): Entry => ({
  name: l(en, th, vi),
  ...more,
})
const chain = { mode: 'none', typeIds: [], delay: { value: 0, unit: 'days' }, from: 'completion' }

/**
 * What a new workspace starts with, by noun; tags are everybody's own. The three causes of loss are the seed's own (myCRM overview: the customer says no, we are
 * not ready to sell, the customer has been silent for a long time).
 */
export const startingCatalogues: Readonly<Record<string, readonly Entry[]>> = {
  need: [
    e('New installation', 'ติดตั้งใหม่', 'Lắp mới'),
    e('Replacement', 'เปลี่ยนทดแทน', 'Thay thế'),
    e('Extension', 'ขยายเพิ่ม', 'Mở rộng'),
    e('Advice', 'ขอคำปรึกษา', 'Cần tư vấn'),
  ],
  processingStep: [
    e('Received', 'รับเรื่อง', 'Tiếp nhận'),
    e('Contacted', 'ติดต่อแล้ว', 'Liên hệ'),
    e('Advising', 'ให้คำปรึกษา', 'Tư vấn'),
    e('Waiting for the customer', 'รอลูกค้า', 'Chờ khách'),
  ],
  priority: [
    e('Low', 'ต่ำ', 'Thấp', { color: '#5e6c68' }),
    e('Medium', 'ปานกลาง', 'Trung bình', { color: '#9a6700', isDefault: true }),
    e('High', 'สูง', 'Cao', { color: '#b42318' }),
  ],
  leadStatus: [
    e('New', 'รายใหม่', 'Mới', { outcome: 'open', isDefault: true }),
    e('In progress', 'กำลังดำเนินการ', 'Đang xử lý', { outcome: 'open' }),
    e('Converted', 'แปลงสำเร็จ', 'Chuyển đổi thành công', { outcome: 'converted' }),
    e('Failed', 'ไม่สำเร็จ', 'Thất bại', { outcome: 'failed' }),
  ],
  failureReason: [
    e('Price too high', 'ราคาสูง', 'Giá cao'),
    e('No need any more', 'ไม่มีความต้องการแล้ว', 'Không còn nhu cầu'),
    e('Cannot be reached', 'ติดต่อไม่ได้', 'Không liên lạc được'),
    e('Chose a competitor', 'เลือกคู่แข่ง', 'Chọn đối thủ'),
  ],
  source: [
    e('Website', 'เว็บไซต์', 'Trang web', { code: 'web' }),
    e('Phone', 'โทรศัพท์', 'Điện thoại', { code: 'phone' }),
    e('E-mail', 'อีเมล', 'Email', { code: 'email' }),
    e('Referral', 'ลูกค้าแนะนำ', 'Giới thiệu', { code: 'referral' }),
    e('Exhibition', 'งานแสดงสินค้า', 'Triển lãm', { code: 'exhibition' }),
    e('Social media', 'โซเชียลมีเดีย', 'Mạng xã hội', { code: 'social' }),
    e('Import', 'นำเข้าข้อมูล', 'Nhập dữ liệu', { code: 'import' }),
  ],
  opportunityType: [
    e('New customer', 'ลูกค้าใหม่', 'Khách hàng mới'),
    e('Existing customer', 'ลูกค้าเดิม', 'Khách hàng cũ'),
    e('Project', 'งานโครงการ', 'Dự án'),
  ],
  lostReason: [
    e('The customer told us no', 'ลูกค้าแจ้งปฏิเสธโดยตรง', 'Khách hàng từ chối trực tiếp'),
    e('We were not ready to sell', 'เราไม่พร้อมขาย', 'Chưa sẵn sàng cung cấp'),
    e('The customer was silent too long', 'ลูกค้าเงียบหายเป็นเวลานาน', 'Khách im lặng quá lâu'),
  ],
  activityType: [
    e('E-mail', 'อีเมล', 'Email', { category: 'email', next: chain }),
    e('Call', 'โทรศัพท์', 'Gọi điện', { category: 'call', next: chain }),
    e('Meeting', 'นัดหมาย', 'Cuộc họp', { category: 'meeting', next: chain }),
    e('To-do', 'สิ่งที่ต้องทำ', 'Việc cần làm', { category: 'todo', next: chain }),
    e('Upload document', 'อัปโหลดเอกสาร', 'Tải tài liệu lên', { category: 'document', next: chain }),
  ],
  stage: [
    e('New', 'ใหม่', 'Mới', { autoProbability: true, probability: 10, outcome: 'open' }),
    e('Qualified', 'ผ่านคุณสมบัติ', 'Đủ điều kiện', { autoProbability: true, probability: 30, outcome: 'open' }),
    e('Quotation', 'เสนอราคา', 'Báo giá', { autoProbability: true, probability: 60, outcome: 'open' }),
    e('Negotiation', 'เจรจาต่อรอง', 'Đàm phán', { autoProbability: true, probability: 80, outcome: 'open' }),
    e('Won', 'ชนะ', 'Thắng', { autoProbability: true, probability: 100, outcome: 'won' }),
  ],
}

/** What a country decides for a new company: its usual VAT rate (TH Revenue Code s. 80 as reduced by decree, VN Law on VAT art. 9). */
export const usualVat: Readonly<Record<string, string>> = { TH: '7', VN: '10' }

const workday: [string, string][] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
]
export const usualCalendar = {
  weekly: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: [], sun: [] },
  holidays: [],
}
