import type { Label, Language } from '@kohoi/rules'
import { billingProblems } from './billing-problems.ts'
import { calendarProblems } from './calendar-problems.ts'
import { documentProblems } from './document-problems.ts'
import { fieldProblems } from './field-problems.ts'
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
  decimal: l('Give a number such as 12.50.', 'ระบุเป็นตัวเลข เช่น 12.50', 'Hãy nhập số, ví dụ 12.50.'),
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
    'Không tồn tại hoặc bạn không được xem.',
  ),
  inactive: l(
    'This one is no longer active. Choose another.',
    'รายการนี้ปิดการใช้งานแล้ว เลือกรายการอื่น',
    'Mục này không còn hiệu lực. Hãy chọn mục khác.',
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
  rule: l('The conditions cannot be read: {0}.', 'อ่านเงื่อนไขไม่ได้: {0}', 'Không đọc được điều kiện: {0}.'),
  ruleField: l(
    'There is no field “{0}” to set a condition on.',
    'ไม่มีฟิลด์ “{0}” ให้ตั้งเงื่อนไข',
    'Không có trường “{0}” để đặt điều kiện.',
  ),
  ruleOperator: l(
    '“{0}” cannot be used on this field.',
    'ใช้ “{0}” กับฟิลด์นี้ไม่ได้',
    'Không dùng được “{0}” cho trường này.',
  ),
  ruleValue: l(
    'The condition’s value does not fit its field.',
    'ค่าของเงื่อนไขไม่ตรงกับชนิดของฟิลด์',
    'Giá trị của điều kiện không hợp với trường.',
  ),
  ruleTooLarge: l(
    'The conditions are too many or nested too deep.',
    'เงื่อนไขมากหรือซ้อนกันลึกเกินไป',
    'Điều kiện quá nhiều hoặc lồng quá sâu.',
  ),
  domainExpected: l(
    "Write the conditions as a list, such as [('country_id', '=', 'Canada')].",
    "เขียนเงื่อนไขเป็นรายการ เช่น [('country_id', '=', 'Canada')]",
    "Hãy viết điều kiện thành danh sách, ví dụ [('country_id', '=', 'Canada')].",
  ),
  domainOpenText: l(
    'A quotation mark is opened here and not closed.',
    'เปิดเครื่องหมายคำพูดตรงนี้แต่ไม่ได้ปิด',
    'Dấu nháy mở ở đây mà không đóng.',
  ),
  domainOpenList: l(
    'A bracket is opened here and not closed.',
    'เปิดวงเล็บตรงนี้แต่ไม่ได้ปิด',
    'Dấu ngoặc mở ở đây mà không đóng.',
  ),
  domainUnexpected: l('“{0}” does not belong here.', 'ตรงนี้ไม่ควรมี “{0}”', 'Ở đây không được có “{0}”.'),
  domainTrailing: l(
    'The list has ended before this. Remove what follows.',
    'รายการจบก่อนถึงตรงนี้ ลบส่วนที่เกินออก',
    'Danh sách đã kết thúc trước chỗ này. Hãy xóa phần thừa.',
  ),
  domainOperand: l(
    '“{0}” needs conditions after it: two for & and |, one for !.',
    'หลัง “{0}” ต้องมีเงื่อนไขตาม: สองข้อสำหรับ & และ | หนึ่งข้อสำหรับ !',
    'Sau “{0}” phải có điều kiện: hai cho & và |, một cho !.',
  ),
  domainShape: l(
    'A condition has three parts: field, operator, value.',
    'เงื่อนไขมีสามส่วน: ฟิลด์ ตรรกะ ค่า',
    'Một điều kiện có ba phần: trường, phép so sánh, giá trị.',
  ),
  domainName: l('Nothing here is called “{0}”.', 'ไม่มีรายการชื่อ “{0}”', 'Không có mục nào tên “{0}”.'),
  domainAmbiguous: l(
    'Several are called “{0}”. Write the e-mail address or the id instead.',
    'มีหลายรายการชื่อ “{0}” ระบุอีเมลหรือรหัสภายในแทน',
    'Có nhiều mục tên “{0}”. Hãy ghi email hoặc mã nội bộ.',
  ),
  domainPattern: l(
    'This pattern cannot be said here: % may stand first, last or both, and _ nowhere.',
    'ใช้รูปแบบนี้ไม่ได้: % อยู่ต้นหรือท้ายข้อความได้เท่านั้น และใช้ _ ไม่ได้',
    'Không dùng được mẫu này: % chỉ được đứng đầu, cuối hoặc cả hai, và không dùng _.',
  ),
  unknownParameter: l('There is no such parameter.', 'ไม่มีพารามิเตอร์นี้', 'Không có tham số này.'),
  sortKey: l('The list cannot be sorted by “{0}”.', 'เรียงลำดับตาม “{0}” ไม่ได้', 'Không thể sắp xếp theo “{0}”.'),
  cursor: l(
    'This place in the list is unknown. Start the list again.',
    'ไม่รู้จักตำแหน่งนี้ในรายการ เปิดรายการใหม่',
    'Không rõ vị trí này trong danh sách. Hãy mở lại danh sách.',
  ),
  fileNotATable: l(
    '{0}This is neither a CSV file nor an Excel workbook. Save the list as CSV or XLSX and upload that.',
    '{0}ไฟล์นี้ไม่ใช่ CSV หรือเวิร์กบุ๊ก Excel บันทึกรายการเป็น CSV หรือ XLSX แล้วอัปโหลดใหม่',
    '{0}Tệp này không phải CSV hay sổ tính Excel. Hãy lưu danh sách thành CSV hoặc XLSX rồi tải lên.',
  ),
  fileOpenQuote: l(
    '{0}A quotation mark is opened and not closed. Close or remove it and upload again.',
    '{0}มีเครื่องหมายคำพูดเปิดแต่ไม่ปิด ปิดหรือลบออกแล้วอัปโหลดใหม่',
    '{0}Có dấu ngoặc kép mở mà không đóng. Hãy đóng hoặc xóa nó rồi tải lên lại.',
  ),
  fileTooLarge: l(
    '{0}The file is too large to be read. Split it into several.',
    '{0}ไฟล์ใหญ่เกินกว่าจะอ่านได้ แบ่งเป็นหลายไฟล์',
    '{0}Tệp quá lớn, không đọc được. Hãy chia thành nhiều tệp.',
  ),
  fileTooManyRows: l(
    '{0}The file has more than 1,000,000 rows. Split it into several.',
    '{0}ไฟล์มีมากกว่า 1,000,000 แถว แบ่งเป็นหลายไฟล์',
    '{0}Tệp có hơn 1.000.000 dòng. Hãy chia thành nhiều tệp.',
  ),
  fileTooManyColumns: l(
    '{0}There are more than 500 columns, or a row without end. Check the quotation marks and separators.',
    '{0}มีมากกว่า 500 คอลัมน์ หรือแถวไม่มีจุดสิ้นสุด ตรวจสอบเครื่องหมายคำพูดและตัวคั่น',
    '{0}Có hơn 500 cột, hoặc một dòng không kết thúc. Hãy kiểm tra dấu ngoặc kép và dấu phân cách.',
  ),
  fileCellTooLong: l(
    '{0}A cell holds more text than can be read. Shorten it and upload again.',
    '{0}มีเซลล์ที่ข้อความยาวเกินไป ทำให้สั้นลงแล้วอัปโหลดใหม่',
    '{0}Có ô chứa quá nhiều chữ. Hãy rút ngắn rồi tải lên lại.',
  ),
  fileOldExcel: l(
    '{0}This is a workbook of Excel 97–2003. Save it as XLSX and upload that.',
    '{0}ไฟล์นี้เป็นเวิร์กบุ๊ก Excel 97–2003 บันทึกเป็น XLSX แล้วอัปโหลดใหม่',
    '{0}Đây là sổ tính Excel 97–2003. Hãy lưu thành XLSX rồi tải lên.',
  ),
  fileEncrypted: l(
    '{0}The workbook is protected by a password. Save it without one and upload that.',
    '{0}เวิร์กบุ๊กนี้ป้องกันด้วยรหัสผ่าน บันทึกโดยไม่มีรหัสผ่านแล้วอัปโหลดใหม่',
    '{0}Sổ tính được bảo vệ bằng mật khẩu. Hãy lưu không có mật khẩu rồi tải lên.',
  ),
  fileDamaged: l(
    '{0}The file is damaged. Open it in a spreadsheet program, save it anew and upload that.',
    '{0}ไฟล์เสียหาย เปิดด้วยโปรแกรมตารางคำนวณ บันทึกใหม่แล้วอัปโหลด',
    '{0}Tệp bị hỏng. Hãy mở bằng chương trình bảng tính, lưu lại rồi tải lên.',
  ),
  fileEmpty: l(
    '{0}The file is empty. It needs a row with the names of the columns.',
    '{0}ไฟล์ว่างเปล่า ต้องมีแถวชื่อคอลัมน์',
    '{0}Tệp trống. Cần có một dòng ghi tên các cột.',
  ),
  cellNumber: l('This is not a number.', 'ไม่ใช่ตัวเลข', 'Đây không phải là số.'),
  cellDecimals: l(
    'This has more decimals than its currency.',
    'ทศนิยมมากกว่าที่สกุลเงินนี้ใช้',
    'Nhiều chữ số thập phân hơn loại tiền này cho phép.',
  ),
  cellTooLarge: l('The number is too large.', 'ตัวเลขมากเกินไป', 'Số quá lớn.'),
  cellDate: l('This is not a date.', 'ไม่ใช่วันที่', 'Đây không phải là ngày.'),
  cellNoSuchDay: l('There is no such day.', 'ไม่มีวันที่นี้', 'Không có ngày này.'),
  cellTime: l('There is no such time of day.', 'ไม่มีเวลานี้', 'Không có giờ này.'),
  cellYesNo: l('Write yes or no.', 'เขียนว่า ใช่ หรือ ไม่ใช่', 'Hãy ghi có hoặc không.'),
  cellUnknown: l('There is no such entry.', 'ไม่มีรายการนี้', 'Không có mục này.'),
  cellMeant: l(
    'There is no such entry. Did you mean {0}?',
    'ไม่มีรายการนี้ หมายถึง {0} หรือไม่',
    'Không có mục này. Có phải ý bạn là {0}?',
  ),
  cellAmbiguous: l(
    'Several go by this name. Write the number, e-mail address or id instead.',
    'มีหลายรายการที่ใช้ชื่อนี้ ระบุเลขที่ อีเมล หรือรหัสภายในแทน',
    'Có nhiều mục cùng tên này. Hãy ghi số, email hoặc mã nội bộ.',
  ),
  inFuture: l('This lies in the future.', 'วันเวลานี้อยู่ในอนาคต', 'Thời điểm này nằm ở tương lai.'),
  beforeCreated: l(
    'This lies before the record was created.',
    'วันเวลานี้อยู่ก่อนวันที่สร้างรายการ',
    'Thời điểm này trước lúc bản ghi được tạo.',
  ),
  stageOutcome: l(
    'The stage does not go with the outcome.',
    'ขั้นตอนการขายไม่ตรงกับผลลัพธ์',
    'Giai đoạn không khớp với kết quả.',
  ),
  rowTooManyCells: l(
    'The row has more cells than the file has columns. Check its separators and quotation marks.',
    'แถวนี้มีเซลล์มากกว่าจำนวนคอลัมน์ ตรวจสอบตัวคั่นและเครื่องหมายคำพูด',
    'Dòng này có nhiều ô hơn số cột. Hãy kiểm tra dấu phân cách và dấu ngoặc kép.',
  ),
  rowNotYours: l(
    'This is in the system already, and you may not change it.',
    'มีข้อมูลนี้ในระบบแล้ว และคุณไม่มีสิทธิ์แก้ไข',
    'Đã có trong hệ thống và bạn không được sửa.',
  ),
  rowNotSaved: l(
    'The row could not be saved. Check its values.',
    'บันทึกแถวนี้ไม่ได้ ตรวจสอบข้อมูลในแถว',
    'Không lưu được dòng này. Hãy kiểm tra các giá trị.',
  ),
  columnUnknown: l('The file has no such column.', 'ไฟล์ไม่มีคอลัมน์นี้', 'Tệp không có cột này.'),
  columnTwice: l(
    'Another column fills “{0}” already. Choose one of them.',
    'มีคอลัมน์อื่นใช้กับ “{0}” แล้ว เลือกเพียงคอลัมน์เดียว',
    'Đã có cột khác điền “{0}”. Hãy chọn một cột.',
  ),
  columnMissing: l(
    'No column fills “{0}”, which every record needs. Choose one.',
    'ยังไม่มีคอลัมน์สำหรับ “{0}” ซึ่งทุกระเบียนต้องมี เลือกหนึ่งคอลัมน์',
    'Chưa có cột nào điền “{0}”, mục bắt buộc của mọi bản ghi. Hãy chọn một cột.',
  ),
  importUserInactive: l(
    'The user whose import this is can no longer sign in.',
    'ผู้ใช้งานเจ้าของการนำเข้านี้เข้าสู่ระบบไม่ได้แล้ว',
    'Người dùng của lần nhập này không còn đăng nhập được.',
  ),
  importNotPermitted: l(
    'Your role no longer allows this.',
    'บทบาทของคุณไม่อนุญาตให้ทำรายการนี้แล้ว',
    'Vai trò của bạn không còn cho phép việc này.',
  ),
  importBroken: l(
    'Something is broken here. The rows done so far are kept; run the import again to go on.',
    'ระบบมีข้อผิดพลาด แถวที่ทำแล้วยังคงอยู่ เริ่มการนำเข้าอีกครั้งเพื่อทำต่อ',
    'Hệ thống gặp lỗi. Các dòng đã xử lý được giữ lại; chạy lại lần nhập để tiếp tục.',
  ),
  ...calendarProblems,
  ...billingProblems,
  ...documentProblems,
  exampleFails: l(
    'The example “{0}” would go elsewhere. Mend the draft, or say in the example what is right now.',
    'ตัวอย่าง “{0}” จะไปที่อื่น แก้ไขฉบับร่าง หรือระบุผลที่ถูกต้องในตัวอย่าง',
    'Ví dụ “{0}” sẽ đi nơi khác. Hãy sửa bản nháp, hoặc ghi lại kết quả đúng trong ví dụ.',
  ),
  ...fieldProblems,
  ...pictureProblems,
  custom: l('{0}', '{0}', '{0}'),
} as const satisfies Record<string, Label>

export type ProblemCode = keyof typeof problems

/**
 * One thing wrong with one value; `with` fills the slot of the message. In a text, `position` is the 0-based character, `suggestions` what
 * may have been meant.
 */
export type Problem = {
  path: string
  code: ProblemCode
  with?: string
  position?: number
  suggestions?: readonly string[]
}

export const problemMessage = (problem: Pick<Problem, 'code' | 'with'>, language: Language): string =>
  problems[problem.code][language].replace('{0}', () => problem.with ?? '')
