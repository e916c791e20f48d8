import type { PredictionWords } from '../en/prediction.ts'
import { slots } from '../slots.ts'

const s = slots('vi')
const past = (won: string, lost: string) => `${won} thắng, ${lost} thua`

export const prediction: PredictionWords = {
  title: 'Xác suất dự đoán',
  entered: (percent) => `Đã nhập: ${s.number(percent)} %`,
  intro: (n, day) => `Học từ ${s.number(n)} cơ hội đã đóng, ${day}.`,
  parts: 'Điều làm tăng và giảm xác suất',
  stage: (stage, won, lost) => `Đã đến ${stage}: ${past(s.number(won), s.number(lost))}`,
  part: (field, value, won, lost) => `${field} ${value}: ${past(s.number(won), s.number(lost))}`,
  tooFew: (needed) => `Chưa dự đoán cho đến khi có ${s.number(needed)} cơ hội đã đóng.`,
  howGood: 'Chính xác đến đâu?',
  setting: 'Xác suất dự đoán',
  settingOn: 'Dự đoán xác suất bên cạnh giá trị do nhân viên nhập',
  settingHint:
    'Học mỗi đêm từ các cơ hội thắng và thua của chính công ty, theo giai đoạn, loại, nguồn, đội, quốc gia và từ khóa. Không tự thay đổi dữ liệu nào.',
  backtest: 'Kiểm chứng dự đoán trên quá khứ',
  backtestIntro: 'Học từ bảy phần mười cơ hội đã đóng trước, rồi đo trên ba phần mười sau mà hệ thống chưa thấy.',
  off: 'Dự đoán đang tắt. Dưới đây là độ chính xác nếu bật lên.',
  closedSoFar: (n, needed) => `Đến nay có ${s.number(n)} cơ hội đã đóng; cần ${s.number(needed)}.`,
  emptyTitle: 'Quá khứ còn quá ít',
  trained: 'Học từ',
  tested: 'Đo trên',
  learntAt: 'Lần học gần nhất',
  never: 'chưa có',
  learn: 'Học ngay',
  learning: 'Hệ thống đang học. Hãy tải lại trang sau giây lát.',
  error: 'Sai số bình phương trung bình',
  errorHint: (usual) => `${usual} nếu dùng tỷ lệ trung bình cho mọi cơ hội. Càng nhỏ càng tốt.`,
  better: 'Dự đoán cho biết nhiều hơn tỷ lệ trung bình.',
  worse: 'Dự đoán không hơn tỷ lệ trung bình. Nên tắt đi.',
  calibration: '70 % có thật là 70 %?',
  calibrationHint: 'Mỗi cơ hội được dự đoán ở từng giai đoạn đã đi qua.',
  band: 'Dự đoán',
  count: 'Số lượng',
  mean: 'Trung bình',
  wonShare: 'Thắng thật',
  lift: 'Cơ hội khả năng cao có thắng nhiều hơn không?',
  liftHint: 'Chia tất cả thành năm phần bằng nhau, khả năng cao nhất trước, theo ngày chúng đến.',
  fifth: (at) =>
    ['Phần năm cao nhất', 'Phần năm thứ hai', 'Phần năm thứ ba', 'Phần năm thứ tư', 'Phần năm thấp nhất'][at - 1] ?? '',
  wonCount: 'Thắng',
  share: 'Trên tổng số thắng',
  times: 'Lần so với trung bình',
}
