import type { MyDayWords } from '../en/my-day.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const myDay: MyDayWords = {
  hello: (name) => `สวัสดี คุณ${name}`,
  jump: 'กิจกรรมของคุณ',
  overdue: 'เกินกำหนด',
  today: 'วันนี้',
  planned: 'วางแผนไว้',
  withinToday: 'ภายในวันนี้',
  more: 'แสดงเพิ่มเติม',
  nothing: 'วันนี้ไม่มีอะไรค้างแล้ว',
  tomorrow: (n) => `พรุ่งนี้ ${s.number(n)} รายการ`,
  nothingText: 'วางแผนสิ่งที่ต้องทำต่อไปได้ที่ลูกค้า-ผู้สนใจหรือโอกาสทางการขาย',
  nothingAtUnit: 'ใบสั่งขายที่มาถึงหน่วยงานของคุณและกิจกรรมของคุณจะแสดงที่นี่',
  toOrders: 'เปิดใบสั่งขาย',
  toOpportunities: 'เปิดโอกาสทางการขาย',
  toCalendar: 'เปิดปฏิทิน',
  unitOrders: 'ใบสั่งขายที่หน่วยงานของฉัน',
  newLeads: 'ลูกค้า-ผู้สนใจที่เข้ามาใหม่และเกินกำหนด',
  noLeads: 'ไม่มีลูกค้า-ผู้สนใจที่รอคุณอยู่',
  givenAt: (ago) => `ได้รับเมื่อ ${ago}`,
  allLeads: 'ลูกค้า-ผู้สนใจทั้งหมดของฉัน',
  reach: { call: (name) => `โทรหา ${name}`, email: (name) => `ส่งอีเมลถึง ${name}` },
}
