import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'

const customerTypes = [
  { value: 'lead', label: l('Lead', 'ลูกค้า-ผู้สนใจ', 'Khách hàng tiềm năng') },
  { value: 'opportunity', label: l('Opportunity', 'โอกาสทางการขาย', 'Cơ hội bán hàng') },
  { value: 'account', label: l('Account', 'ลูกค้า-บริษัท', 'Khách hàng – công ty') },
  { value: 'contact', label: l('Contact', 'ลูกค้า-ผู้ติดต่อ', 'Người liên hệ') },
] as const

const recordTypes = [
  ...customerTypes,
  { value: 'quotation', label: l('Quotation', 'ใบเสนอราคา', 'Báo giá') },
  { value: 'order', label: l('Sale order', 'ใบสั่งขาย', 'Đơn bán hàng') },
  { value: 'product', label: l('Product', 'สินค้า', 'Sản phẩm') },
] as const

const recordType = field('choice', l('Attached to', 'แนบกับ', 'Gắn với'), { required: true, options: recordTypes })
/** Leads to whatever kind `recordType` names. */
const recordId = field('reference', l('Record', 'ระเบียน', 'Bản ghi'), { required: true })

export const note = noun({
  name: 'note',
  path: 'notes',
  label: l('Note', 'บันทึก', 'Ghi chú'),
  plural: l('Notes', 'บันทึก', 'Ghi chú'),
  sort: '-createdAt',
  fields: {
    recordType,
    recordId,
    text: field('longText', l('Text', 'ข้อความ', 'Nội dung'), { required: true, max: 20_000 }),
  },
})

export const file = noun({
  name: 'file',
  path: 'files',
  label: l('File', 'ไฟล์', 'Tệp'),
  plural: l('Files', 'ไฟล์', 'Tệp'),
  sort: '-createdAt',
  title: 'name',
  fields: {
    recordType,
    recordId,
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 255 }),
    contentType: field('text', l('Kind', 'ชนิด', 'Loại'), { required: true, readOnly: true, max: 200 }),
    size: field('integer', l('Size', 'ขนาด', 'Kích thước'), { required: true, readOnly: true }),
  },
})

export const activity = noun({
  name: 'activity',
  path: 'activities',
  label: l('Activity', 'กิจกรรม', 'Hoạt động'),
  plural: l('Activities', 'กิจกรรม', 'Hoạt động'),
  sort: 'dueDate',
  title: 'summary',
  fields: {
    recordType: { ...recordType, options: customerTypes },
    recordId,
    typeId: field('reference', l('Type', 'ประเภทกิจกรรม', 'Kiểu hoạt động'), { to: 'activityType', required: true }),
    summary: field('text', l('Summary', 'สรุป', 'Tóm tắt'), { max: 500 }),
    dueDate: field('date', l('Due', 'กำหนด', 'Hạn'), { required: true }),
    /** `HH:MM` where its assignee works. */
    dueTime: field('text', l('Time', 'เวลา', 'Giờ'), { max: 5 }),
    assigneeId: field('reference', l('Assigned to', 'ผู้รับผิดชอบ', 'Người phụ trách'), { to: 'user' }),
    note: field('longText', l('Note', 'หมายเหตุ', 'Ghi chú'), { max: 20_000 }),
    state: field('choice', l('State', 'สถานะ', 'Trạng thái'), {
      required: true,
      readOnly: true,
      default: 'planned',
      options: [
        { value: 'planned', label: l('Planned', 'วางแผนไว้', 'Đã lên lịch') },
        { value: 'done', label: l('Done', 'เสร็จแล้ว', 'Đã xong') },
        { value: 'cancelled', label: l('Cancelled', 'ยกเลิก', 'Đã hủy') },
      ],
    }),
    urgency: field('choice', l('Urgency', 'ความเร่งด่วน', 'Mức gấp'), {
      readOnly: true,
      computed: true,
      options: [
        { value: 'planned', label: l('Planned', 'วางแผนไว้', 'Đã lên lịch') },
        { value: 'today', label: l('Today', 'วันนี้', 'Hôm nay') },
        { value: 'overdue', label: l('Overdue', 'เกินกำหนด', 'Quá hạn') },
      ],
    }),
    feedback: field('longText', l('Feedback', 'ผลลัพธ์', 'Phản hồi'), { readOnly: true, max: 20_000 }),
    doneAt: field('dateTime', l('Done at', 'เสร็จเมื่อ', 'Xong lúc'), { readOnly: true }),
    /** The activity whose completion planned this one. */
    followsId: field('reference', l('Follows', 'ต่อจาก', 'Tiếp theo của'), { to: 'activity', readOnly: true }),
  },
})

export const view = noun({
  name: 'view',
  path: 'views',
  label: l('View', 'มุมมอง', 'Chế độ xem'),
  plural: l('Views', 'มุมมอง', 'Chế độ xem'),
  title: 'name',
  sort: 'name',
  fields: {
    entity: field('text', l('For', 'สำหรับ', 'Dành cho'), { required: true, max: 50 }),
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    filter: field('filter', l('Conditions', 'เงื่อนไข', 'Điều kiện'), { of: 'entity' }),
    columns: field('structure', l('Columns', 'คอลัมน์', 'Cột'), { shape: 'any', hidden: true }),
    sort: field('text', l('Sort', 'เรียงลำดับ', 'Sắp xếp'), { max: 200 }),
    layout: field('text', l('Layout', 'รูปแบบ', 'Bố cục'), { max: 50 }),
    shared: field('yesNo', l('Shared', 'ใช้ร่วมกัน', 'Dùng chung'), { default: false }),
  },
})

