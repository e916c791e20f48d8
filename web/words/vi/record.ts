import type { RecordWords } from '../en/record.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const record: RecordWords = {
  facts: 'Thông tin',
  factsHint: 'Bấm vào ô để sửa',
  emptyFields: (n) => `${s.number(n)} trường trống`,
  hideEmpty: 'Ẩn trường trống',
  editField: (name) => `Sửa ${name}`,
  place: (at, of) => `${s.number(at)} / ${s.number(of)}`,
  nextRecord: 'Bản ghi sau',
  previousRecord: 'Bản ghi trước',
  aside: 'Thông tin thêm',
  deleted: (name) => `Đã xóa ${name}`,
  deleteTitle: (name) => `Xóa ${name}?`,
  deleteVerb: (name) => `Xóa ${name}`,
  deleteText: 'Bản ghi vào thùng rác và khôi phục được trong 30 ngày.',
}
