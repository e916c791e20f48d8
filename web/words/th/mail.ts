import type { MailWords } from '../en/mail.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const mail: MailWords = {
  sendAll: 'ส่งที่รออยู่ทั้งหมดตอนนี้',
  sendAgain: 'ส่งอีกครั้ง',
  sending: (n) => (n === 0 ? 'ไม่มีอีเมลที่รอส่ง' : `กำลังส่ง ${s.number(n)} ฉบับ`),
  emptyTitle: 'ไม่มีอีเมล',
  emptyText: 'คำเชิญ การแจ้งเตือน และใบเสนอราคาจะแสดงที่นี่เมื่อส่ง',
  attempts: (n) => `ลอง ${s.number(n)} ครั้ง`,
  sentAt: (time) => `ส่งเมื่อ ${time}`,
  nextAt: (time) => `ลองครั้งถัดไป ${time}`,
  older: 'แสดงรายการเก่ากว่า',
  jobsIntro: 'สิ่งที่โปรแกรมทำเบื้องหลัง เช่น การแจ้งเตือนและการให้คะแนน จะลองหลายครั้งก่อนเลิก',
  noJobs: 'ไม่มีงานที่ล้มเหลว',
  noJobsText: 'งานเบื้องหลังทั้งหมดสำเร็จ',
  runAgain: 'ทำอีกครั้ง',
  jobRuns: (name) => `กำลังทำ ${name} อีกครั้ง`,
}
