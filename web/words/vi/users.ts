import type { UsersWords } from '../en/users.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const users: UsersWords = {
  newUser: 'Người dùng mới',
  create: 'Tạo người dùng',
  person: 'Người và vai trò',
  speaks: 'Ngoại ngữ và khu vực',
  access: 'Đăng nhập lần đầu',
  passwordHint: 'Để trống để gửi thư mời qua email.',
  inviteAgain: 'Gửi lại thư mời',
  invited: (email) => `Đã gửi thư mời đến ${email}`,
  link: {
    open: 'Liên kết mời',
    title: (name) => `Liên kết mời cho ${name}`,
    text: 'Tự gửi liên kết khi email không đến được. Người mở liên kết sẽ đặt mật khẩu; dùng một lần trong 7 ngày, các liên kết gửi trước đó hết hiệu lực.',
    make: 'Tạo liên kết',
    address: 'Liên kết',
    once: 'Sao chép ngay: chỉ hiện một lần.',
  },
  handOver: 'Bàn giao công việc',
  handOverTitle: (name) => `Bàn giao công việc của ${name}`,
  handOverText:
    'Mọi khách hàng tiềm năng, cơ hội, công ty và người liên hệ đang mở được giao cho nhân viên mới. Lịch sử được giữ nguyên.',
  leaveTitle: (name) => `Ngừng hiệu lực ${name}?`,
  leaveText: 'Phiên đăng nhập và khóa kết thúc ngay. Chọn người nhận các bản ghi đang mở, hoặc giữ nguyên.',
  successor: 'Người nhận bàn giao',
  handOverAndLeave: 'Bàn giao và ngừng hiệu lực',
  movedTo: (n) => `Đã bàn giao ${s.number(n)} bản ghi`,
  left: (name, n) =>
    n === 0 ? `Đã ngừng hiệu lực ${name}` : `Đã ngừng hiệu lực ${name}; bàn giao ${s.number(n)} bản ghi`,
}
