import type { FormsWords } from '../en/forms.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const forms: FormsWords = {
  newForm: 'Biểu mẫu web mới',
  empty: 'Biểu mẫu trên trang web: mỗi lần điền thành một khách hàng tiềm năng và được phân chia ngay.',
  fields: (n) => `${s.number(n)} trường`,
  preview: 'Mở biểu mẫu',
  form: 'Biểu mẫu web',
  asks: 'Hỏi những gì',
  addField: 'Thêm trường',
  texts: 'Lời trong biểu mẫu',
  publish: 'Đưa lên trang web',
  link: 'Liên kết để gửi',
  embed: 'Đoạn mã cho trang',
  seen: 'Khách thấy gì (theo bản đã lưu)',
}
