import type { Label } from '@kohoi/rules'
import { field } from '../field.ts'
import { l } from '../label.ts'

/** Fields that stand in several records with the same meaning. */
export const name = (label: Label) => field('text', label, { required: true, max: 200, search: true })
export const phone = field('phone', l('Phone', 'โทรศัพท์', 'Điện thoại'), { max: 50, search: true })
export const email = field('email', l('E-mail', 'อีเมล', 'Email'), { max: 254, search: true })
export const website = field('url', l('Website', 'เว็บไซต์', 'Trang web'), { max: 500 })
export const owner = field('reference', l('Salesperson', 'พนักงานขาย', 'Nhân viên bán hàng'), { to: 'user' })
/** The team in charge: offered are those ticked for that kind of record. */
export const team = (offered: 'usesLeads' | 'usesOpportunities' | 'usesQuotations') =>
  field('reference', l('Sales team', 'ทีมขาย', 'Đội ngũ bán hàng'), { to: 'team', offered })
export const tags = field('references', l('Tags', 'แท็ก', 'Từ khóa'), { to: 'tag' })
export const note = field('longText', l('Note', 'หมายเหตุ', 'Ghi chú'), { max: 20_000 })
export const custom = field('structure', l('Custom fields', 'ฟิลด์กำหนดเอง', 'Trường tùy chỉnh'), { shape: 'custom' })
export const active = field('yesNo', l('Active', 'ใช้งาน', 'Hiệu lực'), { default: true })
export const position = field('integer', l('Order', 'ลำดับ', 'Thứ tự'), { min: -1_000_000, max: 1_000_000_000 })
export const number = field('text', l('Number', 'เลขที่', 'Số'), { required: true, readOnly: true, search: true })
export const expectedRevenue = field('money', l('Expected revenue', 'รายได้ที่คาดหวัง', 'Doanh thu dự kiến'), { min: 0 })
export const dispatchedAt = field('dateTime', l('Dispatched', 'มอบหมายเมื่อ', 'Điều phối lúc'), { readOnly: true })
/** How whoever has a record came to it, and by which task. */
export const assignedBy = field('choice', l('Assigned how', 'วิธีมอบหมาย', 'Cách phân công'), {
  readOnly: true,
  options: [
    { value: 'rules', label: l('By the rules of its team', 'ตามกฎของทีม', 'Theo quy tắc của đội') },
    { value: 'task', label: l('By a task', 'ตามงานอัตโนมัติ', 'Theo tác vụ') },
    { value: 'hand', label: l('By hand', 'มอบหมายเอง', 'Giao thủ công') },
    { value: 'own', label: l('Entered or taken by themselves', 'บันทึกหรือรับเอง', 'Tự nhập hoặc tự nhận') },
  ],
})
export const taskId = field('reference', l('Assigned by task', 'มอบหมายโดยงานอัตโนมัติ', 'Do tác vụ phân công'), {
  to: 'dispatchTask',
  readOnly: true,
})
export const dueAt = field('dateTime', l('Due', 'กำหนดเวลา', 'Hạn xử lý'), { readOnly: true })
export const overdue = field('yesNo', l('Overdue', 'เกินกำหนด', 'Quá hạn'), { readOnly: true, computed: true })
