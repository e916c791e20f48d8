import type { CompaniesWords } from '../en/companies.ts'

export const companies: CompaniesWords = {
  newCompany: 'บริษัทใหม่',
  identity: 'บริษัท',
  place: 'ที่ตั้ง สกุลเงิน และภาษี',
  paper: 'เอกสารและการรับชำระเงิน',
  hours: 'เวลาทำการและวันหยุด',
  closed: 'ปิดทำการ',
  addHours: 'เพิ่มช่วงเวลา',
  removeHours: 'นำช่วงเวลาออก',
  holidays: 'วันหยุด',
  addHoliday: 'เพิ่มวันหยุด',
  publicHolidays: (country) => `วันหยุดราชการและวันหยุดตามประเพณี: ${country}`,
  year: 'ปี',
  tickAll: 'เลือกทั้งหมด',
  untickAll: 'ไม่เลือกทั้งหมด',
  holidayKinds: { substitute: 'วันหยุดชดเชย', option: 'ตามประกาศ' },
  notAnnounced: (year) => `วันสำคัญทางพุทธศาสนาของปี ${year} ยังไม่มีในรายการ เพิ่มเองเมื่อมีประกาศ`,
  removeHoliday: (day) => `นำ ${day} ออก`,
  ratesIntro: 'จำนวนเงินสกุลอื่นแปลงด้วยอัตราของวันนั้น อัตราย้อนกลับและอัตราไขว้คำนวณจากรายการเหล่านี้',
  noRates: 'จำเป็นเมื่อขายมากกว่าหนึ่งสกุลเงินเท่านั้น',
  validFrom: (day) => `ใช้ตั้งแต่ ${day}`,
}
