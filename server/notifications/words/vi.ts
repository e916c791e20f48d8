import type { Rule, Thing, Words } from './en.ts'
import { numbers } from './numbers.ts'

const number = numbers('vi')

const things: Record<Thing, string> = {
  lead: 'khách hàng tiềm năng',
  opportunity: 'cơ hội bán hàng',
  account: 'khách hàng – công ty',
  contact: 'người liên hệ',
}
const capital: Record<Thing, string> = {
  lead: 'Khách hàng tiềm năng',
  opportunity: 'Cơ hội bán hàng',
  account: 'Khách hàng – công ty',
  contact: 'Người liên hệ',
}

const rules: Record<Rule, string> = {
  dispatchTask: 'Tác vụ',
  team: 'Quy tắc của đội',
  member: 'Quy tắc của thành viên',
  scoreRule: 'Quy tắc cho điểm',
  bigDealRule: 'Quy tắc Big Deal',
  salesTarget: 'Mục tiêu doanh số',
  rule: 'Quy tắc',
}

/** What people are told, in Vietnamese. */
export const vi: Words = {
  newOne: ({ thing, number, name, at, owner, team }) => ({
    title: `${capital[thing]} mới ${number}`,
    body: owner
      ? `“${name}” đến lúc ${at} và đã giao cho ${owner}.`
      : team
        ? `“${name}” đến lúc ${at} và đang chờ trong đội ${team}.`
        : `“${name}” đến lúc ${at} và chưa có người phụ trách.`,
  }),
  assigned: ({ thing, number, name, at, by }) => ({
    title: `Anh/chị được giao ${things[thing]} ${number}`,
    body: by
      ? `${by} giao “${name}” cho anh/chị lúc ${at}.`
      : `Quy tắc phân chia giao “${name}” cho anh/chị lúc ${at}.`,
  }),
  unassigned: ({ thing, number, name, team }) => ({
    title: `${capital[thing]} ${number} chưa có người phụ trách`,
    body: team
      ? `“${name}” đang chờ trong đội ${team} vì lúc này chưa thành viên nào nhận được.`
      : `Không đội nào nhận “${name}”. Hãy giao cho một nhân viên hoặc nới quy tắc.`,
  }),
  inactiveHandler: ({ rule, name, user }) => ({
    title: `${rules[rule]} “${name}” bị bỏ qua`,
    body: user
      ? `Người xử lý ${user} đã ngừng hiệu lực. Hãy chọn người xử lý khác.`
      : 'Người xử lý đã ngừng hiệu lực. Hãy chọn người xử lý khác.',
  }),
  fieldGone: ({ rule, name }) => ({
    title: `${rules[rule]} “${name}” đã bị tắt`,
    body: 'Một điều kiện dùng trường không còn nữa. Hãy sửa điều kiện rồi bật lại.',
  }),
  stageFieldGone: ({ name }) => ({
    title: `Không thể chuyển vào giai đoạn “${name}” nữa`,
    body: 'Một yêu cầu của giai đoạn dùng trường không còn nữa. Hãy sửa hoặc xóa yêu cầu đó.',
  }),
  reachesNobody: ({ rule, name }) => ({
    title: `${rules[rule]} “${name}” không tới được ai`,
    body: 'Mọi người nhận thông báo đều đã ngừng hiệu lực. Hãy chọn người khác.',
  }),
  noRate: ({ rule, name, pair }) => ({
    title: `${rules[rule]} “${name}” không so sánh được số tiền`,
    body: `Chưa có tỷ giá ${pair} nên một cơ hội đã bị bỏ qua. Hãy thêm tỷ giá này.`,
  }),
  imported: ({ file, created, updated, skipped, failed }) => ({
    title: `Đã nhập xong tệp ${file}`,
    body: `Tạo ${number(created)}, cập nhật ${number(updated)}, bỏ qua ${number(skipped)}, lỗi ${number(failed)}.`,
  }),
  importAssigned: ({ thing, n, file }) => ({
    title: `Anh/chị được giao ${number(n)} ${things[thing]} từ tệp ${file}`,
    body: `Xem trong danh sách ${things[thing]} của anh/chị.`,
  }),
  importedNew: ({ thing, n, file, by, at }) => ({
    title: `${number(n)} ${things[thing]} mới từ tệp ${file}`,
    body: `${by} đã nhập tệp lúc ${at}.`,
  }),
  mailFailed: ({ to, subject, error }) => ({
    title: `Không gửi được email tới ${to}`,
    body: `Máy chủ thư từ chối “${subject}” với câu trả lời “${error}”. Kiểm tra địa chỉ rồi gửi lại từ hộp thư đi.`,
  }),
}
