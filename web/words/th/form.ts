import type { FormWords } from '../en/form.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const form: FormWords = {
  requiredNote: 'จำเป็นต้องกรอก',
  toMend: (n) => `ต้องแก้ไข ${s.number(n)} ช่อง`,
  unsaved: (n) => `ยังไม่บันทึก ${s.number(n)} รายการ`,
  leaveTitle: 'ออกโดยไม่บันทึกหรือไม่',
  leaveText: 'สิ่งที่คุณแก้ไขไว้จะหายไปเมื่อออกจากหน้านี้',
  leave: 'ออกโดยไม่บันทึก',
  stay: 'อยู่ต่อ',
  fillIn: (name) => `กรุณากรอก${name}`,
  pick: (name) => `กรุณาเลือก${name}`,
  created: (name) => `สร้าง ${name} แล้ว`,
  saved: (name) => `บันทึก ${name} แล้ว`,
  merged: (fields) => `บันทึกรวมกับการแก้ไขของผู้อื่น: ${s.list(fields)}`,
  clashTitle: 'มีผู้อื่นแก้ไขฟิลด์เดียวกัน',
  clashText: 'เลือกค่าที่จะเก็บไว้',
  clashMine: 'ของคุณ',
  clashTheirs: 'ของผู้อื่น',
  clashSave: 'บันทึกค่าที่เลือก',
  otherChanged: (name) => `ผู้อื่นแก้ไข${name}เป็น `,
  takeTheirs: 'ใช้ค่านี้',
  section: 'รายละเอียด',
  customFields: 'ฟิลด์กำหนดเอง',
}
