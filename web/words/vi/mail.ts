import type { MailWords } from '../en/mail.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const mail: MailWords = {
  sendAll: 'Gửi ngay tất cả email đang chờ',
  sendAgain: 'Gửi lại',
  sending: (n) => (n === 0 ? 'Không có email đang chờ' : `Đang gửi ${s.number(n)} email`),
  noServer:
    'Chưa đặt máy chủ email nên email chờ ở đây. Khởi động chương trình với SMTP_URL (và MAIL_FROM), email đang chờ sẽ tự được gửi. Trong lúc đó có thể gửi liên kết mời từ trang “Người dùng”.',
  emptyTitle: 'Không có email',
  emptyText: 'Thư mời, cảnh báo và báo giá sẽ hiện ở đây khi được gửi.',
  attempts: (n) => `Đã thử ${s.number(n)} lần`,
  sentAt: (time) => `gửi lúc ${time}`,
  nextAt: (time) => `thử lại lúc ${time}`,
  older: 'Xem cũ hơn',
  jobsIntro: 'Những việc chương trình làm ở nền như thông báo và cho điểm. Mỗi việc được thử nhiều lần trước khi dừng.',
  noJobs: 'Không có việc lỗi',
  noJobsText: 'Mọi việc nền đều đã xong.',
  runAgain: 'Chạy lại',
  jobRuns: (name) => `Đang chạy lại ${name}`,
}
