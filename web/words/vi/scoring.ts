import type { ScoringWords } from '../en/scoring.ts'

export const scoring: ScoringWords = {
  intro: 'Điểm đánh giá khách hàng là tổng điểm của các quy tắc khớp, được tính lại sau mỗi thay đổi.',
  emptyTitle: 'Chưa có quy tắc cho điểm',
  emptyText: 'Cộng điểm cho điều làm khách hàng đáng giá hơn, trừ điểm cho điều ngược lại.',
  newRule: 'Quy tắc cho điểm mới',
  details: 'Quy tắc cho điểm',
  whichLeads: 'Khách hàng tiềm năng nào được điểm?',
  points: 'điểm',
  off: 'Đánh giá khách hàng tiềm năng đang tắt: khách hàng không có điểm, các quy tắc này tạm nghỉ.',
}
