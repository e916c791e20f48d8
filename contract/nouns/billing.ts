import { type Fields, field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { documentFields } from './documents.ts'
import { note } from './usual.ts'

/** The same fields, set by the server alone. */
const fixed = <F extends Fields>(fields: F) =>
  Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, { ...one, readOnly: true }])) as unknown as {
    readonly [K in keyof F]: F[K] & { readonly readOnly: true }
  }

const { opportunityId, accountId, contactId, companyId, teamId, ownerId, currency, language } = documentFields
const { lines, pricesIncludeVat, total, totals, parties } = documentFields
const head = fixed({ opportunityId, accountId, contactId, companyId, teamId, ownerId, currency })
const content = fixed({ language, lines, pricesIncludeVat, total, totals, parties })

/** A tax document has its number from the moment it is issued, for ever. */
const number = field('text', l('Number', 'เลขที่', 'Số'), { readOnly: true, search: true })
const orderId = field('reference', l('Sale order', 'ใบสั่งขาย', 'Đơn bán hàng'), { to: 'order', readOnly: true })
const invoiceId = field('reference', l('Invoice', 'ใบแจ้งหนี้', 'Hóa đơn'), {
  to: 'invoice',
  required: true,
  readOnly: true,
})
const issuedOn = field('date', l('Date', 'วันที่', 'Ngày'), { readOnly: true })
const reason = field('longText', l('Reason', 'เหตุผล', 'Lý do'), { readOnly: true, max: 4000 })
const figure = (label: Parameters<typeof field>[1]) => field('decimal', label, { readOnly: true })
const cancelled = { value: 'cancelled', label: l('Cancelled', 'ยกเลิก', 'Đã hủy') } as const
const paidOn = field('date', l('Paid on', 'วันที่รับเงิน', 'Ngày nhận tiền'), { readOnly: true })
const method = field('choice', l('Payment method', 'วิธีชำระเงิน', 'Hình thức thanh toán'), {
  readOnly: true,
  options: [
    { value: 'transfer', label: l('Bank transfer', 'โอนเงิน', 'Chuyển khoản') },
    { value: 'cash', label: l('Cash', 'เงินสด', 'Tiền mặt') },
    { value: 'cheque', label: l('Cheque', 'เช็ค', 'Séc') },
    { value: 'card', label: l('Card', 'บัตร', 'Thẻ') },
  ],
})
const reference = field('text', l('Reference', 'เลขที่อ้างอิง', 'Số tham chiếu'), { readOnly: true, max: 200 })
const withheld = figure(l('Tax withheld', 'ภาษีหัก ณ ที่จ่าย', 'Thuế khấu trừ tại nguồn'))
const certificate = field(
  'text',
  l('Withholding certificate', 'หนังสือรับรองหัก ณ ที่จ่าย (50 ทวิ)', 'Chứng từ khấu trừ thuế'),
  {
    readOnly: true,
    max: 100,
  },
)
const sentAt = field('dateTime', l('Sent', 'ส่งเมื่อ', 'Gửi lúc'), { readOnly: true })
const taxInvoice = field('yesNo', l('Tax invoice', 'ออกใบกำกับภาษี', 'Có hóa đơn GTGT'), { readOnly: true })

/** Money asked for before the goods come. Its receipt numbers it, and makes it a tax invoice where the law wants one. */
export const deposit = noun({
  name: 'deposit',
  path: 'deposits',
  label: l('Deposit', 'เงินมัดจำ', 'Tiền đặt cọc'),
  plural: l('Deposits', 'เงินมัดจำ', 'Tiền đặt cọc'),
  title: 'number',
  sort: '-createdAt',
  fields: {
    number,
    state: field('choice', l('State', 'สถานะ', 'Trạng thái'), {
      required: true,
      readOnly: true,
      default: 'requested',
      options: [
        { value: 'requested', label: l('Requested', 'ขอรับมัดจำ', 'Đã yêu cầu') },
        { value: 'received', label: l('Received', 'รับเงินแล้ว', 'Đã nhận tiền') },
        cancelled,
      ],
    }),
    orderId,
    ...head,
    ...content,
    percent: field('percent', l('Part of the order %', 'ร้อยละของใบสั่งขาย', 'Phần trăm đơn hàng'), { readOnly: true }),
    taxInvoice,
    issuedOn,
    paidOn,
    method,
    reference,
    withheld,
    certificate,
    sentAt,
    reason,
  },
})

