import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { active, position } from './usual.ts'

const entity = field('choice', l('For', 'สำหรับ', 'Dành cho'), {
  required: true,
  default: 'lead',
  options: [
    { value: 'lead', label: l('Leads', 'ลูกค้า-ผู้สนใจ', 'Khách hàng tiềm năng') },
    { value: 'opportunity', label: l('Opportunities', 'โอกาสทางการขาย', 'Cơ hội bán hàng') },
  ],
})

/** A task ("tác vụ"): a saved condition with a handler; the first that matches a new record gives it to him. */
export const dispatchTask = noun({
  name: 'dispatchTask',
  path: 'dispatch-tasks',
  label: l('Task', 'งานอัตโนมัติ', 'Tác vụ'),
  plural: l('Tasks', 'งานอัตโนมัติ', 'Tác vụ'),
  config: true,
  title: 'name',
  sort: 'position',
  ruling: ['entity', 'name', 'filter', 'handlerId', 'position', 'active'],
  fields: {
    entity,
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    filter: field('filter', l('Conditions', 'เงื่อนไข', 'Điều kiện'), {
      required: true,
      of: 'entity',
      default: { all: [] },
    }),
    handlerId: field('reference', l('Handler', 'ผู้ดำเนินการ', 'Nhân viên xử lý'), { to: 'user', required: true }),
    position,
    active,
  },
})

export const team = noun({
  name: 'team',
  path: 'teams',
  label: l('Sales team', 'ทีมขาย', 'Đội ngũ bán hàng'),
  plural: l('Sales teams', 'ทีมขาย', 'Đội ngũ bán hàng'),
  config: true,
  title: 'name',
  sort: 'position',
  ruling: ['name', 'usesLeads', 'usesOpportunities', 'rule', 'minimumScore', 'position', 'active'],
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    companyId: field('reference', l('Company', 'บริษัท', 'Công ty'), { to: 'company' }),
    leaderId: field('reference', l('Team leader', 'หัวหน้าทีมขาย', 'Trưởng nhóm'), { to: 'user' }),
    usesLeads: field('yesNo', l('Lead data', 'ข้อมูลลูกค้า-ผู้สนใจ', 'Dữ liệu tiềm năng'), { default: true }),
    usesOpportunities: field('yesNo', l('Opportunity', 'โอกาสทางการขาย', 'Cơ hội'), { default: true }),
    usesQuotations: field('yesNo', l('Quotation', 'ใบเสนอราคา', 'Báo giá'), { default: true }),
    alias: field('email', l('E-mail alias', 'อีเมลนามแฝง', 'Bí danh email'), { max: 254 }),
    aliasAccepts: field('choice', l('Accepts mail from', 'รับอีเมลจาก', 'Nhận email từ'), {
      required: true,
      default: 'everyone',
      options: [
        { value: 'everyone', label: l('Everyone', 'ทุกคน', 'Mọi người') },
        { value: 'contacts', label: l('Known contacts', 'ผู้ติดต่อที่รู้จัก', 'Người liên hệ đã biết') },
        { value: 'members', label: l('Team members', 'สมาชิกทีม', 'Thành viên') },
      ],
    }),
    rule: field('filter', l('Rule', 'กฎการจัดสรร', 'Quy tắc phân chia'), { of: 'lead' }),
    minimumScore: field('integer', l('Minimum score', 'คะแนนขั้นต่ำ', 'Điểm tối thiểu'), {
      min: -1_000_000,
      max: 1_000_000,
    }),
    position,
    active,
  },
})

