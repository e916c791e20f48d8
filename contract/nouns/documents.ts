import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { custom, note, number, owner, team } from './usual.ts'

/** The head, the lines and the totals that quotations, orders and the documents after them share. */
export const documentFields = {
  number,
  opportunityId: field('reference', l('Opportunity', 'โอกาสทางการขาย', 'Cơ hội bán hàng'), { to: 'opportunity' }),
  accountId: field('reference', l('Account', 'ลูกค้า-บริษัท', 'Khách hàng – công ty'), { to: 'account' }),
  contactId: field('reference', l('Contact', 'ลูกค้า-ผู้ติดต่อ', 'Người liên hệ'), { to: 'contact' }),
  companyId: field('reference', l('Our company', 'บริษัทของเรา', 'Công ty của mình'), { to: 'company' }),
  teamId: team('usesQuotations'),
  ownerId: owner,
  currency: field('text', l('Currency', 'สกุลเงิน', 'Tiền tệ'), { max: 3 }),
  language: field('choice', l('Language of the document', 'ภาษาของเอกสาร', 'Ngôn ngữ chứng từ'), {
    options: [
      { value: 'th', label: l('Thai', 'ไทย', 'Tiếng Thái') },
      { value: 'vi', label: l('Vietnamese', 'เวียดนาม', 'Tiếng Việt') },
      { value: 'en', label: l('English', 'อังกฤษ', 'Tiếng Anh') },
    ],
  }),
  lines: field('structure', l('Lines', 'รายการ', 'Các dòng'), { shape: 'documentLines', hidden: true }),
  discount: field('structure', l('Bill-end discount', 'ส่วนลดท้ายบิล', 'Chiết khấu tổng đơn'), {
    shape: 'discount',
    hidden: true,
  }),
  pricesIncludeVat: field('yesNo', l('Prices include VAT', 'ราคารวมภาษีมูลค่าเพิ่ม', 'Giá đã gồm thuế GTGT'), {
    default: false,
  }),
  paymentTerms: field('longText', l('Payment terms', 'เงื่อนไขการชำระเงิน', 'Điều khoản thanh toán'), { max: 4000 }),
  deliveryTerms: field('longText', l('Delivery terms', 'กำหนดส่งมอบ', 'Điều kiện giao hàng'), { max: 4000 }),
  note,
  total: field('money', l('Total', 'รวมทั้งสิ้น', 'Tổng cộng'), { readOnly: true }),
  totals: field('structure', l('Totals', 'ยอดรวม', 'Các khoản tổng'), {
    shape: 'totals',
    readOnly: true,
    hidden: true,
  }),
  parties: field('structure', l('Seller and buyer', 'ผู้ขายและผู้ซื้อ', 'Bên bán và bên mua'), {
    shape: 'parties',
    readOnly: true,
    hidden: true,
  }),
  custom,
} as const

export const quotation = noun({
  name: 'quotation',
  path: 'quotations',
  label: l('Quotation', 'ใบเสนอราคา', 'Báo giá'),
  plural: l('Quotations', 'ใบเสนอราคา', 'Báo giá'),
  bin: true,
  custom: true,
  title: 'number',
  sort: '-createdAt',
  aside: {
    templateId: field('reference', l('Template', 'แม่แบบ', 'Mẫu'), { to: 'quotationTemplate' }),
  },
  fields: {
    ...documentFields,
    revision: field('integer', l('Revision', 'ฉบับแก้ไขที่', 'Lần sửa đổi'), { readOnly: true, default: 0 }),
    state: field('choice', l('State', 'สถานะ', 'Trạng thái'), {
      required: true,
      readOnly: true,
      default: 'draft',
      options: [
        { value: 'draft', label: l('Draft', 'ร่าง', 'Nháp') },
        { value: 'waitingApproval', label: l('Waiting for approval', 'รออนุมัติ', 'Chờ phê duyệt') },
        { value: 'approved', label: l('Approved', 'อนุมัติแล้ว', 'Đã phê duyệt') },
        { value: 'sent', label: l('Sent', 'ส่งแล้ว', 'Đã gửi') },
        { value: 'accepted', label: l('Accepted', 'ตอบรับแล้ว', 'Đã chấp nhận') },
        { value: 'rejected', label: l('Rejected', 'ปฏิเสธ', 'Bị từ chối') },
        { value: 'expired', label: l('Expired', 'หมดอายุ', 'Hết hiệu lực') },
        { value: 'cancelled', label: l('Cancelled', 'ยกเลิก', 'Đã hủy') },
      ],
    }),
    validUntil: field('date', l('Valid until', 'ใช้ได้ถึง', 'Hiệu lực đến')),
    sentAt: field('dateTime', l('Sent', 'ส่งเมื่อ', 'Gửi lúc'), { readOnly: true }),
    openedAt: field('dateTime', l('Opened by the customer', 'ลูกค้าเปิดอ่านเมื่อ', 'Khách mở xem lúc'), { readOnly: true }),
    decidedAt: field('dateTime', l('Accepted or rejected', 'ตอบรับหรือปฏิเสธเมื่อ', 'Chấp nhận hoặc từ chối lúc'), {
      readOnly: true,
    }),
    reason: field('longText', l('Reason', 'เหตุผล', 'Lý do'), { readOnly: true, max: 4000 }),
    approverIds: field('references', l('To be approved by', 'ผู้อนุมัติ', 'Người phê duyệt'), {
      to: 'user',
      readOnly: true,
    }),
    asksApproval: field('structure', l('Needs approval', 'ต้องขออนุมัติ', 'Cần phê duyệt'), {
      shape: 'flag',
      readOnly: true,
      computed: true,
      hidden: true,
    }),
    approvedById: field('reference', l('Approved by', 'อนุมัติโดย', 'Người đã phê duyệt'), { to: 'user', readOnly: true }),
    approvedAt: field('dateTime', l('Approved', 'อนุมัติเมื่อ', 'Phê duyệt lúc'), { readOnly: true }),
    signatures: field('structure', l('Signatures', 'ลายเซ็น', 'Chữ ký'), {
      shape: 'signatures',
      readOnly: true,
      hidden: true,
    }),
    revisedById: field('reference', l('Replaced by', 'แทนที่ด้วย', 'Được thay bằng'), { to: 'quotation', readOnly: true }),
    orderId: field('reference', l('Order', 'ใบสั่งขาย', 'Đơn bán hàng'), { to: 'order', readOnly: true }),
  },
})

