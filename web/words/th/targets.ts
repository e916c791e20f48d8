import type { TargetsWords } from '../en/targets.ts'

export const targets: TargetsWords = {
  newTarget: 'เป้าหมายใหม่',
  target: '1. เป้าหมาย',
  notification: '2. การแจ้งเตือนเมื่อถึงเป้าหมาย',
  emptyText: 'เป้าหมายคือยอดขายที่พนักงานขาย ทีม หรือบริษัทต้องปิดให้ได้ในเดือน ไตรมาส หรือปี ผู้รับจะได้รับแจ้งหนึ่งครั้งเมื่อถึงเป้าหมาย',
  emptyOwn: 'ผู้จัดการฝ่ายขายเป็นผู้ตั้งเป้าหมาย เป้าหมายของคุณและความคืบหน้าจะแสดงที่นี่',
  progress: 'ความคืบหน้า',
  progressOf: (name) => `ความคืบหน้าของ ${name}`,
  wonOf: (won, amount, share) => `${won} จาก ${amount} (${share})`,
  timePassed: (percent) => `ผ่านไปแล้ว ${percent} % ของเวลา`,
  reached: 'ถึงเป้าหมายแล้ว',
  reachedAt: (day) => `ถึงเป้าหมายเมื่อ ${day}`,
  over: 'สิ้นสุดแล้ว ไม่ถึงเป้าหมาย',
  missed: 'ไม่ถึงเป้า',
  seeWon: 'ดูรายการที่ปิดการขายได้',
  mine: 'เป้าหมายของคุณ',
}
