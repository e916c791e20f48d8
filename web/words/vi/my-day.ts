import type { MyDayWords } from '../en/my-day.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const myDay: MyDayWords = {
  hello: (name) => `Xin chào, ${name}`,
  jump: 'Hoạt động của anh/chị',
  overdue: 'Quá hạn',
  today: 'Hôm nay',
  planned: 'Đã lên lịch',
  withinToday: 'trong hôm nay',
  more: 'Xem thêm',
  nothing: 'Hôm nay không còn việc nào',
  tomorrow: (n) => `Ngày mai: ${s.number(n)}.`,
  nothingText: 'Hãy lên lịch việc tiếp theo tại khách hàng tiềm năng hoặc cơ hội.',
  nothingAtUnit: 'Đơn hàng đến bộ phận của anh/chị và hoạt động của anh/chị hiện ở đây.',
  toOrders: 'Mở đơn bán hàng',
  toOpportunities: 'Mở cơ hội bán hàng',
  toCalendar: 'Mở lịch',
  unitOrders: 'Đơn hàng ở bộ phận của tôi',
  newLeads: 'Khách hàng tiềm năng mới và quá hạn',
  noLeads: 'Không có khách hàng tiềm năng nào đang chờ.',
  givenAt: (ago) => `Được giao ${ago}`,
  allLeads: 'Tất cả khách hàng tiềm năng của tôi',
  reach: { call: (name) => `Gọi ${name}`, email: (name) => `Gửi email cho ${name}` },
}
