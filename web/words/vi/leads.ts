import type { LeadsWords } from '../en/leads.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const leads: LeadsWords = {
  emptyText:
    'Khách hàng tiềm năng là người quan tâm nhưng chưa đồng ý mua. Hãy tạo mới, hoặc để email và biểu mẫu web tự tạo.',
  sections: { customer: 'Khách hàng', place: 'Địa điểm', interest: 'Quan tâm', processing: 'Xử lý' },
  ownerHint: 'Nếu để trống nhân viên, quy tắc phân chia sẽ chọn.',
  mine: 'Của tôi',
  unassigned: 'Chưa phân công',
  assign: 'Phân chia khách',
  runResult: (assigned, waiting, unassigned) =>
    [
      assigned === 0 ? 'Chưa giao được khách nào.' : `Đã giao ${s.number(assigned)} khách.`,
      waiting > 0 ? `${s.number(waiting)} khách chờ thành viên trống.` : '',
      unassigned > 0 ? `${s.number(unassigned)} khách không khớp đội nào.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  runNothing: 'Mọi khách đang mở đều đã có nhân viên.',
  convert: 'Chuyển đổi',
  mail: 'Gửi email',
  call: 'Gọi điện',
  attachTask: 'Gắn tác vụ',
  noTasks: 'Chưa thiết lập tác vụ nào.',
  gaveByTask: (task) => `Giao theo tác vụ ${task}`,
  gaveTo: (name, task) => `Đã giao cho ${name} theo tác vụ ${task}`,
  moved: (step) => `Đang ở ${step}`,
  history: 'Chỉ xem thay đổi',
  everything: 'Xem tất cả',
  noLimit: 'không hạn',
  limit: {
    minutes: (n) => `${s.number(n)} phút`,
    hours: (n) => `${s.number(n)} giờ`,
    days: (n) => `${s.number(n)} ngày`,
  },
  score: 'Điểm đánh giá',
  scoreParts: 'Điểm đến từ đâu',
  noScoreParts: 'Chưa quy tắc cho điểm nào khớp.',
  points: (n) => (n > 0 ? `+${s.number(n)}` : s.number(n)),
  failTitle: (status) => `Chuyển sang ${status}?`,
  failText: 'Cho biết vì sao không thành khách hàng.',
  failVerb: (status) => `Chuyển sang ${status}`,
  convertedTo: 'Khách này đã chuyển đổi thành',
  convertTitle: (name) => `Chuyển đổi ${name}`,
  convertText: 'Thông tin đã có được mang sang cùng ghi chú, tệp và hoạt động. Không phải nhập lại.',
  part: { account: 'Khách hàng – công ty', contact: 'Người liên hệ', opportunity: 'Cơ hội bán hàng' },
  create: 'Tạo mới',
  existing: 'Chọn sẵn có',
  leaveOut: 'Không',
  alreadyThere: 'Đã có:',
  useThis: (name) => `Dùng ${name}`,
  converted: (name) => `Đã chuyển đổi ${name}`,
  convertNothing: 'Chọn ít nhất công ty, người liên hệ hoặc cơ hội.',
  duplicates: () => 'Có thể đã có sẵn:',
  duplicateBy: {
    name: 'trùng tên',
    email: 'trùng email',
    phone: 'trùng điện thoại',
    taxId: 'trùng mã số thuế',
  },
}
