import type { NotificationsWords } from '../en/notifications.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const notifications: NotificationsWords = {
  title: 'Thông báo',
  bell: (n) => (n === 0 ? 'Thông báo' : `Thông báo, ${s.number(n)} chưa đọc`),
  region: 'Cảnh báo',
  open: 'Mở',
  openOpportunity: 'Mở cơ hội',
  markRead: 'Đánh dấu đã đọc',
  markUnread: 'Đánh dấu chưa đọc',
  markAllRead: 'Đánh dấu tất cả đã đọc',
  unread: 'Chưa đọc',
  all: 'Tất cả',
  nothing: 'Không có gì mới. Thông báo Big Deal, việc quá hạn và chứng từ chờ duyệt sẽ hiện ở đây.',
  moreWaiting: (n) => `còn ${s.number(n)} thông báo`,
  whileAway: (n) => `${s.number(n)} thông báo mới khi anh/chị vắng mặt`,
  show: 'Xem',
  salesTarget: 'Mục tiêu doanh số',
  kinds: {
    bigDeal: 'Big Deal',
    'lead.new': 'Khách hàng mới',
    'mail.received': 'Email',
    'mail.held': 'Email bị giữ',
    'mail.failed': 'Email chưa gửi được',
    assigned: 'Giao cho anh/chị',
    unassigned: 'Chưa phân công',
    overdue: 'Quá hạn',
    'activity.due': 'Đến hạn hoạt động',
    'import.done': 'Nhập xong',
    'rule.broken': 'Quy tắc cần sửa',
    'document.approval': 'Chờ phê duyệt',
    'order.step': 'Bước đơn hàng',
    'quotation.customer': 'Phản hồi của khách hàng',
    'invoice.overdue': 'Hóa đơn quá hạn',
  },
}
