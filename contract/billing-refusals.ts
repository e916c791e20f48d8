import { l } from './label.ts'

/** Reasons to say no to what is asked of a deposit, an invoice or a payment. */
export const billingRefusals = {
  'order.invoiced': {
    status: 409,
    title: l('All of it is invoiced', 'ออกใบแจ้งหนี้ครบแล้ว', 'Đã xuất hóa đơn đủ'),
    detail: l(
      'Every line of the order stands in an invoice or in a draft of one. Look at its invoices.',
      'ทุกรายการของใบสั่งขายอยู่ในใบแจ้งหนี้หรือฉบับร่างแล้ว ตรวจสอบใบแจ้งหนี้ของใบสั่งขายนี้',
      'Mọi dòng của đơn đã có trong hóa đơn hoặc bản nháp. Hãy xem các hóa đơn của đơn này.',
    ),
  },
  'order.billed': {
    status: 409,
    title: l('Billing has begun', 'เริ่มเรียกเก็บเงินแล้ว', 'Đã bắt đầu thu tiền'),
    detail: l(
      'There are deposits or invoices for this order. Cancel them first.',
      'ใบสั่งขายนี้มีเงินมัดจำหรือใบแจ้งหนี้แล้ว ยกเลิกรายการเหล่านั้นก่อน',
      'Đơn này đã có tiền đặt cọc hoặc hóa đơn. Hãy hủy chúng trước.',
    ),
  },
  'deposit.noRoom': {
    status: 409,
    title: l('Invoiced in the meantime', 'ออกใบแจ้งหนี้ไปแล้ว', 'Đã xuất hóa đơn trong lúc đó'),
    detail: l(
      'So much of the order has been invoiced that this deposit no longer fits. Cancel the request and ask for what is left.',
      'ใบสั่งขายออกใบแจ้งหนี้ไปจนไม่เหลือยอดสำหรับมัดจำนี้ ยกเลิกคำขอแล้วขอรับยอดที่เหลือ',
      'Đơn đã xuất hóa đơn nhiều đến mức khoản cọc này không còn phù hợp. Hãy hủy yêu cầu và thu phần còn lại.',
    ),
  },
  'deposit.deducted': {
    status: 409,
    title: l('Deducted by an invoice', 'หักในใบแจ้งหนี้แล้ว', 'Đã được trừ trong hóa đơn'),
    detail: l(
      'An issued invoice deducts this deposit. Cancel that invoice first, or make a credit note.',
      'มีใบแจ้งหนี้ที่ออกแล้วหักเงินมัดจำนี้ ยกเลิกใบแจ้งหนี้นั้นก่อน หรือออกใบลดหนี้',
      'Một hóa đơn đã phát hành trừ khoản cọc này. Hãy hủy hóa đơn đó trước hoặc lập hóa đơn điều chỉnh giảm.',
    ),
  },
  'invoice.settled': {
    status: 409,
    title: l('Paid or corrected already', 'มีการชำระหรือแก้ไขแล้ว', 'Đã thanh toán hoặc điều chỉnh'),
    detail: l(
      'Money was received for it, or a note corrects it. Cancel its receipts first, or make a credit note.',
      'ใบนี้มีการรับชำระหรือมีใบลดหนี้/ใบเพิ่มหนี้แล้ว ยกเลิกใบเสร็จก่อน หรือออกใบลดหนี้',
      'Đã thu tiền hoặc đã có hóa đơn điều chỉnh. Hãy hủy phiếu thu trước, hoặc lập hóa đơn điều chỉnh giảm.',
    ),
  },
  'papers.noTaxDocument': {
    status: 409,
    title: l('No Thai tax document', 'ไม่ใช่เอกสารภาษีของไทย', 'Không phải chứng từ thuế Thái Lan'),
    detail: l(
      'Only a tax invoice, a receipt that is one, or a credit or debit note of a Thai company has an XML, once it is issued.',
      'มี XML เฉพาะใบกำกับภาษี ใบเสร็จรับเงิน/ใบกำกับภาษี ใบลดหนี้และใบเพิ่มหนี้ของบริษัทไทยที่ออกแล้ว',
      'Chỉ hóa đơn thuế, phiếu thu kiêm hóa đơn thuế, hóa đơn điều chỉnh của công ty Thái Lan đã phát hành mới có XML.',
    ),
  },
  'payment.aboveOpen': {
    status: 409,
    title: l('More than is open', 'เกินยอดค้างชำระ', 'Nhiều hơn số còn phải thu'),
    detail: l(
      'Nothing was recorded. Enter what is open at most.',
      'ยังไม่ได้บันทึก ระบุไม่เกินยอดค้างชำระ',
      'Chưa ghi nhận gì. Hãy nhập nhiều nhất bằng số còn phải thu.',
    ),
  },
} as const
