import type { ReportsWords } from '../en/reports.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const reports: ReportsWords = {
  count: 'Số cơ hội',
  number: 'Số lượng',
  sum: 'Doanh thu dự kiến',
  weighted: 'Doanh thu theo xác suất',
  by: {
    type: 'Theo loại',
    stage: 'Theo giai đoạn',
    reason: 'Theo lý do',
    team: 'Theo đội ngũ',
    owner: 'Theo nhân viên bán hàng',
  },
  monthOf: { expectedCloseDate: 'Theo tháng dự kiến chốt', closedAt: 'Theo tháng thất bại' },
  group: {
    type: 'Loại',
    stage: 'Giai đoạn',
    reason: 'Lý do',
    team: 'Đội ngũ',
    owner: 'Nhân viên bán hàng',
    month: 'Tháng',
  },
  unnamed: {
    type: 'Không có loại',
    stage: 'Không có giai đoạn',
    reason: 'Không có lý do',
    team: 'Không có đội ngũ',
    owner: 'Không có nhân viên bán hàng',
    month: 'Chưa có ngày',
  },
  periods: {
    all: 'Mọi thời gian',
    month: 'Tháng này',
    lastMonth: 'Tháng trước',
    quarter: 'Quý này',
    lastQuarter: 'Quý trước',
    year: 'Năm nay',
    lastYear: 'Năm trước',
  },
  seeThem: (n) => `Xem ${s.number(n)} cơ hội`,
  unconverted: (amounts) => `Chưa tính vào tổng vì thiếu tỷ giá: ${s.list(amounts)}`,
  pipeline: 'Cơ hội đang mở',
  pipelineSentence: 'Các cơ hội đang mở theo giai đoạn, tháng dự kiến chốt, đội ngũ, nhân viên và loại.',
  pipelineIntro: 'Mọi cơ hội đang mở lúc này, theo tỷ giá hôm nay.',
  pipelineEmpty: 'Không có cơ hội nào đang mở.',
  lost: 'Cơ hội thất bại',
  lostSentence: 'Vì sao thất bại: theo lý do, tháng, đội ngũ và nhân viên.',
  lostIntro: 'Mỗi cơ hội tính một lần, vào ngày thất bại. Cơ hội đã mở lại thì không tính.',
  lostEmpty: 'Không có cơ hội thất bại nào ở đây.',
  lostEmptyText: 'Cơ hội thất bại được tổng hợp ở đây theo lý do đã ghi.',
  bigDealsSentence: 'Đang mở, theo loại, đội ngũ và tháng dự kiến chốt.',
}
