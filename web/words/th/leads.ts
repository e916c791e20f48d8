import type { LeadsWords } from '../en/leads.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const leads: LeadsWords = {
  emptyText: 'ลูกค้า-ผู้สนใจ คือผู้ที่สนใจแต่ยังไม่ตกลงซื้อ สร้างเองได้ หรือให้อีเมลและแบบฟอร์มบนเว็บสร้างให้',
  sections: { customer: 'ลูกค้า', place: 'ที่ตั้ง', interest: 'ความสนใจ', processing: 'การดำเนินการ' },
  ownerHint: 'ถ้าไม่ระบุพนักงานขาย กฎการจัดสรรจะเลือกให้',
  mine: 'ของฉัน',
  unassigned: 'ยังไม่มอบหมาย',
  assign: 'จัดสรรลูกค้าผู้สนใจ',
  runResult: (assigned, waiting, unassigned) =>
    [
      assigned === 0 ? 'ยังมอบหมายไม่ได้' : `มอบหมายแล้ว ${s.number(assigned)} ราย`,
      waiting > 0 ? `รอสมาชิกว่าง ${s.number(waiting)} ราย` : '',
      unassigned > 0 ? `ไม่ตรงกับทีมใด ${s.number(unassigned)} ราย` : '',
    ]
      .filter(Boolean)
      .join(' '),
  runNothing: 'ลูกค้า-ผู้สนใจที่เปิดอยู่มีพนักงานขายครบแล้ว',
  convert: 'แปลงเป็นลูกค้า',
  mail: 'ส่งอีเมล',
  call: 'โทร',
  attachTask: 'แนบงานอัตโนมัติ',
  noTasks: 'ยังไม่ได้ตั้งงานอัตโนมัติ',
  gaveByTask: (task) => `มอบหมายตามงานอัตโนมัติ ${task}`,
  gaveTo: (name, task) => `มอบหมายให้ ${name} ตามงานอัตโนมัติ ${task} แล้ว`,
  moved: (step) => `อยู่ที่ขั้น ${step}`,
  history: 'แสดงเฉพาะการแก้ไข',
  everything: 'แสดงทั้งหมด',
  noLimit: 'ไม่จำกัดเวลา',
  limit: {
    minutes: (n) => `${s.number(n)} นาที`,
    hours: (n) => `${s.number(n)} ชั่วโมง`,
    days: (n) => `${s.number(n)} วัน`,
  },
  score: 'คะแนนลูกค้าผู้สนใจ',
  scoreParts: 'ที่มาของคะแนน',
  noScoreParts: 'ยังไม่มีกฎการให้คะแนนที่ตรง',
  points: (n) => (n > 0 ? `+${s.number(n)}` : s.number(n)),
  failTitle: (status) => `เปลี่ยนเป็น ${status} หรือไม่`,
  failText: 'ระบุเหตุผลที่ไม่ได้เป็นลูกค้า',
  failVerb: (status) => `เปลี่ยนเป็น ${status}`,
  convertedTo: 'ลูกค้า-ผู้สนใจรายนี้แปลงเป็น',
  convertTitle: (name) => `แปลง ${name} เป็นลูกค้า`,
  convertText: 'ข้อมูลที่มีอยู่จะนำไปด้วย พร้อมบันทึก ไฟล์ และกิจกรรม ไม่ต้องพิมพ์ซ้ำ',
  part: { account: 'ลูกค้า-บริษัท', contact: 'ลูกค้า-ผู้ติดต่อ', opportunity: 'โอกาสทางการขาย' },
  create: 'สร้างใหม่',
  existing: 'เลือกที่มีอยู่',
  leaveOut: 'ไม่มี',
  alreadyThere: 'มีอยู่แล้ว:',
  useThis: (name) => `ใช้ ${name}`,
  converted: (name) => `แปลง ${name} เป็นลูกค้าแล้ว`,
  convertNothing: 'เลือกบริษัท ผู้ติดต่อ หรือโอกาสทางการขายอย่างน้อยหนึ่งรายการ',
  duplicates: () => 'อาจมีอยู่แล้ว:',
  duplicateBy: {
    name: 'ชื่อซ้ำ',
    email: 'อีเมลซ้ำ',
    phone: 'โทรศัพท์ซ้ำ',
    taxId: 'เลขประจำตัวผู้เสียภาษีซ้ำ',
  },
}
