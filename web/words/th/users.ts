import type { UsersWords } from '../en/users.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const users: UsersWords = {
  newUser: 'ผู้ใช้งานใหม่',
  create: 'สร้างผู้ใช้งาน',
  person: 'บุคคลและบทบาท',
  speaks: 'ภาษาและเขตการขาย',
  access: 'การเข้าใช้ครั้งแรก',
  passwordHint: 'เว้นว่างไว้เพื่อส่งคำเชิญทางอีเมล',
  inviteAgain: 'ส่งคำเชิญอีกครั้ง',
  invited: (email) => `ส่งคำเชิญไปที่ ${email} แล้ว`,
  handOver: 'ส่งมอบงาน',
  handOverTitle: (name) => `ส่งมอบงานของ ${name}`,
  handOverText: 'ลูกค้า-ผู้สนใจ โอกาส บริษัท และผู้ติดต่อที่เปิดอยู่ทั้งหมดจะได้พนักงานขายคนใหม่ ประวัติยังอยู่ครบ',
  leaveTitle: (name) => `ปิดใช้งาน ${name} หรือไม่`,
  leaveText: 'เซสชันและคีย์สิ้นสุดทันที เลือกผู้รับช่วงรายการที่เปิดอยู่ หรือปล่อยไว้ที่เดิม',
  successor: 'ผู้รับช่วง',
  handOverAndLeave: 'ส่งมอบและปิดใช้งาน',
  movedTo: (n) => `ส่งมอบแล้ว ${s.number(n)} รายการ`,
  left: (name, n) => (n === 0 ? `ปิดใช้งาน ${name} แล้ว` : `ปิดใช้งาน ${name} แล้ว ส่งมอบ ${s.number(n)} รายการ`),
}
