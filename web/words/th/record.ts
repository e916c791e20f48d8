import type { RecordWords } from '../en/record.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const record: RecordWords = {
  facts: 'ข้อมูล',
  factsHint: 'คลิกที่ค่าเพื่อแก้ไข',
  emptyFields: (n) => `ช่องว่าง ${s.number(n)} ช่อง`,
  hideEmpty: 'ซ่อนช่องว่าง',
  editField: (name) => `แก้ไข${name}`,
  place: (at, of) => `${s.number(at)} / ${s.number(of)}`,
  nextRecord: 'รายการถัดไป',
  previousRecord: 'รายการก่อนหน้า',
  aside: 'ข้อมูลเพิ่มเติม',
  deleted: (name) => `ลบ ${name} แล้ว`,
  deleteTitle: (name) => `ลบ ${name} หรือไม่`,
  deleteVerb: (name) => `ลบ ${name}`,
  deleteText: 'รายการจะอยู่ในถังขยะ กู้คืนได้ภายใน 30 วัน',
}
