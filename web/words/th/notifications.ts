import type { NotificationsWords } from '../en/notifications.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const notifications: NotificationsWords = {
  title: 'การแจ้งเตือน',
  bell: (n) => (n === 0 ? 'การแจ้งเตือน' : `การแจ้งเตือน ยังไม่อ่าน ${s.number(n)} รายการ`),
  region: 'แจ้งเตือน',
  open: 'เปิด',
  openOpportunity: 'เปิดโอกาสทางการขาย',
  markRead: 'ทำเครื่องหมายว่าอ่านแล้ว',
  markUnread: 'ทำเครื่องหมายว่ายังไม่อ่าน',
  markAllRead: 'อ่านทั้งหมดแล้ว',
  unread: 'ยังไม่อ่าน',
  all: 'ทั้งหมด',
  nothing: 'ไม่มีรายการใหม่ การแจ้งเตือน Big Deal งานเกินกำหนด และเอกสารรออนุมัติจะแสดงที่นี่',
  moreWaiting: (n) => `อีก ${s.number(n)} รายการ`,
  whileAway: (n) => `มีการแจ้งเตือนใหม่ ${s.number(n)} รายการระหว่างที่คุณไม่อยู่`,
  show: 'ดูรายการ',
  salesTarget: 'เป้าหมายยอดขาย',
  kinds: {
    bigDeal: 'Big Deal',
    'lead.new': 'ลูกค้าผู้สนใจใหม่',
    'mail.received': 'อีเมล',
    'mail.held': 'พักอีเมลไว้',
    'mail.failed': 'ส่งอีเมลไม่ได้',
    assigned: 'มอบหมายให้คุณ',
    unassigned: 'ยังไม่มอบหมาย',
    overdue: 'เกินกำหนด',
    'activity.due': 'ถึงกำหนดกิจกรรม',
    'import.done': 'นำเข้าเสร็จแล้ว',
    'rule.broken': 'กฎต้องแก้ไข',
    'document.approval': 'รออนุมัติ',
    'order.step': 'ขั้นตอนใบสั่งขาย',
    'quotation.customer': 'คำตอบจากลูกค้า',
    'invoice.overdue': 'ใบแจ้งหนี้เกินกำหนด',
  },
}