const units = [
  { value: 'production', label: l('Production', 'เตรียมการผลิต', 'Chuẩn bị sản xuất') },
  { value: 'service', label: l('Service', 'บริการ', 'Dịch vụ') },
  { value: 'qa', label: l('Quality assurance', 'ประกันคุณภาพ', 'Đảm bảo chất lượng') },
  { value: 'delivery', label: l('Delivery', 'ส่งมอบ', 'Bàn giao') },
] as const

export const order = noun({
  name: 'order',
  path: 'orders',
  label: l('Sale order', 'ใบสั่งขาย', 'Đơn bán hàng'),
  plural: l('Sale orders', 'ใบสั่งขาย', 'Đơn bán hàng'),
  bin: true,
  custom: true,
  title: 'number',
  sort: '-createdAt',
  fields: {
    ...documentFields,
    quotationId: field('reference', l('Quotation', 'ใบเสนอราคา', 'Báo giá'), { to: 'quotation', readOnly: true }),
    state: field('choice', l('State', 'สถานะ', 'Trạng thái'), {
      required: true,
      readOnly: true,
      default: 'draft',
      options: [
        { value: 'draft', label: l('Draft', 'ร่าง', 'Nháp') },
        { value: 'confirmed', label: l('Confirmed', 'ยืนยันแล้ว', 'Đã xác nhận') },
        { value: 'inProduction', label: l('In production', 'กำลังผลิต', 'Đang sản xuất') },
        { value: 'inQa', label: l('In quality assurance', 'กำลังตรวจคุณภาพ', 'Đang kiểm tra chất lượng') },
        { value: 'ready', label: l('Ready for delivery', 'พร้อมส่งมอบ', 'Sẵn sàng giao') },
        { value: 'delivered', label: l('Delivered', 'ส่งมอบแล้ว', 'Đã giao') },
        { value: 'closed', label: l('Closed', 'ปิดแล้ว', 'Đã đóng') },
        { value: 'cancelled', label: l('Cancelled', 'ยกเลิก', 'Đã hủy') },
      ],
    }),
    steps: field('structure', l('Hand-off', 'ขั้นตอนส่งต่อ', 'Các bước bàn giao'), {
      shape: 'steps',
      readOnly: true,
      hidden: true,
    }),
    openSteps: field('choices', l('At work', 'อยู่ที่หน่วยงาน', 'Đang ở bộ phận'), { readOnly: true, options: units }),
    deliveries: field('structure', l('Deliveries', 'ประวัติการส่งมอบ', 'Các lần giao'), {
      shape: 'deliveries',
      readOnly: true,
      hidden: true,
    }),
    delivery: field('choice', l('Delivery', 'การส่งมอบ', 'Giao hàng'), {
      required: true,
      readOnly: true,
      default: 'none',
      options: [
        { value: 'none', label: l('Nothing delivered', 'ยังไม่ส่งมอบ', 'Chưa giao') },
        { value: 'partly', label: l('Partly delivered', 'ส่งมอบบางส่วน', 'Giao một phần') },
        { value: 'full', label: l('Delivered in full', 'ส่งมอบครบ', 'Đã giao đủ') },
      ],
    }),
    invoicing: field('choice', l('Invoicing', 'การออกใบกำกับภาษี', 'Xuất hóa đơn'), {
      required: true,
      readOnly: true,
      default: 'none',
      options: [
        { value: 'none', label: l('Not invoiced', 'ยังไม่ออกใบกำกับภาษี', 'Chưa xuất hóa đơn') },
        { value: 'partly', label: l('Partly invoiced', 'ออกใบกำกับภาษีบางส่วน', 'Xuất một phần') },
        { value: 'full', label: l('Invoiced in full', 'ออกใบกำกับภาษีครบ', 'Đã xuất đủ') },
      ],
    }),
    billing: field('structure', l('Billing', 'การเรียกเก็บเงิน', 'Tình hình thanh toán'), {
      shape: 'billing',
      readOnly: true,
      computed: true,
      hidden: true,
    }),
    confirmedAt: field('dateTime', l('Confirmed', 'ยืนยันเมื่อ', 'Xác nhận lúc'), { readOnly: true }),
    deliveredAt: field('dateTime', l('Delivered', 'ส่งมอบเมื่อ', 'Giao lúc'), { readOnly: true }),
    reason: field('longText', l('Reason', 'เหตุผล', 'Lý do'), { readOnly: true, max: 4000 }),
  },
})
