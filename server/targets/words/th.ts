import type { Words } from './en.ts'

/** What is told of targets, in Thai. */
export const th: Words = {
  title: (name) => `ถึงเป้าหมายแล้ว: ${name}`,
  reached: (won, share) => `ปิดการขายได้ ${won} คิดเป็น ${share} % ของเป้าหมาย`,
  target: 'เป้าหมาย',
  won: 'ยอดขายที่ปิดได้',
  period: 'รอบเวลา',
  whose: { user: 'พนักงานขาย', team: 'ทีมขาย', company: 'บริษัท' },
  open: 'เปิดดูเป้าหมาย',
  why: (name) => `อีเมลนี้ส่งถึง ${name} ซึ่งเป็นผู้รับการแจ้งเตือนของเป้าหมายนี้`,
}
