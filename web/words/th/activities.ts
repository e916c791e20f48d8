import type { ActivitiesWords } from '../en/activities.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const activities: ActivitiesWords = {
  next: 'กิจกรรมถัดไป',
  plan: 'วางแผนกิจกรรม',
  edit: 'แก้ไขกิจกรรม',
  complete: 'เสร็จแล้ว',
  completeNamed: (name) => `เสร็จแล้ว: ${name}`,
  completeTitle: 'บันทึกกิจกรรมว่าเสร็จแล้ว',
  feedback: 'ผลเป็นอย่างไร',
  feedbackHint: 'ให้เพื่อนร่วมงานดูย้อนหลังได้',
  scheduleNext: 'วางแผนกิจกรรมถัดไปทันที',
  nextType: 'กิจกรรมถัดไป',
  nextDue: 'กำหนด',
  done: (name) => `เสร็จแล้ว: ${name}`,
  planned: (name) => `วางแผนแล้ว: ${name}`,
  cancel: 'นำออกจากแผน',
  cancelled: (name) => `นำออกจากแผนแล้ว: ${name}`,
  none: 'ยังไม่มีกิจกรรมที่วางแผนไว้',
  noneHint: 'วางแผนสิ่งที่ต้องทำต่อไป',
  more: (n) => `ยังมีอีก ${s.number(n)} กิจกรรม`,
  suggested: 'กิจกรรมถัดไปที่แนะนำ',
  suggest: (name, day) => `${name} ${day}`,
  notNow: 'ยังไม่ทำตอนนี้',
  overdue: (day) => `เกินกำหนดตั้งแต่ ${day}`,
  today: 'วันนี้',
  files: 'ไฟล์',
  upload: 'อัปโหลด',
  uploading: (n) => `กำลังอัปโหลด ${s.number(n)} ไฟล์…`,
  noFiles: 'ยังไม่มีไฟล์ วางไฟล์ที่นี่ได้',
  dropHere: 'วางไฟล์ที่นี่',
  deleteFile: (name) => `ลบ ${name}`,
  deleteFileTitle: (name) => `ลบ ${name} หรือไม่`,
  fileDeleted: (name) => `ลบ ${name} แล้ว`,
}
