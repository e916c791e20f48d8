import { numbers } from '../../notifications/words/numbers.ts'
import type { Words } from './en.ts'

const number = numbers('th')

/** What Big Deal alerts say, in Thai. */
export const th: Words = {
  customer: 'ลูกค้า',
  type: 'ประเภท',
  revenue: 'รายได้ที่คาดหวัง',
  probability: 'ความเป็นไปได้',
  stage: 'ขั้นตอนการขาย',
  owner: 'พนักงานขาย',
  at: 'เวลา',
  none: 'ไม่ระบุ',
  title: (code, topic) => `Big Deal ${code}: ${topic}`,
  sample: 'นี่คือตัวอย่างการแจ้งเตือนจากการทดสอบกฎ ไม่มีโอกาสทางการขายจริง',
  sampleName: 'ตัวอย่างโอกาสทางการขาย',
  open: 'เปิดดูโอกาสทางการขาย',
  why: (name) => `อีเมลนี้ส่งถึง ${name} ซึ่งเป็นผู้รับการแจ้งเตือนของกฎนี้`,
  many: (n) => `มีโอกาสทางการขาย ${number(n)} รายการที่ตรงเงื่อนไขของกฎนี้`,
  largest: 'รายการที่มูลค่าสูงสุด:',
  openMany: 'เปิดดูรายการ Big Deal',
}
