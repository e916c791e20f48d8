import type { CataloguesWords } from '../en/catalogues.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const catalogues: CataloguesWords = {
  groups: { leads: 'ลูกค้า-ผู้สนใจ', opportunities: 'โอกาสทางการขาย', both: 'ทั้งสองอย่าง' },
  empty: 'รายการที่เลือกใช้ได้ ปิดใช้งานภายหลังได้ รายการเก่ายังเก็บค่าไว้',
  isDefault: 'ค่าเริ่มต้น',
  probability: (n) => `${s.number(n)} %`,
  folded: 'พับคอลัมน์',
  newEntry: (kind) => `เพิ่มใหม่: ${kind}`,
  namesHint: 'ผู้ใช้แต่ละคนเห็นชื่อในภาษาของตน ถ้าไม่มีจะแสดงชื่อด้านบน',
  next: 'กำหนดกิจกรรมถัดไปอัตโนมัติ',
  nextModes: { none: 'ไม่มี', suggest: 'แนะนำ', auto: 'กำหนดอัตโนมัติ' },
  nextTypes: 'ประเภทกิจกรรมถัดไป',
  nextAfter: 'หลังจาก',
  nextUnit: 'หน่วยเวลา',
  nextFrom: 'นับจาก',
  nextFroms: { completion: 'หลังวันที่ทำเสร็จ', previousDue: 'หลังวันกำหนดเดิม' },
  noProducts: 'สินค้าและบริการที่ลูกค้าต้องการ พร้อมราคาและภาษีมูลค่าเพิ่ม เพิ่มใหม่หรือนำเข้าไฟล์',
  addField: 'เพิ่มฟิลด์',
  newField: 'สร้างฟิลด์ใหม่',
  noFields: 'ฟิลด์ของคุณเองแสดงในฟอร์ม รายการ ตัวกรอง เงื่อนไข การนำเข้าและส่งออก',
  field: 'ฟิลด์กำหนดเอง',
  where: 'แสดงที่ใด',
  codeHint: 'ตัวอักษรอังกฤษและตัวเลข ไฟล์และ API เรียกฟิลด์ด้วยรหัสนี้',
  code: 'รหัส',
  addOption: 'เพิ่มตัวเลือก',
  removeOption: 'นำตัวเลือกออก',
}