/** A public web form: visitors of its page make leads with its source. */
export const webForm = noun({
  name: 'webForm',
  path: 'web-forms',
  label: l('Web form', 'ฟอร์มบนเว็บ', 'Biểu mẫu web'),
  plural: l('Web forms', 'ฟอร์มบนเว็บ', 'Biểu mẫu web'),
  config: true,
  title: 'name',
  sort: 'name',
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    key: field('text', l('Key', 'คีย์', 'Khóa'), { required: true, readOnly: true, max: 100 }),
    title: field('text', l('Title', 'หัวข้อ', 'Tiêu đề'), { required: true, max: 200 }),
    intro: field('longText', l('Introduction', 'คำนำ', 'Lời giới thiệu'), { max: 2000 }),
    thanks: field('longText', l('Thank-you text', 'ข้อความขอบคุณ', 'Lời cảm ơn'), { max: 2000 }),
    language: field('choice', l('Language', 'ภาษา', 'Ngôn ngữ'), {
      required: true,
      default: 'en',
      options: [
        { value: 'en', label: l('English', 'อังกฤษ', 'Tiếng Anh') },
        { value: 'th', label: l('Thai', 'ไทย', 'Tiếng Thái') },
        { value: 'vi', label: l('Vietnamese', 'เวียดนาม', 'Tiếng Việt') },
      ],
    }),
    fields: field('choices', l('Fields', 'ฟิลด์', 'Trường'), {}),
    sourceId: field('reference', l('Source', 'แหล่งที่มา', 'Nguồn'), { to: 'source' }),
    active: field('yesNo', l('Active', 'ใช้งาน', 'Hiệu lực'), { default: true }),
  },
})

export const customField = noun({
  name: 'customField',
  path: 'custom-fields',
  label: l('Custom field', 'ฟิลด์กำหนดเอง', 'Trường tùy chỉnh'),
  plural: l('Custom fields', 'ฟิลด์กำหนดเอง', 'Trường tùy chỉnh'),
  config: true,
  title: 'code',
  sort: 'position',
  fields: {
    entity: field('choice', l('For', 'สำหรับ', 'Dành cho'), {
      required: true,
      options: recordTypes,
    }),
    code: field('text', l('Code', 'รหัส', 'Mã'), { required: true, max: 60 }),
    kind: field('choice', l('Kind', 'ชนิด', 'Loại'), {
      required: true,
      options: [
        { value: 'text', label: l('Text', 'ข้อความบรรทัดเดียว', 'Văn bản') },
        { value: 'longText', label: l('Long text', 'ข้อความหลายบรรทัด', 'Đoạn văn') },
        { value: 'integer', label: l('Whole number', 'จำนวนเต็ม', 'Số nguyên') },
        { value: 'decimal', label: l('Decimal number', 'ทศนิยม', 'Số thập phân') },
        { value: 'money', label: l('Money', 'จำนวนเงิน', 'Số tiền') },
        { value: 'percent', label: l('Percent', 'ร้อยละ', 'Phần trăm') },
        { value: 'date', label: l('Date', 'วันที่', 'Ngày') },
        { value: 'dateTime', label: l('Date and time', 'วันที่และเวลา', 'Ngày giờ') },
        { value: 'yesNo', label: l('Yes/no', 'ใช่/ไม่ใช่', 'Có/không') },
        { value: 'choice', label: l('One choice', 'เลือกหนึ่งรายการ', 'Chọn một') },
        { value: 'choices', label: l('Several choices', 'เลือกหลายรายการ', 'Chọn nhiều') },
        { value: 'user', label: l('User', 'ผู้ใช้งาน', 'Người dùng') },
        { value: 'link', label: l('Link to a record', 'ลิงก์ไปยังระเบียน', 'Liên kết bản ghi') },
        { value: 'file', label: l('File', 'ไฟล์', 'Tệp') },
        { value: 'phone', label: l('Phone', 'โทรศัพท์', 'Điện thoại') },
        { value: 'email', label: l('E-mail', 'อีเมล', 'Email') },
        { value: 'url', label: l('Web address', 'ที่อยู่เว็บ', 'Địa chỉ web') },
      ],
    }),
    linkTo: field('choice', l('Leads to', 'ลิงก์ไปยัง', 'Liên kết đến'), {
      options: recordTypes,
    }),
    label: field('structure', l('Label', 'ชื่อที่แสดง', 'Nhãn'), { shape: 'label', required: true, hidden: true }),
    required: field('yesNo', l('Required', 'จำเป็นต้องกรอก', 'Bắt buộc nhập'), { default: false }),
    default: field('structure', l('Default', 'ค่าเริ่มต้น', 'Mặc định'), { shape: 'any', hidden: true }),
    options: field('structure', l('Options', 'ตัวเลือก', 'Lựa chọn'), { shape: 'options', hidden: true }),
    help: field('text', l('Help', 'คำช่วยเหลือ', 'Gợi ý'), { max: 500 }),
    section: field('text', l('Section', 'หมวด', 'Mục'), { max: 200 }),
    position: field('integer', l('Order', 'ลำดับ', 'Thứ tự'), { min: -1_000_000, max: 1_000_000_000 }),
    inForm: field('yesNo', l('In forms', 'แสดงในฟอร์ม', 'Trong biểu mẫu'), { default: true }),
    inList: field('yesNo', l('In lists', 'แสดงในรายการ', 'Trong danh sách'), { default: false }),
    inFilter: field('yesNo', l('In filters', 'แสดงในตัวกรอง', 'Trong bộ lọc'), { default: true }),
    active: field('yesNo', l('Active', 'ใช้งาน', 'Hiệu lực'), { default: true }),
  },
})
