import type { CalendarWords } from '../en/calendar.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const calendar: CalendarWords = {
  view: 'มุมมอง',
  month: 'เดือน',
  week: 'สัปดาห์',
  whose: 'กิจกรรมของใคร',
  mine: 'ของฉัน',
  everybody: 'ทุกคน',
  done: 'เสร็จแล้ว',
  openRecord: 'เปิดข้อมูลลูกค้า',
  nothing: 'วันนี้ไม่มีกิจกรรม',
  more: (n) => `อีก ${s.number(n)} รายการ`,
  on: (day, n) => `${day}: ${s.number(n)} กิจกรรม`,
  keysHint: 'กด Space เพื่อยกกิจกรรม ใช้ลูกศรเพื่อย้ายไปวันอื่น กด Space เพื่อวาง กด Escape เพื่อวางกลับที่เดิม',
  lifted: (name, day) => `ยก ${name} จากวันที่ ${day} แล้ว`,
  over: (day) => `อยู่ที่ ${day}`,
  back: (name, day) => `${name} ยังอยู่ที่วันที่ ${day}`,
  subscribe: 'เชื่อมกับปฏิทินอื่น',
  feedText:
    'Google Calendar, Outlook และปฏิทินในโทรศัพท์แสดงกิจกรรมที่คุณวางแผนไว้ได้ โดยใช้ลิงก์ลับที่มีเพียงคุณเท่านั้น ผู้ที่รู้ลิงก์นี้จะอ่านกิจกรรมของคุณได้',
  feedMade: 'คัดลอกลิงก์ตอนนี้ ระบบจะไม่แสดงลิงก์นี้อีก',
  feedAddress: 'ลิงก์สำหรับโปรแกรมปฏิทิน',
  feedOpen: 'เปิดในปฏิทินของเครื่องนี้',
  feedActive: (day) => `สร้างลิงก์เมื่อ ${day}`,
  feedRead: (ago) => `โปรแกรมปฏิทินอ่านล่าสุด ${ago}`,
  feedUnread: 'ยังไม่มีโปรแกรมปฏิทินใดอ่านลิงก์นี้',
  feedMake: 'สร้างลิงก์',
  feedRenew: 'สร้างลิงก์ใหม่',
  feedEnd: 'ยกเลิกลิงก์',
}
