import type { OpportunitiesWords } from '../en/opportunities.ts'

export const opportunities: OpportunitiesWords = {
  emptyText:
    'Cơ hội bán hàng là thương vụ đang theo đuổi: bán gì, bao nhiêu, khả năng, khi nào chốt. Hãy tạo mới hoặc chuyển đổi khách hàng tiềm năng.',
  sections: {
    deal: 'Cơ hội',
    customer: 'Khách hàng',
    value: 'Giá trị',
    products: 'Sản phẩm',
    responsible: 'Phụ trách',
  },
  mine: 'Của tôi',
  open: 'Đang mở',
  unassigned: 'Chưa phân công',
  win: 'Đánh dấu thắng',
  lose: 'Đánh dấu thất bại',
  reopen: 'Mở lại',
  won: (name) => `Đã thắng: ${name}`,
  lost: (name) => `Thất bại: ${name}`,
  reopened: (name) => `Đã mở lại: ${name}`,
  loseTitle: (name) => `Thất bại: ${name}`,
  loseText: 'Vì sao thất bại? Báo cáo thống kê theo lý do.',
  loseVerb: 'Ghi nhận thất bại',
  loseNote: 'Ghi chú',
  moved: (stage) => `Đã chuyển sang ${stage}`,
  incomplete: 'Một số trường bắt buộc còn trống vì cơ hội do email tạo. Hãy điền vào.',
  stale: 'Lâu chưa liên lạc',
  addLine: 'Thêm sản phẩm',
  removeLine: (name) => `Gỡ ${name}`,
  quantity: 'Số lượng',
  unitPrice: 'Đơn giá',
  revenueHint: 'Để trống thì doanh thu dự kiến theo tổng các sản phẩm.',
  requirement: {
    fieldFilled: (field) => `Đã điền: ${field}`,
    quotationSent: 'Đã gửi báo giá',
    activityDone: (type) => `Đã xong: ${type}`,
  },
}
