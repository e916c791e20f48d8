import { numbers } from '../../notifications/words/numbers.ts'
import type { Words } from './en.ts'

const number = numbers('vi')

/** What Big Deal alerts say, in Vietnamese. */
export const vi: Words = {
  customer: 'Khách hàng',
  type: 'Loại cơ hội',
  revenue: 'Doanh thu dự kiến',
  probability: 'Xác suất',
  stage: 'Giai đoạn',
  owner: 'Nhân viên bán hàng',
  at: 'Thời điểm',
  none: 'không có',
  title: (code, topic) => `Big Deal ${code}: ${topic}`,
  sample: 'Đây là thông báo mẫu để thử quy tắc, không có cơ hội nào thay đổi.',
  sampleName: 'Cơ hội mẫu',
  open: 'Mở cơ hội bán hàng',
  why: (name) => `Anh/chị ${name} nhận email này vì là người nhận thông báo của quy tắc.`,
  many: (n) => `Có ${number(n)} cơ hội bán hàng vừa thỏa điều kiện của quy tắc này.`,
  largest: 'Các cơ hội lớn nhất:',
  openMany: 'Mở danh sách Big Deal',
}
