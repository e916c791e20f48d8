import type { Label } from '@kohoi/rules'
import type { Fields } from '../field.ts'
import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { active, position } from './usual.ts'

const named = (label: Label) => field('text', label, { required: true, max: 200 })
const colored = (label: Label) => field('text', label, { max: 20 })

/** What an entry of any catalogue holds. Names are unique among the active; entries in use cannot be deleted. */
const entryFields = {
  name: named(l('Name', 'ชื่อ', 'Tên')),
  names: field('structure', l('Names', 'ชื่อในแต่ละภาษา', 'Tên theo ngôn ngữ'), { shape: 'label', hidden: true }),
  code: field('text', l('Code', 'รหัส', 'Mã'), { max: 50 }),
  position,
  color: colored(l('Colour', 'สี', 'Màu')),
  isDefault: field('yesNo', l('Default', 'ค่าเริ่มต้น', 'Mặc định'), { default: false }),
  active,
} as const

const catalogue = <const F extends Fields>(name: string, path: string, label: Label, plural: Label, more: F) =>
  noun({
    name,
    path,
    label,
    plural,
    config: true,
    title: 'name',
    sort: 'position',
    fields: { ...entryFields, ...more },
  })

/** How long a record may stay. Said to be null there is no limit; never said, it is the default one of the settings. */
const timeLimit = {
  limit: field('structure', l('Time limit', 'เวลาที่กำหนด', 'Thời hạn'), { shape: 'limit', hidden: true }),
  usesDefaultLimit: field('yesNo', l('Default time limit', 'ใช้เวลาที่กำหนดเริ่มต้น', 'Dùng thời hạn mặc định'), {
    default: true,
    hidden: true,
  }),
} as const

