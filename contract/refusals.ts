import type { Label, Language } from '@kohoi/rules'
import { l } from './label.ts'

type Refusal = { readonly status: number; readonly title: Label; readonly detail: Label }

/** Every reason to say no to a request: its status, a title, and a sentence that says what to do. */
export const refusals = {
  'request.malformed': {
    status: 400,
    title: l('Unreadable request', 'อ่านคำขอไม่ได้', 'Không đọc được yêu cầu'),
    detail: l(
      'The body is not valid JSON. Check quotes, commas and brackets near the place named.',
      'เนื้อหาไม่ใช่ JSON ที่ถูกต้อง ตรวจสอบเครื่องหมายคำพูด จุลภาค และวงเล็บใกล้ตำแหน่งที่ระบุ',
      'Nội dung không phải JSON hợp lệ. Kiểm tra dấu nháy, dấu phẩy và dấu ngoặc gần vị trí được nêu.',
    ),
  },
  'auth.required': {
    status: 401,
    title: l('Sign in first', 'เข้าสู่ระบบก่อน', 'Cần đăng nhập'),
    detail: l(
      'There is no valid session. Sign in and try again.',
      'ไม่มีเซสชันที่ใช้งานได้ เข้าสู่ระบบแล้วลองอีกครั้ง',
      'Không có phiên đăng nhập hợp lệ. Đăng nhập rồi thử lại.',
    ),
  },
  'auth.wrong': {
    status: 401,
    title: l('Sign-in refused', 'เข้าสู่ระบบไม่ได้', 'Không đăng nhập được'),
    detail: l(
      'The e-mail address and the password do not belong together. Check both or reset the password.',
      'อีเมลกับรหัสผ่านไม่ตรงกัน ตรวจสอบทั้งสองอย่างหรือตั้งรหัสผ่านใหม่',
      'Email và mật khẩu không khớp. Kiểm tra lại hoặc đặt lại mật khẩu.',
    ),
  },
  'auth.linkEnded': {
    status: 409,
    title: l('This link has ended', 'ลิงก์นี้หมดอายุแล้ว', 'Liên kết đã hết hiệu lực'),
    detail: l(
      'It was used already or is too old. Ask for a new one.',
      'ลิงก์ถูกใช้ไปแล้วหรือเก่าเกินไป ขอลิงก์ใหม่',
      'Liên kết đã được dùng hoặc quá cũ. Hãy yêu cầu liên kết mới.',
    ),
  },
  'permission.denied': {
    status: 403,
    title: l('No permission', 'ไม่มีสิทธิ์', 'Không có quyền'),
    detail: l(
      'Your role does not allow this. Ask an administrator.',
      'บทบาทของคุณไม่อนุญาตให้ทำรายการนี้ ติดต่อผู้ดูแลระบบ',
      'Vai trò của bạn không cho phép việc này. Hãy hỏi quản trị viên.',
    ),
  },
  'origin.foreign': {
    status: 403,
    title: l('Request from another site', 'คำขอมาจากเว็บไซต์อื่น', 'Yêu cầu từ trang khác'),
    detail: l(
      'Changes are accepted only from the address of this installation.',
      'รับการแก้ไขจากที่อยู่ของระบบนี้เท่านั้น',
      'Chỉ nhận thay đổi từ địa chỉ của hệ thống này.',
    ),
  },
  'not.found': {
    status: 404,
    title: l('Not found', 'ไม่พบ', 'Không tìm thấy'),
    detail: l(
      'It does not exist, or you may not see it.',
      'ไม่มีรายการนี้ หรือคุณไม่มีสิทธิ์ดู',
      'Không tồn tại hoặc bạn không được xem.',
    ),
  },
  'version.required': {
    status: 428,
    title: l('Version missing', 'ไม่ได้ระบุรุ่นข้อมูล', 'Thiếu phiên bản'),
    detail: l(
      'Send the version you changed as If-Match.',
      'ส่งรุ่นข้อมูลที่แก้ไขมาใน If-Match',
      'Gửi phiên bản bạn đã sửa trong If-Match.',
    ),
  },
  'version.stale': {
    status: 412,
    title: l('Changed by someone else', 'มีผู้อื่นแก้ไขไปแล้ว', 'Đã có người khác sửa'),
    detail: l(
      'The record has changed since you read it. Look at the present state and save again.',
      'ข้อมูลเปลี่ยนไปหลังจากที่คุณเปิด ดูข้อมูลปัจจุบันแล้วบันทึกอีกครั้ง',
      'Bản ghi đã thay đổi sau khi bạn mở. Xem trạng thái hiện tại rồi lưu lại.',
    ),
  },
  'validation.failed': {
    status: 422,
    title: l('Some values need a change', 'มีข้อมูลที่ต้องแก้ไข', 'Có giá trị cần sửa'),
    detail: l(
      'Nothing was saved. Correct the fields named and save again.',
      'ยังไม่ได้บันทึก แก้ไขช่องที่ระบุแล้วบันทึกอีกครั้ง',
      'Chưa lưu gì. Sửa các trường được nêu rồi lưu lại.',
    ),
  },
  'idempotency.conflict': {
    status: 409,
    title: l('Key already used', 'คีย์นี้ถูกใช้แล้ว', 'Khóa đã được dùng'),
    detail: l(
      'This Idempotency-Key came with another body before. Use a new key.',
      'Idempotency-Key นี้เคยส่งมากับเนื้อหาอื่น ใช้คีย์ใหม่',
      'Idempotency-Key này đã đi với nội dung khác. Hãy dùng khóa mới.',
    ),
  },
  'body.tooLarge': {
    status: 413,
    title: l('Too large', 'ขนาดใหญ่เกินไป', 'Quá lớn'),
    detail: l(
      'The request is larger than accepted. Send less at once.',
      'คำขอใหญ่เกินกว่าที่รับได้ แบ่งส่งให้เล็กลง',
      'Yêu cầu vượt quá kích thước cho phép. Hãy chia nhỏ.',
    ),
  },
  'media.unsupported': {
    status: 415,
    title: l('Kind of content not accepted', 'ไม่รับเนื้อหาชนิดนี้', 'Không nhận loại nội dung này'),
    detail: l(
      'Send application/json, or multipart/form-data for files.',
      'ส่งเป็น application/json หรือ multipart/form-data สำหรับไฟล์',
      'Gửi application/json, hoặc multipart/form-data cho tệp.',
    ),
  },
  'rate.limited': {
    status: 429,
    title: l('Too many tries', 'ลองหลายครั้งเกินไป', 'Thử quá nhiều lần'),
    detail: l('Wait a little and try again.', 'รอสักครู่แล้วลองใหม่', 'Hãy đợi một lát rồi thử lại.'),
  },
  'setup.done': {
    status: 409,
    title: l('Already set up', 'ตั้งค่าระบบไว้แล้ว', 'Đã thiết lập'),
    detail: l(
      'This installation has a workspace. Sign in.',
      'ระบบนี้มีพื้นที่ทำงานแล้ว เข้าสู่ระบบได้เลย',
      'Hệ thống đã có không gian làm việc. Hãy đăng nhập.',
    ),
  },
  'catalogue.inUse': {
    status: 409,
    title: l('In use', 'กำลังใช้งานอยู่', 'Đang được dùng'),
    detail: l(
      'Records use this entry. Deactivate it instead of deleting it.',
      'มีข้อมูลที่ใช้รายการนี้อยู่ ปิดการใช้งานแทนการลบ',
      'Có bản ghi đang dùng mục này. Hãy ngừng hiệu lực thay vì xóa.',
    ),
  },
  'customField.kindFixed': {
    status: 409,
    title: l('The kind cannot change', 'เปลี่ยนชนิดไม่ได้', 'Không thể đổi loại'),
    detail: l(
      'Records hold values of this field. Deactivate it and make a new one.',
      'มีข้อมูลในฟิลด์นี้แล้ว ปิดการใช้งานแล้วสร้างฟิลด์ใหม่',
      'Đã có dữ liệu trong trường này. Hãy ngừng dùng và tạo trường mới.',
    ),
  },
  'lead.alreadyConverted': {
    status: 409,
    title: l('Already converted', 'แปลงไปแล้ว', 'Đã chuyển đổi'),
    detail: l(
      'This lead was converted before. Open the records made from it.',
      'ลูกค้า-ผู้สนใจรายนี้ถูกแปลงแล้ว เปิดดูระเบียนที่สร้างไว้',
      'Khách hàng tiềm năng này đã được chuyển đổi. Hãy mở các bản ghi đã tạo.',
    ),
  },
  'opportunity.closed': {
    status: 409,
    title: l('Already closed', 'ปิดไปแล้ว', 'Đã đóng'),
    detail: l(
      'The opportunity is won or lost. Reopen it first.',
      'โอกาสนี้ชนะหรือแพ้ไปแล้ว เปิดใหม่ก่อน',
      'Cơ hội đã thắng hoặc thất bại. Hãy mở lại trước.',
    ),
  },
  'opportunity.open': {
    status: 409,
    title: l('Still open', 'ยังเปิดอยู่', 'Vẫn đang mở'),
    detail: l(
      'The opportunity is open; there is nothing to reopen.',
      'โอกาสนี้ยังเปิดอยู่ ไม่ต้องเปิดใหม่',
      'Cơ hội đang mở, không cần mở lại.',
    ),
  },
  'stage.requirementsUnmet': {
    status: 409,
    title: l('The stage asks for more', 'ยังไม่ผ่านข้อกำหนดของขั้นตอน', 'Chưa đạt yêu cầu của giai đoạn'),
    detail: l(
      'The opportunity does not meet all requirements of the stage yet. See what is missing, or ask the team leader for an exception.',
      'โอกาสนี้ยังไม่ผ่านข้อกำหนดทุกข้อของขั้นตอน ดูรายการที่ยังขาด หรือขอให้หัวหน้าทีมอนุมัติยกเว้น',
      'Cơ hội chưa đạt đủ yêu cầu của giai đoạn. Xem phần còn thiếu, hoặc nhờ trưởng nhóm cho phép bỏ qua.',
    ),
  },
  'requirement.automatic': {
    status: 409,
    title: l('Not ticked by hand', 'ทำเครื่องหมายเองไม่ได้', 'Không tự đánh dấu được'),
    detail: l(
      'The system checks this requirement itself. It is met as soon as what it asks for is there.',
      'ระบบตรวจข้อกำหนดนี้เอง และจะผ่านทันทีเมื่อมีข้อมูลครบ',
      'Hệ thống tự kiểm tra yêu cầu này. Yêu cầu được đạt ngay khi có đủ thông tin.',
    ),
  },
  'stage.notEmpty': {
    status: 409,
    title: l('The stage is not empty', 'ยังมีโอกาสทางการขายในขั้นตอนนี้', 'Giai đoạn vẫn còn cơ hội'),
    detail: l(
      'Whether a stage is open or won can change only while nothing stands in it. Move its opportunities to another stage first.',
      'เปลี่ยนผลลัพธ์ของขั้นตอนได้เมื่อไม่มีโอกาสทางการขายอยู่ในขั้นตอนนั้น ย้ายไปขั้นตอนอื่นก่อน',
      'Chỉ đổi được kết quả của giai đoạn khi không còn cơ hội nào trong đó. Hãy chuyển các cơ hội sang giai đoạn khác trước.',
    ),
  },
  'activity.closed': {
    status: 409,
    title: l('No longer planned', 'ไม่ได้อยู่ในแผนแล้ว', 'Không còn trong kế hoạch'),
    detail: l(
      'The activity was completed or cancelled before.',
      'กิจกรรมนี้เสร็จหรือถูกยกเลิกไปแล้ว',
      'Hoạt động đã xong hoặc đã hủy.',
    ),
  },
  'import.fileGone': {
    status: 409,
    title: l('The file is gone', 'ไม่มีไฟล์แล้ว', 'Tệp không còn'),
    detail: l(
      'Files of imports are kept for 30 days. Upload it again.',
      'ระบบเก็บไฟล์นำเข้าไว้ 30 วัน อัปโหลดไฟล์อีกครั้ง',
      'Tệp nhập được giữ 30 ngày. Hãy tải lên lại.',
    ),
  },
  'import.state': {
    status: 409,
    title: l('Not possible now', 'ทำไม่ได้ในขณะนี้', 'Chưa thực hiện được'),
    detail: l(
      'The import is in another state. Look at its progress first.',
      'การนำเข้าอยู่ในสถานะอื่น ดูความคืบหน้าก่อน',
      'Lần nhập đang ở trạng thái khác. Hãy xem tiến độ trước.',
    ),
  },
  'import.unreadable': {
    status: 422,
    title: l('The file cannot be read', 'อ่านไฟล์ไม่ได้', 'Không đọc được tệp'),
    detail: l(
      'Nothing was imported. Mend the place named and upload again.',
      'ยังไม่ได้นำเข้าข้อมูล แก้ไขตำแหน่งที่ระบุแล้วอัปโหลดใหม่',
      'Chưa nhập gì. Sửa vị trí được nêu rồi tải lên lại.',
    ),
  },
  'user.self': {
    status: 409,
    title: l('Not on yourself', 'ทำกับตัวเองไม่ได้', 'Không thể làm với chính mình'),
    detail: l(
      'Another administrator has to do this.',
      'ต้องให้ผู้ดูแลระบบคนอื่นทำรายการนี้',
      'Cần một quản trị viên khác thực hiện.',
    ),
  },
  'user.lastAdmin': {
    status: 409,
    title: l('The last administrator', 'ผู้ดูแลระบบคนสุดท้าย', 'Quản trị viên cuối cùng'),
    detail: l(
      'At least one active administrator must remain.',
      'ต้องมีผู้ดูแลระบบที่ใช้งานอยู่อย่างน้อยหนึ่งคน',
      'Phải còn ít nhất một quản trị viên đang hoạt động.',
    ),
  },
  'clock.back': {
    status: 409,
    title: l('Time does not go back', 'ย้อนเวลาไม่ได้', 'Thời gian không lùi'),
    detail: l('Give a later time than the present one.', 'ระบุเวลาที่ช้ากว่าปัจจุบัน', 'Hãy cho thời điểm sau hiện tại.'),
  },
} as const satisfies Record<string, Refusal>

export type RefusalCode = keyof typeof refusals

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
