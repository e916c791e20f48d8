import type { KeysWords } from '../en/keys.ts'

export const keys: KeysWords = {
  title: 'Phím tắt',
  everywhere: 'Mọi trang',
  inLists: 'Trong danh sách',
  inForms: 'Trong biểu mẫu',
  search: 'Tìm kiếm',
  help: 'Bảng này',
  goTo: (page) => `Tới ${page}`,
  create: 'Tạo',
  nextRow: 'Dòng sau',
  previousRow: 'Dòng trước',
  openRow: 'Mở',
  selectRow: 'Chọn',
  editRecord: 'Sửa',
  save: 'Lưu',
  closeInnermost: 'Đóng lớp trên cùng',
  toAlerts: 'Tới cảnh báo',
  move: 'Chuyển lên hoặc xuống',
  singleKeys: 'Phím tắt một chữ',
  afterwards: 'rồi',
}
