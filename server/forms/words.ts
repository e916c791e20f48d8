import { type Label, l } from '@kohoi/contract'

/** Words of the public pages. */
export const words = {
  send: l('Send', 'ส่งข้อมูล', 'Gửi'),
  required: l('required', 'จำเป็น', 'bắt buộc'),
  oneOf: l('Fill in one of these: {0}.', 'กรุณากรอกอย่างน้อยหนึ่งช่อง: {0}', 'Hãy điền ít nhất một mục: {0}.'),
  choose: l('Choose…', 'เลือก…', 'Chọn…'),
  mend: l(
    'Not sent yet. Change what is marked below.',
    'ยังไม่ได้ส่ง แก้ไขช่องที่ทำเครื่องหมายด้านล่าง',
    'Chưa gửi. Hãy sửa các mục được đánh dấu bên dưới.',
  ),
  broken: l(
    'Not sent: something is broken here. What you typed is still below; try again in a minute.',
    'ยังไม่ได้ส่ง เพราะระบบขัดข้อง ข้อมูลที่กรอกยังอยู่ด้านล่าง ลองอีกครั้งในหนึ่งนาที',
    'Chưa gửi được vì hệ thống gặp lỗi. Nội dung đã nhập vẫn còn bên dưới; hãy thử lại sau một phút.',
  ),
  tooMany: l(
    'Not sent: this form was sent many times from your network. Try again in {0} minutes.',
    'ยังไม่ได้ส่ง เพราะมีการส่งฟอร์มนี้จากเครือข่ายของคุณหลายครั้ง ลองอีกครั้งใน {0} นาที',
    'Chưa gửi: biểu mẫu này đã được gửi nhiều lần từ mạng của quý khách. Hãy thử lại sau {0} phút.',
  ),
  thanks: l('Thank you', 'ขอบคุณ', 'Cảm ơn'),
  received: l(
    'We have received what you sent and will get in touch.',
    'เราได้รับข้อมูลแล้ว และจะติดต่อกลับ',
    'Chúng tôi đã nhận thông tin và sẽ liên hệ lại.',
  ),
  gone: l('This form is not available', 'ไม่มีฟอร์มนี้', 'Không có biểu mẫu này'),
  goneWhy: l(
    'The address is wrong or the form was closed. Ask whoever gave it to you.',
    'ที่อยู่ไม่ถูกต้องหรือฟอร์มปิดแล้ว สอบถามผู้ที่ให้ที่อยู่นี้',
    'Địa chỉ không đúng hoặc biểu mẫu đã đóng. Hãy hỏi người đã gửi địa chỉ này.',
  ),
  leaveEmpty: l('Leave this empty', 'เว้นช่องนี้ว่างไว้', 'Để trống ô này'),
} as const satisfies Record<string, Label>
