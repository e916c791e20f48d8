import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'

/** Every kind of notice the program gives. */
export const notificationKinds = [
  'bigDeal',
  'lead.new',
  'mail.received',
  'mail.held',
  'mail.failed',
  'assigned',
  'unassigned',
  'overdue',
  'activity.due',
  'import.done',
  'rule.broken',
  'document.approval',
  'order.step',
  'quotation.customer',
  'invoice.overdue',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** What somebody is told, in his language; his own and nobody else's. */
export const notification = noun({
  name: 'notification',
  path: 'notifications',
  label: l('Notification', 'การแจ้งเตือน', 'Thông báo'),
  plural: l('Notifications', 'การแจ้งเตือน', 'Thông báo'),
  title: 'title',
  sort: '-id',
  fields: {
    kind: field('choice', l('Kind', 'ชนิด', 'Loại'), { required: true, readOnly: true }),
    title: field('text', l('Title', 'หัวข้อ', 'Tiêu đề'), { required: true, readOnly: true }),
    body: field('longText', l('Text', 'ข้อความ', 'Nội dung'), { required: true, readOnly: true }),
    link: field('text', l('Link', 'ลิงก์', 'Liên kết'), { readOnly: true }),
    data: field('structure', l('Data', 'ข้อมูล', 'Dữ liệu'), { required: true, readOnly: true, hidden: true }),
    readAt: field('dateTime', l('Read', 'อ่านเมื่อ', 'Đọc lúc'), { readOnly: true }),
    userId: field('reference', l('For', 'ถึง', 'Gửi tới'), { to: 'user', required: true, readOnly: true }),
  },
})

/** A mail in the outbox, without what it says. */
export const mail = noun({
  name: 'mail',
  path: 'mails',
  label: l('Mail', 'อีเมล', 'Email'),
  plural: l('Outbox', 'กล่องขาออก', 'Hộp thư đi'),
  title: 'subject',
  sort: '-id',
  fields: {
    to: field('text', l('To', 'ถึง', 'Đến'), { required: true, readOnly: true }),
    subject: field('text', l('Subject', 'เรื่อง', 'Tiêu đề'), { required: true, readOnly: true }),
    state: field('choice', l('State', 'สถานะ', 'Trạng thái'), {
      required: true,
      readOnly: true,
      options: [
        { value: 'queued', label: l('Queued', 'รอส่ง', 'Chờ gửi') },
        { value: 'sent', label: l('Sent', 'ส่งแล้ว', 'Đã gửi') },
        { value: 'failed', label: l('Given up', 'ส่งไม่สำเร็จ', 'Không gửi được') },
      ],
    }),
    attempts: field('integer', l('Attempts', 'จำนวนครั้งที่ลองส่ง', 'Số lần thử'), { required: true, readOnly: true }),
    nextAttemptAt: field('dateTime', l('Next attempt', 'ลองส่งครั้งถัดไป', 'Lần thử tiếp theo'), { readOnly: true }),
    lastError: field('text', l('Last error', 'ข้อผิดพลาดล่าสุด', 'Lỗi gần nhất'), { readOnly: true }),
    messageId: field('text', l('Message-ID', 'Message-ID', 'Message-ID'), { required: true, readOnly: true }),
    about: field('structure', l('About', 'เกี่ยวกับ', 'Liên quan'), { required: true, readOnly: true, hidden: true }),
    sentAt: field('dateTime', l('Sent', 'ส่งเมื่อ', 'Gửi lúc'), { readOnly: true }),
  },
})
