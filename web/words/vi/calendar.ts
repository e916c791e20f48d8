import type { CalendarWords } from '../en/calendar.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const calendar: CalendarWords = {
  view: 'Chế độ xem',
  month: 'Tháng',
  week: 'Tuần',
  whose: 'Hoạt động của ai',
  mine: 'Của tôi',
  everybody: 'Mọi người',
  done: 'Đã xong',
  openRecord: 'Mở bản ghi',
  nothing: 'Ngày này không có hoạt động.',
  more: (n) => `+${s.number(n)} nữa`,
  on: (day, n) => `${day}: ${s.number(n)} hoạt động`,
  keysHint:
    'Phím cách để nhấc hoạt động, phím mũi tên để chuyển sang ngày khác, phím cách để đặt xuống, Escape để trả lại.',
  lifted: (name, day) => `Đã nhấc ${name} khỏi ngày ${day}.`,
  over: (day) => `Đang ở ${day}.`,
  back: (name, day) => `${name} vẫn ở ngày ${day}.`,
  subscribe: 'Kết nối lịch khác',
  feedText:
    'Google Calendar, Outlook và lịch trên điện thoại có thể hiển thị hoạt động anh/chị đã lên lịch. Chúng cần một địa chỉ bí mật chỉ anh/chị có: ai biết địa chỉ này đều đọc được.',
  feedMade: 'Hãy sao chép địa chỉ ngay. Địa chỉ sẽ không hiện lại.',
  feedAddress: 'Địa chỉ cho chương trình lịch',
  feedOpen: 'Mở trong lịch của thiết bị này',
  feedActive: (day) => `Địa chỉ được tạo ngày ${day}.`,
  feedRead: (ago) => `Chương trình lịch đọc lần cuối ${ago}.`,
  feedUnread: 'Chưa có chương trình lịch nào đọc.',
  feedMake: 'Tạo địa chỉ',
  feedRenew: 'Tạo địa chỉ mới',
  feedEnd: 'Hủy địa chỉ',
}
