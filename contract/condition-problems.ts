import { l } from './label.ts'

/** What can be wrong with conditions, put together or written as an Odoo domain. */
export const conditionProblems = {
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
  ruleUnfinished: l(
    'A condition has no value yet. Complete it or remove it.',
    'มีเงื่อนไขที่ยังไม่ได้ใส่ค่า กรอกให้ครบหรือลบออก',
    'Có điều kiện chưa nhập giá trị. Hãy điền đủ hoặc xóa đi.',
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
} as const