export const need = catalogue(
  'need',
  'needs',
  l('Need', 'ความต้องการ', 'Nhu cầu'),
  l('Needs', 'ความต้องการ', 'Nhu cầu'),
  {},
)
export const processingStep = catalogue(
  'processingStep',
  'processing-steps',
  l('Processing step', 'ขั้นตอนการดำเนินการ', 'Bước xử lý'),
  l('Processing steps', 'ขั้นตอนการดำเนินการ', 'Bước xử lý'),
  timeLimit,
)
export const priority = catalogue(
  'priority',
  'priorities',
  l('Priority', 'ระดับความสำคัญ', 'Mức ưu tiên'),
  l('Priorities', 'ระดับความสำคัญ', 'Mức ưu tiên'),
  {},
)
export const leadStatus = catalogue(
  'leadStatus',
  'lead-statuses',
  l('Status', 'สถานะ', 'Tình trạng'),
  l('Lead statuses', 'สถานะลูกค้า-ผู้สนใจ', 'Tình trạng'),
  {
    outcome: field('choice', l('Outcome', 'ผลลัพธ์', 'Kết quả'), {
      required: true,
      default: 'open',
      options: [
        { value: 'open', label: l('Open', 'กำลังดำเนินการ', 'Đang xử lý') },
        { value: 'converted', label: l('Converted', 'แปลงเป็นลูกค้าแล้ว', 'Đã chuyển đổi') },
        { value: 'failed', label: l('Failed', 'ไม่สำเร็จ', 'Thất bại') },
      ],
    }),
  },
)
export const failureReason = catalogue(
  'failureReason',
  'failure-reasons',
  l('Failure reason', 'เหตุผลที่ไม่สำเร็จ', 'Lý do thất bại'),
  l('Failure reasons', 'เหตุผลที่ไม่สำเร็จ', 'Lý do thất bại'),
  {},
)
export const source = catalogue(
  'source',
  'sources',
  l('Source', 'แหล่งที่มา', 'Nguồn'),
  l('Sources', 'แหล่งที่มา', 'Nguồn'),
  {},
)
export const opportunityType = catalogue(
  'opportunityType',
  'opportunity-types',
  l('Opportunity type', 'ประเภทโอกาสทางการขาย', 'Loại cơ hội'),
  l('Opportunity types', 'ประเภทโอกาสทางการขาย', 'Loại cơ hội'),
  {},
)
export const accountGroup = catalogue(
  'accountGroup',
  'account-groups',
  l('Customer group', 'กลุ่มลูกค้า', 'Nhóm khách hàng'),
  l('Customer groups', 'กลุ่มลูกค้า', 'Nhóm khách hàng'),
  {},
)
export const tag = catalogue('tag', 'tags', l('Tag', 'แท็ก', 'Từ khóa'), l('Tags', 'แท็ก', 'Từ khóa'), {
  name: named(l('Tag', 'แท็ก', 'Từ khóa')),
  color: colored(l('Colour code', 'รหัสสี', 'Mã màu')),
})
export const lostReason = catalogue(
  'lostReason',
  'lost-reasons',
  l('Lost reason', 'เหตุผลที่ไม่สำเร็จ', 'Lý do thất bại'),
  l('Lost reasons', 'เหตุผลที่ไม่สำเร็จ', 'Lý do thất bại'),
  { name: named(l('Lost reason', 'เหตุผลที่ไม่สำเร็จ', 'Tên lý do thất bại')) },
)
export const activityType = catalogue(
  'activityType',
  'activity-types',
  l('Activity type', 'ประเภทกิจกรรม', 'Kiểu hoạt động'),
  l('Activity types', 'ประเภทกิจกรรม', 'Kiểu hoạt động'),
  {
    name: named(l('Activity type name', 'ชื่อประเภทกิจกรรม', 'Tên kiểu hoạt động')),
    category: field('choice', l('Category', 'หมวดหมู่', 'Danh mục'), {
      required: true,
      default: 'todo',
      options: [
        { value: 'email', label: l('E-mail', 'อีเมล', 'Email') },
        { value: 'call', label: l('Call', 'โทรศัพท์', 'Gọi điện') },
        { value: 'meeting', label: l('Meeting', 'ประชุม', 'Cuộc họp') },
        { value: 'todo', label: l('To-do', 'สิ่งที่ต้องทำ', 'Việc cần làm') },
        { value: 'document', label: l('Upload document', 'อัปโหลดเอกสาร', 'Tải tài liệu lên') },
      ],
    }),
    next: field('structure', l('Next activity', 'กิจกรรมถัดไป', 'Hoạt động tiếp theo'), { shape: 'next', hidden: true }),
  },
)
export const stage = catalogue(
  'stage',
  'stages',
  l('Stage', 'ขั้นตอนการขาย', 'Giai đoạn'),
  l('Stages', 'ขั้นตอนการขาย', 'Giai đoạn'),
  {
    name: named(l('Stage name', 'ชื่อขั้นตอนการขาย', 'Tên giai đoạn')),
    autoProbability: field(
      'yesNo',
      l('Automatically change probability', 'เปลี่ยนความเป็นไปได้อัตโนมัติ', 'Tự động thay đổi xác suất'),
      { default: false },
    ),
    probability: field('integer', l('Probability (%)', 'ความเป็นไปได้ (%)', 'Xác suất (%)'), { min: 0, max: 100 }),
    folded: field('yesNo', l('Folded in the pipeline', 'พับคอลัมน์', 'Đóng ở chuỗi trạng thái'), { default: false }),
    outcome: field('choice', l('Outcome', 'ผลลัพธ์', 'Kết quả'), {
      required: true,
      default: 'open',
      options: [
        { value: 'open', label: l('Open', 'เปิดอยู่', 'Đang mở') },
        { value: 'won', label: l('Won', 'ชนะ', 'Thắng') },
      ],
    }),
    teamIds: field('references', l('Teams', 'ทีมขาย', 'Đội ngũ bán hàng'), { to: 'team' }),
    ...timeLimit,
    requirements: field('structure', l('Requirements', 'ข้อกำหนด', 'Yêu cầu'), { shape: 'requirements', hidden: true }),
  },
)
export const product = noun({
  name: 'product',
  path: 'products',
  label: l('Product', 'สินค้า', 'Sản phẩm'),
  plural: l('Products', 'สินค้า', 'Sản phẩm'),
  config: true,
  custom: true,
  title: 'name',
  sort: 'name',
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    names: field('structure', l('Names', 'ชื่อในแต่ละภาษา', 'Tên theo ngôn ngữ'), { shape: 'label', hidden: true }),
    sku: field('text', l('Code', 'รหัสสินค้า', 'Mã sản phẩm'), { max: 100 }),
    unit: field('text', l('Unit', 'หน่วย', 'Đơn vị'), { max: 50 }),
    kind: field('choice', l('Kind', 'ชนิด', 'Loại'), {
      required: true,
      default: 'goods',
      options: [
        { value: 'goods', label: l('Goods', 'สินค้า', 'Hàng hóa') },
        { value: 'service', label: l('Service', 'บริการ', 'Dịch vụ') },
      ],
    }),
    price: field('money', l('Price', 'ราคา', 'Giá'), { min: 0 }),
    vatRate: field('percent', l('VAT %', 'ภาษีมูลค่าเพิ่ม %', 'Thuế GTGT %'), { min: 0, max: 100 }),
    vatExempt: field('yesNo', l('VAT exempt', 'ยกเว้นภาษีมูลค่าเพิ่ม', 'Không chịu thuế GTGT'), { default: false }),
    position,
    isDefault: field('yesNo', l('Default', 'ค่าเริ่มต้น', 'Mặc định'), { default: false }),
    active,
    custom: field('structure', l('Custom fields', 'ฟิลด์กำหนดเอง', 'Trường tùy chỉnh'), { shape: 'custom' }),
  },
})

export const catalogues = [
  need,
  processingStep,
  priority,
  leadStatus,
  failureReason,
  source,
  opportunityType,
  accountGroup,
  tag,
  lostReason,
  activityType,
  stage,
  product,
] as const