export const member = noun({
  name: 'member',
  path: 'members',
  label: l('Member', 'สมาชิกทีม', 'Thành viên'),
  plural: l('Members', 'สมาชิกทีม', 'Thành viên'),
  config: true,
  sort: 'position',
  ruling: ['userId', 'rule', 'capacity', 'optedOut', 'position'],
  fields: {
    teamId: field('reference', l('Sales team', 'ทีมขาย', 'Đội ngũ bán hàng'), {
      to: 'team',
      required: true,
      readOnly: true,
    }),
    userId: field('reference', l('User', 'ผู้ใช้งาน', 'Người dùng'), { to: 'user', required: true }),
    rule: field('filter', l('Rule', 'กฎการจัดสรร', 'Quy tắc phân chia'), { of: 'lead' }),
    capacity: field('integer', l('Capacity (30 days)', 'จำนวนรับได้สูงสุด (30 วัน)', 'Sức tiếp nhận tối đa (30 ngày)'), {
      min: 0,
      max: 1_000_000,
    }),
    optedOut: field('yesNo', l('Not assigned automatically', 'ไม่รับการจัดสรรอัตโนมัติ', 'Không nhận phân chia tự động'), {
      default: false,
    }),
    position,
    used: field('integer', l('Received in 30 days', 'ได้รับใน 30 วัน', 'Đã nhận trong 30 ngày'), {
      readOnly: true,
      computed: true,
      hidden: true,
    }),
  },
})

export const scoreRule = noun({
  name: 'scoreRule',
  path: 'score-rules',
  label: l('Score rule', 'กฎการให้คะแนน', 'Quy tắc cho điểm'),
  plural: l('Score rules', 'กฎการให้คะแนน', 'Quy tắc cho điểm'),
  config: true,
  title: 'name',
  sort: 'name',
  ruling: ['name', 'points', 'filter', 'active'],
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    points: field('integer', l('Points', 'คะแนน', 'Điểm'), { required: true, min: -1_000_000, max: 1_000_000 }),
    filter: field('filter', l('Conditions', 'เงื่อนไข', 'Điều kiện'), {
      required: true,
      of: 'lead',
      default: { all: [] },
    }),
    active,
  },
})

/** A record with what is to become of it: no draft of the rules that does otherwise is published. */
export const ruleExample = noun({
  name: 'ruleExample',
  path: 'rule-examples',
  label: l('Example', 'ตัวอย่างทดสอบ', 'Ví dụ kiểm thử'),
  plural: l('Examples', 'ตัวอย่างทดสอบ', 'Ví dụ kiểm thử'),
  config: true,
  title: 'name',
  sort: 'name',
  fields: {
    entity,
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    record: field('structure', l('Record', 'ข้อมูล', 'Bản ghi'), { shape: 'values', required: true, hidden: true }),
    outcome: field('choice', l('Goes to', 'ไปที่', 'Được giao cho'), {
      required: true,
      options: [
        { value: 'team', label: l('A team', 'ทีม', 'Một đội ngũ') },
        { value: 'person', label: l('A person', 'บุคคล', 'Một người') },
        { value: 'waiting', label: l('The waiting list', 'รายการรอ', 'Danh sách chờ') },
      ],
    }),
    teamId: field('reference', l('Sales team', 'ทีมขาย', 'Đội ngũ bán hàng'), { to: 'team' }),
    userId: field('reference', l('Person', 'บุคคล', 'Người'), { to: 'user' }),
  },
})

/** A finding of the check that is meant so, and why. It holds for the finding as it was: when the rules change what it says, it is told again. */
export const acceptedFinding = noun({
  name: 'acceptedFinding',
  path: 'accepted-findings',
  label: l('Accepted finding', 'สิ่งที่พบซึ่งยอมรับแล้ว', 'Kết quả kiểm tra đã chấp nhận'),
  plural: l('Accepted findings', 'สิ่งที่พบซึ่งยอมรับแล้ว', 'Kết quả kiểm tra đã chấp nhận'),
  config: true,
  title: 'reason',
  sort: 'reason',
  fields: {
    finding: field('text', l('Finding', 'สิ่งที่พบ', 'Kết quả kiểm tra'), { required: true, max: 100, hidden: true }),
    reason: field('text', l('Reason', 'เหตุผล', 'Lý do'), { required: true, max: 500 }),
  },
})
