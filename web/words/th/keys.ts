import type { KeysWords } from '../en/keys.ts'

export const keys: KeysWords = {
  title: 'ปุ่มลัด',
  everywhere: 'ทุกหน้า',
  inLists: 'ในรายการ',
  inForms: 'ในแบบฟอร์ม',
  search: 'ค้นหา',
  help: 'คำอธิบายนี้',
  goTo: (page) => `ไปที่ ${page}`,
  create: 'สร้าง',
  nextRow: 'แถวถัดไป',
  previousRow: 'แถวก่อนหน้า',
  openRow: 'เปิด',
  selectRow: 'เลือก',
  editRecord: 'แก้ไข',
  save: 'บันทึก',
  closeInnermost: 'ปิดหน้าต่างบนสุด',
  toAlerts: 'ไปที่การแจ้งเตือน',
  move: 'เลื่อนขึ้นหรือลง',
  singleKeys: 'ปุ่มลัดตัวอักษรเดียว',
  afterwards: 'แล้ว',
}
