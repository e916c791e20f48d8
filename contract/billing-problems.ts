import { l } from './label.ts'

/** What can be wrong with one value of a deposit, an invoice or a payment. */
export const billingProblems = {
  depositAsked: l(
    'Give a percentage or an amount, one of them.',
    'ระบุเป็นร้อยละหรือจำนวนเงินอย่างใดอย่างหนึ่ง',
    'Hãy nhập phần trăm hoặc số tiền, một trong hai.',
  ),
  depositTooLarge: l(
    'At most {0} of the order is left for a deposit.',
    'ใบสั่งขายนี้รับมัดจำได้อีกไม่เกิน {0}',
    'Đơn hàng chỉ còn {0} có thể đặt cọc.',
  ),
  quantityNeeded: l(
    'Give the quantity of at least one line.',
    'ระบุจำนวนอย่างน้อยหนึ่งรายการ',
    'Hãy nhập số lượng cho ít nhất một dòng.',
  ),
  quantityTooLarge: l('Only {0} are still to be invoiced.', 'เหลือให้ออกใบแจ้งหนี้อีก {0}', 'Chỉ còn {0} chưa xuất hóa đơn.'),
  aboveNothing: l('Give an amount above 0.', 'ระบุจำนวนที่มากกว่า 0', 'Hãy nhập số lớn hơn 0.'),
  dayAhead: l('This day has not come yet.', 'วันที่นี้ยังมาไม่ถึง', 'Ngày này chưa tới.'),
  paymentTooLarge: l('Only {0} is open.', 'ยอดค้างชำระมีเพียง {0}', 'Chỉ còn {0} phải thu.'),
  withheldTooLarge: l(
    'What is withheld cannot be more than the {0} paid.',
    'ภาษีหัก ณ ที่จ่ายต้องไม่เกินยอด {0} ที่ชำระ',
    'Thuế khấu trừ không thể lớn hơn {0} đã thanh toán.',
  ),
  planSum: l(
    'The instalments come to {0}, which is not what is to be paid.',
    'งวดชำระรวมได้ {0} ไม่เท่ายอดที่ต้องชำระ',
    'Các đợt cộng lại là {0}, không bằng số phải thanh toán.',
  ),
  planPart: l(
    'Give each instalment an amount, or each a percentage.',
    'ระบุทุกงวดเป็นจำนวนเงิน หรือทุกงวดเป็นร้อยละ',
    'Hãy nhập số tiền cho mọi đợt, hoặc phần trăm cho mọi đợt.',
  ),
  creditTooLarge: l(
    'The invoice is worth only {0} before VAT.',
    'ใบกำกับภาษีมีมูลค่าก่อนภาษีเพียง {0}',
    'Hóa đơn chỉ có giá trị trước thuế là {0}.',
  ),
  otherCustomer: l(
    'This invoice is another customer’s, or in another currency.',
    'ใบแจ้งหนี้นี้เป็นของลูกค้ารายอื่นหรือสกุลเงินอื่น',
    'Hóa đơn này của khách hàng khác hoặc bằng tiền tệ khác.',
  ),
} as const
