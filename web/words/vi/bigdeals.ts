import type { BigDealsWords } from '../en/bigdeals.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const bigDeals: BigDealsWords = {
  badge: 'Big Deal',
  emptyText:
    'Ban lãnh đạo chỉ biết đến thương vụ lớn khi có quy tắc: doanh thu và xác suất từ bao nhiêu, loại nào, báo cho ai.',
  newRule: 'Quy tắc mới',
  draft: 'Nháp',
  searchRail: 'Tìm theo mã hoặc tiêu đề',
  moreOf: (name) => `Thao tác: ${name}`,
  data: '1. Thông tin Big Deal',
  notification: '2. Thông báo Big Deal',
  codeHint: 'Mã tiếp theo được gợi ý, có thể sửa.',
  allTypes: 'Mọi loại',
  typesHint: 'Để trống = mọi loại.',
  fromOf: (name) => `${name}, từ`,
  toOf: (name) => `${name}, đến`,
  noLimit: 'không giới hạn',
  orMore: (low) => `từ ${low} trở lên`,
  between: (low, high) => `từ ${low} đến ${high}`,
  onSystem: 'Thông báo trên hệ thống',
  onSystemHint: 'Góc trên bên phải màn hình và ở chuông',
  byEmail: 'Thông báo qua email',
  byEmailHint: 'Theo ngôn ngữ của từng người nhận',
  recipientsHint: 'Người có mặt ở nhiều mục chỉ nhận một lần.',
  channel: { app: 'Hệ thống', email: 'Email' },
  sentenceTitle: 'Bằng lời',
  when: (types, revenue, probability) =>
    `Thông báo khi cơ hội thuộc ${types.length > 0 ? `loại ${s.oneOf(types)}` : 'mọi loại'} có doanh thu dự kiến ${revenue} và xác suất ${probability}.`,
  tells: (who, ways) => `Báo cho ${s.list(who)} ${ways}.`,
  ways: (app, email) =>
    app && email ? 'trên hệ thống và qua email' : app ? 'trên hệ thống' : email ? 'qua email' : '',
  tellsNobody: 'Chưa báo cho ai: hãy chọn ít nhất một kênh và một người nhận.',
  notFilledIn: 'chưa nhập',
  notValid: 'chưa hợp lệ',
  matchTitle: 'Đang thỏa điều kiện',
  openNow: 'cơ hội đang mở',
  usesLast: 'tính theo giá trị hợp lệ gần nhất',
  fillInFirst: 'Nhập doanh thu và xác suất để xem những cơ hội nào thỏa điều kiện.',
  showMore: (n) => `Xem thêm ${s.number(n)}`,
  alertExisting: 'Thông báo cả những cơ hội đang thỏa điều kiện',
  once: 'Thông báo một lần khi cơ hội bắt đầu thỏa điều kiện. Nếu hết thỏa rồi thỏa lại, sẽ thông báo lần nữa.',
  sendTest: 'Gửi thử cho tôi',
  testSent: (app, email) =>
    app && email
      ? 'Đã gửi thử trên hệ thống và qua email'
      : app
        ? 'Đã gửi thử trên hệ thống'
        : email
          ? 'Đã gửi thử qua email'
          : 'Chưa gửi thử: chưa chọn kênh nào',
  history: 'Lịch sử thông báo',
  alertsHere: 'Thông báo Big Deal',
  noAlerts: 'Chưa có thông báo nào. Mỗi lần sẽ ghi lại ở đây: điều gì thay đổi, ai lưu và đã báo cho ai.',
  noneToldYou: 'Ở đây không có thông báo nào gửi cho anh/chị.',
  older: 'Xem các lần trước',
  onlyOpened:
    'Anh/chị thấy cơ hội này vì đã nhận thông báo. Đội phụ trách sẽ sửa; anh/chị có thể lên lịch hoạt động và viết ghi chú.',
  savedBy: 'Người lưu:',
  became: 'thành',
  told: 'Người nhận thông báo',
  reachedNobody: 'Không đến được ai. Đã báo cho quản trị viên.',
  states: { queued: 'chờ gửi', sent: 'đã gửi', failed: 'gửi lỗi', skipped: 'bỏ qua' },
  reasons: { inactive: 'người dùng ngừng hiệu lực', noAddress: 'không có địa chỉ email' },
  manageRules: 'Quy tắc Big Deal',
}
