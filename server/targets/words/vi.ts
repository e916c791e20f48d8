import type { Words } from './en.ts'

/** What is told of targets, in Vietnamese. */
export const vi: Words = {
  title: (name) => `Đã đạt mục tiêu: ${name}`,
  reached: (won, share) => `Đã chốt được ${won}, bằng ${share} % mục tiêu.`,
  target: 'Mục tiêu',
  won: 'Đã chốt được',
  period: 'Kỳ',
  whose: { user: 'Nhân viên bán hàng', team: 'Đội ngũ bán hàng', company: 'Công ty' },
  open: 'Mở mục tiêu',
  why: (name) => `Anh/chị ${name} nhận email này vì là người nhận thông báo của mục tiêu.`,
}
