import { l } from './label.ts'

/** What can be wrong with one value of a quotation, an order or what follows it. */
export const documentProblems = {
  aboveZero: l('Give a quantity above 0.', 'ระบุจำนวนที่มากกว่า 0', 'Hãy nhập số lượng lớn hơn 0.'),
  discount: l(
    'Give the discount as a percentage or as an amount.',
    'ระบุส่วนลดเป็นร้อยละหรือเป็นจำนวนเงินอย่างใดอย่างหนึ่ง',
    'Hãy nhập chiết khấu theo phần trăm hoặc theo số tiền.',
  ),
  discountTooLarge: l(
    'The discount is more than the {0} it is taken from.',
    'ส่วนลดมากกว่ายอด {0} ที่นำมาหัก',
    'Chiết khấu lớn hơn số tiền {0} được trừ.',
  ),
  levelNotAbove: l(
    'Give more than the {0} of the level before.',
    'ระบุยอดที่มากกว่า {0} ของระดับก่อนหน้า',
    'Hãy nhập số lớn hơn {0} của mức trước.',
  ),
  levelUnreachable: l(
    'The level before holds every amount. Give it a limit, or remove this one.',
    'ระดับก่อนหน้าครอบคลุมทุกยอดแล้ว กำหนดยอดสูงสุดให้ระดับก่อนหน้า หรือลบระดับนี้',
    'Mức trước đã bao gồm mọi số tiền. Hãy đặt giới hạn cho mức trước, hoặc xóa mức này.',
  ),
  customerMissing: l(
    'Choose an account or a contact.',
    'เลือกลูกค้า-บริษัทหรือลูกค้า-ผู้ติดต่อ',
    'Hãy chọn khách hàng – công ty hoặc người liên hệ.',
  ),
  contactElsewhere: l(
    'This contact belongs to another account.',
    'ผู้ติดต่อนี้เป็นของลูกค้า-บริษัทอื่น',
    'Người liên hệ này thuộc khách hàng – công ty khác.',
  ),
} as const
