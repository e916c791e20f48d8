import type { TimelineWords } from '../en/timeline.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const timeline: TimelineWords = {
  title: 'Dòng thời gian',
  all: 'Tất cả',
  activities: 'Hoạt động',
  notes: 'Ghi chú',
  changes: 'Thay đổi',
  note: 'Ghi chú',
  notePlaceholder: 'Viết ghi chú cho đồng nghiệp',
  addNote: 'Thêm ghi chú',
  noteAdded: 'Đã thêm ghi chú',
  created: 'Đã tạo',
  changed: (fields) => `Đã sửa ${s.list(fields)}`,
  fromTo: (from, to) => `${from} → ${to}`,
  activityPlanned: (summary) => `Đã lên kế hoạch: ${summary}`,
  activityDone: (summary) => `Đã xong: ${summary}`,
  activityCancelled: (summary) => `Đã hủy: ${summary}`,
  due: (day) => `hạn ${day}`,
  older: 'Xem cũ hơn',
  types: {
    created: 'Đã tạo',
    changed: 'Đã sửa',
    deleted: 'Đã xóa',
    restored: 'Đã khôi phục',
    assigned: 'Đã phân công',
    dispatched: 'Đã điều phối',
    converted: 'Đã chuyển đổi',
    merged: 'Đã gộp',
    overdue: 'Quá hạn',
    won: 'Thắng',
    lost: 'Thất bại',
    reopened: 'Mở lại',
    'mail.received': 'Email đến',
    'mail.sent': 'Đã gửi email',
    'mail.failed': 'Email chưa gửi được',
    imported: 'Đã nhập',
    handedOver: 'Đã bàn giao',
  },
}