export const invoice = noun({
  name: 'invoice',
  path: 'invoices',
  label: l('Invoice', 'ใบกำกับภาษี/ใบแจ้งหนี้', 'Hóa đơn'),
  plural: l('Invoices', 'ใบกำกับภาษี/ใบแจ้งหนี้', 'Hóa đơn'),
  title: 'number',
  sort: '-createdAt',
  fields: {
    number,
    state: field('choice', l('State', 'สถานะ', 'Trạng thái'), {
      required: true,
      readOnly: true,
      default: 'draft',
      options: [
        { value: 'draft', label: l('Draft', 'ร่าง', 'Nháp') },
        { value: 'issued', label: l('Issued', 'ออกแล้ว', 'Đã phát hành') },
        cancelled,
      ],
    }),
    paymentState: field('choice', l('Payment', 'การชำระเงิน', 'Thanh toán'), {
      required: true,
      readOnly: true,
      computed: true,
      options: [
        { value: 'unpaid', label: l('Unpaid', 'ยังไม่ชำระ', 'Chưa thanh toán') },
        { value: 'partlyPaid', label: l('Partly paid', 'ชำระบางส่วน', 'Thanh toán một phần') },
        { value: 'overdue', label: l('Overdue', 'เกินกำหนดชำระ', 'Quá hạn') },
        { value: 'paid', label: l('Paid', 'ชำระแล้ว', 'Đã thanh toán') },
      ],
    }),
    orderId,
    ...head,
    ...content,
    taxPoint: field('choice', l('Tax invoice', 'ใบกำกับภาษี', 'Hóa đơn GTGT'), {
      required: true,
      default: 'issue',
      options: [
        { value: 'issue', label: l('With this invoice (goods)', 'พร้อมใบแจ้งหนี้ (สินค้า)', 'Cùng hóa đơn này (hàng hóa)') },
        { value: 'payment', label: l('When paid (services)', 'เมื่อรับชำระ (บริการ)', 'Khi thanh toán (dịch vụ)') },
      ],
    }),
    papers: field('choice', l('Papers', 'รูปแบบเอกสาร', 'Hình thức chứng từ'), {
      required: true,
      default: 'combined',
      options: [
        {
          value: 'combined',
          label: l('One for all', 'ใบกำกับภาษี/ใบแจ้งหนี้/ใบส่งของ ฉบับเดียว', 'Gộp một tờ'),
        },
        { value: 'separate', label: l('Each on its own', 'แยกฉบับ', 'Tách riêng từng loại') },
      ],
    }),
    deductions: field('structure', l('Deposits deducted', 'หักเงินมัดจำ', 'Tiền đặt cọc được trừ'), {
      shape: 'deductions',
      readOnly: true,
      hidden: true,
    }),
    lastTakesRemainder: field('yesNo', l('Takes the rounding remainder', 'รับเศษจากการปัดเศษ', 'Nhận phần lẻ làm tròn'), {
      readOnly: true,
    }),
    settledVat: field('structure', l('VAT left over', 'ภาษีส่วนที่เหลือ', 'Thuế còn lại'), {
      shape: 'atRates',
      readOnly: true,
      hidden: true,
    }),
    withholdingRate: field('percent', l('Withholding tax %', 'อัตราภาษีหัก ณ ที่จ่าย %', 'Thuế khấu trừ tại nguồn %'), {
      min: 0,
      max: 100,
    }),
    withholding: field('structure', l('Withholding tax', 'ภาษีหัก ณ ที่จ่าย', 'Thuế khấu trừ tại nguồn'), {
      shape: 'withholding',
      readOnly: true,
      computed: true,
      hidden: true,
    }),
    issuedOn,
    dueOn: field('date', l('Due', 'ครบกำหนด', 'Hạn thanh toán')),
    instalments: field('structure', l('Instalments', 'งวดชำระ', 'Các đợt thanh toán'), {
      shape: 'instalments',
      readOnly: true,
      hidden: true,
    }),
    nextDueOn: field('date', l('Next due', 'ครบกำหนดถัดไป', 'Hạn kế tiếp'), { readOnly: true }),
    payable: figure(l('To be paid', 'ยอดที่ต้องชำระ', 'Số phải thanh toán')),
    paid: figure(l('Paid', 'ชำระแล้ว', 'Đã thanh toán')),
    open: figure(l('Open', 'ค้างชำระ', 'Còn phải thu')),
    paymentTerms: documentFields.paymentTerms,
    deliveryTerms: documentFields.deliveryTerms,
    note,
    sentAt,
    reason,
  },
})

