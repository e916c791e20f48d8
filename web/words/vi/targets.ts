import type { TargetsWords } from '../en/targets.ts'

export const targets: TargetsWords = {
  newTarget: 'Mục tiêu mới',
  target: '1. Mục tiêu',
  notification: '2. Thông báo khi đạt mục tiêu',
  emptyText:
    'Mục tiêu là doanh số mà nhân viên, đội ngũ hoặc công ty cần chốt trong tháng, quý hoặc năm. Người nhận được báo một lần khi đạt.',
  emptyOwn: 'Quản lý bán hàng đặt mục tiêu. Mục tiêu của anh/chị và tiến độ sẽ hiện ở đây.',
  progress: 'Tiến độ',
  progressOf: (name) => `Tiến độ của ${name}`,
  wonOf: (won, amount, share) => `${won} trên ${amount} (${share})`,
  timePassed: (percent) => `Đã qua ${percent} % thời gian`,
  reached: 'Đã đạt',
  reachedAt: (day) => `Đạt ngày ${day}`,
  over: 'Đã hết kỳ, chưa đạt',
  missed: 'Không đạt',
  seeWon: 'Xem những cơ hội đã thắng',
  mine: 'Mục tiêu của anh/chị',
}
