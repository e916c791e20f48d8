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
  publicHolidays: (country) => `Ngày lễ của quốc gia: ${country}`,
  year: 'Năm',
  tickAll: 'Chọn tất cả',
  untickAll: 'Bỏ chọn tất cả',
  holidayKinds: { substitute: 'Nghỉ bù', option: 'Theo thông báo' },
  notAnnounced: (year) => `Các ngày lễ Phật giáo năm ${year} chưa có trong danh sách. Hãy thêm khi có thông báo.`,
  removeHoliday: (day) => `Gỡ ${day}`,
  ratesIntro: 'Số tiền ngoại tệ được quy đổi theo tỷ giá của ngày đó. Tỷ giá ngược và chéo suy ra từ đây.',
  noRates: 'Chỉ cần khi bán bằng nhiều loại tiền.',
  validFrom: (day) => `từ ${day}`,
}
