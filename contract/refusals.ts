import type { Label } from '@kohoi/rules'
import { billingRefusals } from './billing-refusals.ts'
import { dealRefusals } from './deal-refusals.ts'
import { documentRefusals } from './document-refusals.ts'
import { importRefusals } from './import-refusals.ts'
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
      'Vai trò của anh/chị không cho phép việc này. Hãy hỏi quản trị viên.',
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
      'Không tồn tại hoặc anh/chị không được xem.',
    ),
  },
  'version.required': {
    status: 428,
    title: l('Version missing', 'ไม่ได้ระบุรุ่นข้อมูล', 'Thiếu phiên bản'),
    detail: l(
      'Send the version you changed as If-Match.',
      'ส่งรุ่นข้อมูลที่แก้ไขมาใน If-Match',
      'Gửi phiên bản anh/chị đã sửa trong If-Match.',
    ),
  },
  'version.stale': {
    status: 412,
    title: l('Changed by someone else', 'มีผู้อื่นแก้ไขไปแล้ว', 'Đã có người khác sửa'),
    detail: l(
      'The record has changed since you read it. Look at the present state and save again.',
      'ข้อมูลเปลี่ยนไปหลังจากที่คุณเปิด ดูข้อมูลปัจจุบันแล้วบันทึกอีกครั้ง',
      'Bản ghi đã thay đổi sau khi anh/chị mở. Xem trạng thái hiện tại rồi lưu lại.',
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
  'papers.busy': {
    status: 503,
    title: l('Too much is being printed', 'มีเอกสารรอพิมพ์มากเกินไป', 'Đang có quá nhiều chứng từ chờ in'),
    detail: l('Try again in a few seconds.', 'ลองใหม่ในอีกไม่กี่วินาที', 'Hãy thử lại sau vài giây.'),
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
      'Used by {count}. Deactivate it instead of deleting it.',
      'มีข้อมูลที่ใช้รายการนี้อยู่ {count} รายการ ปิดการใช้งานแทนการลบ',
      'Có {count} bản ghi đang dùng mục này. Hãy ngừng hiệu lực thay vì xóa.',
    ),
  },
  'company.last': {
    status: 409,
    title: l('The last company', 'บริษัทสุดท้าย', 'Công ty cuối cùng'),
    detail: l(
      'Its currency, time zone and calendar are everybody’s. Make another company first.',
      'ทุกคนใช้สกุลเงิน เขตเวลา และปฏิทินของบริษัทนี้ สร้างบริษัทอื่นก่อน',
      'Mọi người dùng loại tiền, múi giờ và lịch của công ty này. Hãy tạo công ty khác trước.',
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
  'user.self': {
    status: 409,
    title: l('Not on yourself', 'ทำกับตัวเองไม่ได้', 'Không thể làm với chính mình'),
    detail: l(
      'Another administrator has to do this.',
      'ต้องให้ผู้ดูแลระบบคนอื่นทำรายการนี้',
      'Cần một quản trị viên khác thực hiện.',
    ),
  },
  'user.hasPassword': {
    status: 409,
    title: l('A password is set', 'ตั้งรหัสผ่านแล้ว', 'Đã có mật khẩu'),
    detail: l(
      'This person has signed in before. “Forgot your password?” on the sign-in page leads to a new one.',
      'ผู้ใช้งานคนนี้ตั้งรหัสผ่านไว้แล้ว ขอรหัสผ่านใหม่ได้จาก “ลืมรหัสผ่าน” ที่หน้าเข้าสู่ระบบ',
      'Người này đã có mật khẩu. Mật khẩu mới xin ở “Quên mật khẩu?” trên trang đăng nhập.',
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
  ...dealRefusals,
  ...importRefusals,
  ...billingRefusals,
  ...documentRefusals,
  'rules.exampleFails': {
    status: 409,
    title: l('An example fails', 'มีตัวอย่างที่ไม่ผ่าน', 'Có ví dụ không đạt'),
    detail: l(
      'The draft is not published while it decides an example otherwise than expected.',
      'ยังเผยแพร่ฉบับร่างไม่ได้ เพราะตัดสินตัวอย่างไม่ตรงกับที่คาดไว้',
      'Chưa công bố được bản nháp vì nó xử lý một ví dụ khác với mong đợi.',
    ),
  },
  'rules.nothingToPublish': {
    status: 409,
    title: l('Nothing to publish', 'ไม่มีอะไรให้เผยแพร่', 'Không có gì để công bố'),
    detail: l(
      'The draft changes nothing of the rules as they stand.',
      'ฉบับร่างไม่ได้เปลี่ยนกฎที่ใช้อยู่',
      'Bản nháp không thay đổi gì so với quy tắc đang áp dụng.',
    ),
  },
  'assignment.noReplay': {
    status: 409,
    title: l('Cannot be replayed', 'ทำซ้ำไม่ได้', 'Không thể chạy lại'),
    detail: l(
      'It was given by hand, or before versions of the rules were kept.',
      'รายการนี้ถูกมอบหมายด้วยตนเอง หรือก่อนที่ระบบจะเก็บรุ่นของกฎ',
      'Bản ghi này được giao thủ công, hoặc trước khi lưu các phiên bản quy tắc.',
    ),
  },
  'clock.back': {
    status: 409,
    title: l('Time does not go back', 'ย้อนเวลาไม่ได้', 'Thời gian không lùi'),
    detail: l('Give a later time than the present one.', 'ระบุเวลาที่ช้ากว่าปัจจุบัน', 'Hãy cho thời điểm sau hiện tại.'),
  },
} as const satisfies Record<string, Refusal>

export type RefusalCode = keyof typeof refusals
