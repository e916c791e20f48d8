import type { FieldsWords } from '../en/fields.ts'

export const fields: FieldsWords = {
  choose: 'Chọn',
  chooseNamed: (name) => `Chọn ${name.toLowerCase()}`,
  searchToChoose: 'Gõ để tìm',
  nothingFound: 'Không tìm thấy',
  moreExist: 'Còn nữa. Gõ thêm để thu hẹp.',
  clear: 'Xóa giá trị',
  currency: 'Loại tiền',
  dateShape: 'nn/tt/nnnn',
  timeOfDay: 'Giờ',
  notADate: 'Không phải ngày. Hãy viết dạng nn/tt/nnnn.',
  openCalendar: 'Mở lịch',
  previousMonth: 'Tháng trước',
  nextMonth: 'Tháng sau',
  colour: 'Màu',
  noColour: 'Không màu',
  fileLater: 'Hãy lưu trước rồi mới thêm tệp.',
  me: 'Tôi',
  address: {
    line: 'Địa chỉ',
    subdistrict: 'Phường / xã',
    district: 'Quận / huyện',
    province: 'Tỉnh / thành phố',
    postalCode: 'Mã bưu chính',
    country: 'Quốc gia',
  },
}
