import type { FormWords } from '../en/form.ts'
import { inSentence, slots } from '../slots.ts'

const s = slots('vi')

export const form: FormWords = {
  requiredNote: 'bắt buộc nhập',
  toMend: (n) => `Cần sửa ${s.number(n)} ô`,
  unsaved: (n) => `${s.number(n)} thay đổi chưa lưu`,
  leaveTitle: 'Rời trang mà không lưu?',
  leaveText: 'Những gì anh/chị đã sửa sẽ mất khi rời trang.',
  leave: 'Rời đi không lưu',
  stay: 'Ở lại',
  fillIn: (name) => `Hãy nhập ${inSentence(name)}`,
  pick: (name) => `Hãy chọn ${inSentence(name)}`,
  created: (name) => `Đã tạo ${name}`,
  saved: (name) => `Đã lưu ${name}`,
  merged: (fields) => `Đã lưu cùng thay đổi của người khác: ${s.list(fields)}`,
  clashTitle: 'Người khác đã sửa cùng trường',
  clashText: 'Chọn giá trị giữ lại.',
  clashMine: 'Của anh/chị',
  clashTheirs: 'Của người kia',
  clashSave: 'Lưu giá trị đã chọn',
  otherChanged: (name) => `${name} đã được người khác đổi: `,
  takeTheirs: 'Lấy giá trị này',
  section: 'Thông tin chi tiết',
  customFields: 'Trường tùy chỉnh',
}