/** What corrects an issued invoice: a credit note lowers it, a debit note raises it. */
export const adjustmentNote = noun({
  name: 'adjustmentNote',
  path: 'adjustment-notes',
  label: l('Credit or debit note', 'ใบลดหนี้/ใบเพิ่มหนี้', 'Hóa đơn điều chỉnh'),
  plural: l('Credit and debit notes', 'ใบลดหนี้/ใบเพิ่มหนี้', 'Hóa đơn điều chỉnh'),
  title: 'number',
  sort: '-createdAt',
  fields: {
    number,
    kind: field('choice', l('Kind', 'ชนิด', 'Loại'), {
      required: true,
      readOnly: true,
      options: [
        { value: 'credit', label: l('Credit note', 'ใบลดหนี้', 'Hóa đơn điều chỉnh giảm') },
        { value: 'debit', label: l('Debit note', 'ใบเพิ่มหนี้', 'Hóa đơn điều chỉnh tăng') },
      ],
    }),
    invoiceId,
    orderId,
    ...head,
    ...content,
    correction: field('structure', l('Correction', 'การแก้ไขมูลค่า', 'Nội dung điều chỉnh'), {
      shape: 'correction',
      readOnly: true,
      hidden: true,
    }),
    issuedOn,
    sentAt,
    reason,
  },
})

/** Money received for an invoice. Payments of one transfer share their receipt's number. */
export const payment = noun({
  name: 'payment',
  path: 'payments',
  label: l('Payment', 'การรับชำระเงิน', 'Khoản thanh toán'),
  plural: l('Payments', 'การรับชำระเงิน', 'Các khoản thanh toán'),
  title: 'number',
  sort: '-createdAt',
  fields: {
    number: field('text', l('Receipt number', 'เลขที่ใบเสร็จรับเงิน', 'Số phiếu thu'), {
      required: true,
      readOnly: true,
      search: true,
    }),
    state: field('choice', l('State', 'สถานะ', 'Trạng thái'), {
      required: true,
      readOnly: true,
      default: 'received',
      options: [{ value: 'received', label: l('Received', 'รับเงินแล้ว', 'Đã nhận tiền') }, cancelled],
    }),
    invoiceId,
    orderId,
    ...head,
    amount: figure(l('Amount', 'จำนวนเงิน', 'Số tiền')),
    taxInvoice,
    vat: figure(l('VAT in it', 'ภาษีมูลค่าเพิ่มในยอดนี้', 'Thuế GTGT trong số tiền')),
    withheld,
    certificate,
    issuedOn,
    paidOn,
    method,
    reference,
    sentAt,
    reason,
  },
})
