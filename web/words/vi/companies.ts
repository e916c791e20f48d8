import type { CompaniesWords } from '../en/companies.ts'

export const companies: CompaniesWords = {
  newCompany: 'Công ty mới',
  identity: 'Công ty',
  place: 'Địa điểm, tiền tệ và thuế',
  paper: 'Chứng từ và thanh toán',
  hours: 'Giờ làm việc và ngày nghỉ lễ',
  closed: 'Nghỉ',
  addHours: 'Thêm giờ',
  removeHours: 'Gỡ giờ',
  holidays: 'Ngày nghỉ lễ',
  addHoliday: 'Thêm ngày nghỉ lễ',
  removeHoliday: (day) => `Gỡ ${day}`,
  ratesIntro: 'Số tiền ngoại tệ được quy đổi theo tỷ giá của ngày đó. Tỷ giá ngược và chéo suy ra từ đây.',
  noRates: 'Chỉ cần khi bán bằng nhiều loại tiền.',
  validFrom: (day) => `từ ${day}`,
}
