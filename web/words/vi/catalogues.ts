import type { CataloguesWords } from '../en/catalogues.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const catalogues: CataloguesWords = {
  groups: { leads: 'Cơ hội khách hàng', opportunities: 'Cơ hội bán hàng', both: 'Dùng chung' },
  empty: 'Các mục để chọn. Sau này có thể ngừng hiệu lực; bản ghi cũ vẫn giữ.',
  isDefault: 'Mặc định',
  probability: (n) => `${s.number(n)} %`,
  folded: 'Đóng ở chuỗi trạng thái',
  newEntry: (kind) => `Thêm mới: ${kind.toLowerCase()}`,
  namesHint: 'Mỗi người đọc tên bằng ngôn ngữ của mình; nếu thiếu, tên ở trên được dùng.',
  next: 'Tự động lên lịch tiếp theo',
  nextModes: { none: 'Không', suggest: 'Gợi ý', auto: 'Tự động lên lịch' },
  nextTypes: 'Kiểu hoạt động tiếp theo',
  nextAfter: 'Sau',
  nextUnit: 'Đơn vị thời gian',
  nextFrom: 'Tính từ',
  nextFroms: { completion: 'sau ngày hoàn thành', previousDue: 'sau hạn trước đó' },
  noProducts: 'Hàng hóa và dịch vụ khách hàng hỏi, kèm giá và thuế GTGT. Thêm mới hoặc nhập từ tệp.',
  addField: 'Thêm trường',
  newField: 'Tạo trường mới',
  noFields: 'Trường riêng xuất hiện trong biểu mẫu, danh sách, bộ lọc, điều kiện, khi nhập và xuất dữ liệu.',
  field: 'Trường tùy chỉnh',
  where: 'Hiển thị ở đâu',
  codeHint: 'Chữ cái và chữ số. Tệp và API gọi trường bằng mã này.',
  code: 'Mã',
  addOption: 'Thêm lựa chọn',
  removeOption: 'Gỡ lựa chọn',
  limitHint: 'Ở lại lâu hơn là quá hạn. Để trống thì không giới hạn.',
  noLimit: 'Không giới hạn',
  requirementsHint:
    'Cơ hội chỉ vào giai đoạn này khi đáp ứng đủ các yêu cầu. Trưởng nhóm có thể chuyển dù còn thiếu, kèm lý do.',
  addRequirement: 'Thêm yêu cầu',
  removeRequirement: 'Gỡ yêu cầu',
  requirementKind: 'Loại yêu cầu',
  requirementText: 'Việc phải làm',
  requirementField: 'Trường',
  requirementType: 'Kiểu hoạt động',
  requirementFilter: 'Điều kiện',
  kinds: {
    manual: 'Tích chọn thủ công',
    fieldFilled: 'Trường đã điền',
    activityDone: 'Hoạt động đã xong',
    quotationSent: 'Đã gửi báo giá',
    filter: 'Thỏa điều kiện',
  },
}
