import type { Label, Language } from '@kohoi/rules'
import { billingProblems } from './billing-problems.ts'
import { calendarProblems } from './calendar-problems.ts'
import { conditionProblems } from './condition-problems.ts'
import { documentProblems } from './document-problems.ts'
import { fieldProblems } from './field-problems.ts'
import { importProblems } from './import-problems.ts'
import { l } from './label.ts'
import { pictureProblems } from './picture-problems.ts'

/** What can be wrong with one value. `{0}` is the limit or the value meant. */
export const problems = {
  required: l('Fill this in.', 'กรุณากรอกข้อมูลนี้', 'Hãy điền mục này.'),
  wrongType: l('This is not the kind of value asked for here.', 'ชนิดของข้อมูลไม่ถูกต้อง', 'Loại giá trị không đúng.'),
  unknownField: l('There is no such field.', 'ไม่มีฟิลด์นี้', 'Không có trường này.'),
  readOnly: l(
    'The server sets this; it cannot be sent.',
    'ระบบเป็นผู้กำหนดค่านี้ ส่งมาไม่ได้',
    'Hệ thống tự đặt giá trị này, không thể gửi.',
  ),
  tooLong: l('At most {0} characters.', 'ไม่เกิน {0} อักขระ', 'Tối đa {0} ký tự.'),
  tooShort: l('At least {0} characters.', 'อย่างน้อย {0} อักขระ', 'Ít nhất {0} ký tự.'),
  tooLarge: l('At most {0}.', 'ไม่เกิน {0}', 'Tối đa {0}.'),
  tooSmall: l('At least {0}.', 'ไม่น้อยกว่า {0}', 'Ít nhất {0}.'),
  tooMany: l('At most {0} entries.', 'ไม่เกิน {0} รายการ', 'Tối đa {0} mục.'),
  tooDeep: l('This is nested too deeply.', 'ซ้อนกันลึกเกินไป', 'Lồng nhau quá sâu.'),
  wholeNumber: l('Give a whole number.', 'ระบุเป็นจำนวนเต็ม', 'Hãy nhập số nguyên.'),
  decimal: l('Give a number such as 12.50.', 'ระบุเป็นตัวเลข เช่น 12.50', 'Hãy nhập một số.'),
  date: l(
    'Give a real date as YYYY-MM-DD.',
    'ระบุวันที่จริงในรูปแบบ YYYY-MM-DD',
    'Hãy nhập ngày có thật theo dạng YYYY-MM-DD.',
  ),
  dateTime: l(
    'Give a time with offset, such as 2026-03-02T09:00:00+07:00.',
    'ระบุเวลาพร้อมเขตเวลา เช่น 2026-03-02T09:00:00+07:00',
    'Hãy nhập thời điểm kèm múi giờ, ví dụ 2026-03-02T09:00:00+07:00.',
  ),
  email: l(
    'Give an e-mail address such as name@company.com.',
    'ระบุอีเมล เช่น name@company.com',
    'Hãy nhập email, ví dụ ten@congty.vn.',
  ),
  url: l(
    'Give a web address such as https://company.com.',
    'ระบุที่อยู่เว็บ เช่น https://company.com',
    'Hãy nhập địa chỉ web, ví dụ https://congty.vn.',
  ),
  phone: l('Give a phone number.', 'ระบุหมายเลขโทรศัพท์', 'Hãy nhập số điện thoại.'),
  country: l(
    'There is no such country. Choose one from the list.',
    'ไม่มีประเทศนี้ เลือกจากรายการ',
    'Không có quốc gia này. Hãy chọn trong danh sách.',
  ),
  currency: l(
    'There is no such currency. Use a code such as THB, VND or USD.',
    'ไม่มีสกุลเงินนี้ ใช้รหัส เช่น THB, VND, USD',
    'Không có loại tiền này. Dùng mã như THB, VND hoặc USD.',
  ),
  amount: l(
    'Give an amount with at most {0} decimals.',
    'ระบุจำนวนเงินที่มีทศนิยมไม่เกิน {0} ตำแหน่ง',
    'Hãy nhập số tiền có tối đa {0} chữ số thập phân.',
  ),
  timeZone: l(
    'There is no such time zone. Use a name such as Asia/Bangkok.',
    'ไม่มีเขตเวลานี้ ใช้ชื่อ เช่น Asia/Bangkok',
    'Không có múi giờ này. Dùng tên như Asia/Ho_Chi_Minh.',
  ),
  choice: l('Choose one of: {0}.', 'เลือกหนึ่งใน: {0}', 'Chọn một trong: {0}.'),
  unknownReference: l(
    'It does not exist, or you may not see it.',
    'ไม่มีรายการนี้ หรือคุณไม่มีสิทธิ์ดู',
    'Không tồn tại hoặc anh/chị không được xem.',
  ),
  inactive: l(
    'This one is no longer active. Choose another.',
    'รายการนี้ปิดการใช้งานแล้ว เลือกรายการอื่น',
    'Mục này không còn hiệu lực. Hãy chọn mục khác.',
  ),
  sellsNothing: l(
    'People of this role are given no leads and opportunities. Choose somebody who sells.',
    'บทบาทนี้ไม่รับลูกค้า-ผู้สนใจและโอกาสทางการขาย เลือกผู้ที่ทำหน้าที่ขาย',
    'Vai trò này không nhận khách hàng tiềm năng và cơ hội. Hãy chọn người bán hàng.',
  ),
  teamNotOffered: l(
    'This team does not handle such records. Choose a team ticked for them.',
    'ทีมนี้ไม่ได้ดูแลข้อมูลประเภทนี้ เลือกทีมที่ทำเครื่องหมายไว้',
    'Đội này không phụ trách loại bản ghi này. Hãy chọn đội đã được tích chọn.',
  ),
  stageNotOffered: l(
    'This stage belongs to other teams. Choose a stage of the record’s team.',
    'ขั้นตอนนี้เป็นของทีมอื่น เลือกขั้นตอนของทีมที่ดูแลรายการนี้',
    'Giai đoạn này thuộc đội khác. Hãy chọn giai đoạn của đội phụ trách bản ghi này.',
  ),
  requirementUnmet: l('The stage asks for: {0}.', 'ขั้นตอนนี้ต้องมี: {0}', 'Giai đoạn này yêu cầu: {0}.'),
  noRate: l(
    'There is no exchange rate for {0}. Enter one, or use one currency.',
    'ไม่มีอัตราแลกเปลี่ยนสำหรับ {0} เพิ่มอัตราหรือใช้สกุลเงินเดียวกัน',
    'Chưa có tỷ giá cho {0}. Hãy thêm tỷ giá hoặc dùng một loại tiền.',
  ),
  taken: l(
    'This is taken already. Choose another.',
    'มีผู้ใช้ค่านี้แล้ว เลือกค่าอื่น',
    'Giá trị này đã có. Hãy chọn giá trị khác.',
  ),
  passwordCommon: l(
    'This password is easy to guess. Choose another.',
    'รหัสผ่านนี้เดาง่าย เลือกรหัสผ่านอื่น',
    'Mật khẩu này dễ đoán. Hãy chọn mật khẩu khác.',
  ),
  code: l(
    'Use letters, digits and _, beginning with a letter.',
    'ใช้ตัวอักษรอังกฤษ ตัวเลข และ _ โดยขึ้นต้นด้วยตัวอักษร',
    'Dùng chữ cái không dấu, số và _, bắt đầu bằng chữ cái.',
  ),
  period: l('The end must be after the start.', 'เวลาสิ้นสุดต้องอยู่หลังเวลาเริ่ม', 'Kết thúc phải sau bắt đầu.'),
  bounds: l(
    'The upper bound must not be below the lower one.',
    'ค่าสูงสุดต้องไม่น้อยกว่าค่าต่ำสุด',
    'Giới hạn trên không được thấp hơn giới hạn dưới.',
  ),
  boundCurrency: l(
    'Use the currency of the lower bound, {0}.',
    'ใช้สกุลเงินเดียวกับค่าต่ำสุด คือ {0}',
    'Hãy dùng cùng loại tiền với giới hạn dưới: {0}.',
  ),
  sameCurrency: l('Choose two different currencies.', 'เลือกสองสกุลเงินที่ต่างกัน', 'Hãy chọn hai loại tiền khác nhau.'),
  unknownParameter: l('There is no such parameter.', 'ไม่มีพารามิเตอร์นี้', 'Không có tham số này.'),
  sortKey: l('The list cannot be sorted by “{0}”.', 'เรียงลำดับตาม “{0}” ไม่ได้', 'Không thể sắp xếp theo “{0}”.'),
  cursor: l(
    'This place in the list is unknown. Start the list again.',
    'ไม่รู้จักตำแหน่งนี้ในรายการ เปิดรายการใหม่',
    'Không rõ vị trí này trong danh sách. Hãy mở lại danh sách.',
  ),
  ...conditionProblems,
  ...importProblems,
  ...calendarProblems,
  ...billingProblems,
  ...documentProblems,
  exampleFails: l(
    'The example “{0}” has to go to {1}, but would go to {2}. Mend the draft, or say in the example what is right now.',
    'ตัวอย่าง “{0}” ต้องไปที่ {1} แต่จะไปที่ {2} แก้ไขฉบับร่าง หรือระบุผลที่ถูกต้องในตัวอย่าง',
    'Ví dụ “{0}” phải đến {1} nhưng sẽ đến {2}. Hãy sửa bản nháp, hoặc ghi lại kết quả đúng trong ví dụ.',
  ),
  exampleBroken: l(
    'The example “{0}” names fields or values that are gone. Change or delete it.',
    'ตัวอย่าง “{0}” ใช้ฟิลด์หรือค่าที่ไม่มีแล้ว แก้ไขหรือลบตัวอย่างนี้',
    'Ví dụ “{0}” dùng trường hoặc giá trị không còn nữa. Hãy sửa hoặc xóa ví dụ.',
  ),
  ...fieldProblems,
  ...pictureProblems,
  custom: l('{0}', '{0}', '{0}'),
} as const satisfies Record<string, Label>

export type ProblemCode = keyof typeof problems

/**
 * One thing wrong with one value; `with` fills the slots of the message. In a text, `position` is the 0-based character, `suggestions` what
 * may have been meant.
 */
export type Problem = {
  path: string
  code: ProblemCode
  with?: string | readonly string[]
  position?: number
  suggestions?: readonly string[]
}

export function problemMessage(problem: Pick<Problem, 'code' | 'with'>, language: Language): string {
  const slots = [problem.with ?? ''].flat()
  return problems[problem.code][language].replace(/\{(\d)\}/g, (_, at) => told(slots[Number(at)] ?? '', language))
}

const locales: Readonly<Record<Language, string>> = { th: 'th-TH', vi: 'vi-VN', en: 'en-GB' }

/** Large numbers and amounts as the language writes them: `165,401.67`, `165.401,67`. Intl reads decimal strings exactly. */
function told(value: string, language: Language): string {
  if (!/^(?:\d{5,15}|\d{1,15}\.\d{1,4})$/.test(value)) return value
  const places = value.split('.')[1]?.length ?? 0
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits: places }).format(value as `${number}`)
}
