import type { TimelineWords } from '../en/timeline.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const timeline: TimelineWords = {
  title: 'ลำดับเหตุการณ์',
  all: 'ทั้งหมด',
  activities: 'กิจกรรม',
  notes: 'โน้ต',
  changes: 'การแก้ไข',
  note: 'โน้ต',
  notePlaceholder: 'เขียนโน้ตถึงเพื่อนร่วมงาน',
  addNote: 'เพิ่มโน้ต',
  noteAdded: 'เพิ่มโน้ตแล้ว',
  created: 'สร้างรายการ',
  changed: (fields) => `แก้ไข ${s.list(fields)}`,
  fromTo: (from, to) => `${from} → ${to}`,
  activityPlanned: (summary) => `วางแผน: ${summary}`,
  activityDone: (summary) => `เสร็จแล้ว: ${summary}`,
  activityCancelled: (summary) => `ยกเลิก: ${summary}`,
  due: (day) => `กำหนด ${day}`,
  older: 'แสดงก่อนหน้านี้',
  types: {
    created: 'สร้างรายการ',
    changed: 'แก้ไขแล้ว',
    deleted: 'ลบแล้ว',
    restored: 'กู้คืนแล้ว',
    assigned: 'มอบหมายแล้ว',
    dispatched: 'กระจายงานแล้ว',
    converted: 'แปลงเป็นลูกค้าแล้ว',
    merged: 'รวมรายการแล้ว',
    overdue: 'เกินกำหนด',
    won: 'ปิดการขายได้',
    lost: 'ปิดการขายไม่ได้',
    reopened: 'เปิดใหม่',
    'mail.received': 'ได้รับอีเมล',
    'mail.sent': 'ส่งอีเมลแล้ว',
    'mail.failed': 'ส่งอีเมลไม่ได้',
    imported: 'นำเข้าแล้ว',
    handedOver: 'ส่งต่องานแล้ว',
  },
}
