import type { FieldsWords } from '../en/fields.ts'

export const fields: FieldsWords = {
  choose: 'เลือก',
  chooseNamed: (name) => `เลือก${name}`,
  searchToChoose: 'พิมพ์เพื่อค้นหา',
  nothingFound: 'ไม่พบรายการ',
  moreExist: 'ยังมีรายการอื่น พิมพ์เพื่อค้นหาให้แคบลง',
  clear: 'ล้าง',
  currency: 'สกุลเงิน',
  dateShape: 'วว/ดด/ปปปป',
  timeOfDay: 'เวลา',
  notADate: 'ไม่ใช่วันที่ กรุณากรอกแบบ วว/ดด/ปปปป',
  openCalendar: 'เปิดปฏิทิน',
  previousMonth: 'เดือนก่อนหน้า',
  nextMonth: 'เดือนถัดไป',
  colour: 'สี',
  noColour: 'ไม่มีสี',
  fileLater: 'บันทึกก่อน แล้วจึงเพิ่มไฟล์ได้',
  me: 'ฉัน',
  address: {
    line: 'ที่อยู่',
    subdistrict: 'แขวง / ตำบล',
    district: 'เขต / อำเภอ',
    province: 'จังหวัด',
    postalCode: 'รหัสไปรษณีย์',
    country: 'ประเทศ',
  },
}
