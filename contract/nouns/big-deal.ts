import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { active } from './usual.ts'

/** Ways in which people are told. */
export const channels = ['app', 'email'] as const
export type Channel = (typeof channels)[number]

/** Where they are told: the tick boxes of the seed, (1) on the system and (2) by e-mail. */
export const channelsField = field('choices', l('Channels', 'ช่องทางการแจ้งเตือน', 'Kênh thông báo'), {
  required: true,
  options: [
    { value: 'app', label: l('On the system', 'แจ้งเตือนบนระบบ', 'Thông báo trên hệ thống') },
    { value: 'email', label: l('By e-mail', 'แจ้งเตือนผ่านอีเมล', 'Thông báo qua email') },
  ],
})
export const recipientsField = field('structure', l('Recipients', 'ผู้รับการแจ้งเตือน', 'Người nhận thông báo'), {
  shape: 'recipients',
  required: true,
  hidden: true,
})

/** When an opportunity is a Big Deal, and who is told: type and revenue and probability, bounds included. */
export const bigDealRule = noun({
  name: 'bigDealRule',
  path: 'big-deal-rules',
  bin: true,
  label: l('Big Deal rule', 'กฎ Big Deal', 'Quy tắc Big Deal'),
  plural: l('Big Deal rules', 'กฎ Big Deal', 'Quy tắc Big Deal'),
  config: true,
  title: 'topic',
  sort: 'code',
  fields: {
    code: field('text', l('Big Deal code', 'รหัส Big Deal', 'Mã Big Deal'), { required: true, max: 50, search: true }),
    topic: field('text', l('Topic', 'หัวข้อ', 'Tiêu đề'), { required: true, max: 200, search: true }),
    description: field('longText', l('Description', 'คำอธิบาย', 'Mô tả'), { max: 5000 }),
    typeIds: field('references', l('Opportunity type', 'ประเภทโอกาสทางการขาย', 'Loại cơ hội'), {
      to: 'opportunityType',
    }),
    revenueFrom: field('money', l('Expected revenue from', 'รายได้ที่คาดหวังตั้งแต่', 'Doanh thu dự kiến từ'), {
      required: true,
      min: 0,
    }),
    revenueTo: field('money', l('Expected revenue to', 'รายได้ที่คาดหวังไม่เกิน', 'Doanh thu dự kiến đến'), { min: 0 }),
    probabilityFrom: field('integer', l('Probability (%) from', 'ความเป็นไปได้ (%) ตั้งแต่', 'Xác suất (%) từ'), {
      required: true,
      min: 0,
      max: 100,
    }),
    probabilityTo: field('integer', l('Probability (%) to', 'ความเป็นไปได้ (%) ไม่เกิน', 'Xác suất (%) đến'), {
      min: 0,
      max: 100,
    }),
    channels: channelsField,
    recipients: recipientsField,
    active,
    /** Said with a save, kept by none: alerts of what matches already. */
    alertExisting: field(
      'yesNo',
      l(
        'Alert now for opportunities that match already',
        'แจ้งเตือนทันทีสำหรับโอกาสที่ตรงเงื่อนไขอยู่แล้ว',
        'Thông báo ngay cho các cơ hội đã thỏa điều kiện',
      ),
      { computed: true, hidden: true },
    ),
  },
})

/** One crossing of one rule by one opportunity, with what it was and who was told how. */
export const bigDealAlert = noun({
  name: 'bigDealAlert',
  path: 'big-deal-alerts',
  label: l('Big Deal alert', 'การแจ้งเตือน Big Deal', 'Thông báo Big Deal'),
  plural: l('Big Deal alerts', 'การแจ้งเตือน Big Deal', 'Thông báo Big Deal'),
  title: 'topic',
  sort: '-id',
  fields: {
    ruleId: field('reference', l('Rule', 'กฎ', 'Quy tắc'), { to: 'bigDealRule', required: true, readOnly: true }),
    code: field('text', l('Big Deal code', 'รหัส Big Deal', 'Mã Big Deal'), { required: true, readOnly: true }),
    topic: field('text', l('Topic', 'หัวข้อ', 'Tiêu đề'), { required: true, readOnly: true }),
    opportunityId: field('reference', l('Opportunity', 'โอกาสทางการขาย', 'Cơ hội bán hàng'), {
      to: 'opportunity',
      required: true,
      readOnly: true,
    }),
    /** Its number and name, also for those who may only open it. */
    opportunity: field('structure', l('Opportunity', 'โอกาสทางการขาย', 'Cơ hội bán hàng'), {
      readOnly: true,
      computed: true,
      hidden: true,
    }),
    at: field('dateTime', l('Time', 'เวลา', 'Thời điểm'), { required: true, readOnly: true, computed: true }),
    byUserId: field('reference', l('Saved by', 'บันทึกโดย', 'Người lưu'), {
      to: 'user',
      readOnly: true,
      computed: true,
    }),
    values: field('structure', l('Values', 'ค่า', 'Giá trị'), { required: true, readOnly: true, hidden: true }),
    previous: field('structure', l('Values before', 'ค่าก่อนหน้า', 'Giá trị trước'), {
      required: true,
      readOnly: true,
      hidden: true,
    }),
  },
})
