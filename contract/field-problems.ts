import type { Label } from '@kohoi/rules'
import { l } from './label.ts'

/** What can be wrong with the definition of a catalogue entry or a custom field. */
export const fieldProblems = {
  colour: l('Give a colour such as #0b7069.', 'ระบุรหัสสี เช่น #0b7069', 'Hãy nhập mã màu, ví dụ #0b7069.'),
  reserved: l(
    '“{0}” has a meaning of its own. Choose another.',
    '“{0}” เป็นคำสงวนของระบบ เลือกคำอื่น',
    '“{0}” là từ dành riêng của hệ thống. Hãy chọn từ khác.',
  ),
  optionUsed: l(
    'Still chosen in {0}. Put the option back.',
    'ยังมีการเลือกใช้อยู่: {0} ใส่ตัวเลือกกลับคืน',
    'Vẫn đang được chọn: {0}. Hãy giữ lại lựa chọn này.',
  ),
  namedByRules: l(
    'Conditions name this field: {0}. Change them first.',
    'มีเงื่อนไขที่ใช้ฟิลด์นี้: {0} แก้เงื่อนไขก่อน',
    'Có điều kiện dùng trường này: {0}. Hãy sửa điều kiện trước.',
  ),
  neverRequired: l(
    'A file is added once the record is there, so it cannot be required.',
    'ไฟล์เพิ่มได้หลังบันทึกแล้วเท่านั้น จึงบังคับกรอกไม่ได้',
    'Tệp chỉ thêm được sau khi đã lưu bản ghi nên không thể bắt buộc.',
  ),
  wonIsCertain: l(
    'What is won stands at 100 %. Enter 100 or let the stage set no probability.',
    'โอกาสที่ชนะแล้วมีความเป็นไปได้ 100 % ระบุ 100 หรือไม่ให้ขั้นตอนนี้เปลี่ยนความเป็นไปได้',
    'Cơ hội đã thắng có xác suất 100 %. Hãy nhập 100 hoặc để giai đoạn không tự đổi xác suất.',
  ),
} as const satisfies Record<string, Label>
