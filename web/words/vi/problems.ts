import type { ProblemsWords } from '../en/problems.ts'

export const problems: ProblemsWords = {
  offlineLine: 'Mất kết nối. Dữ liệu đang xem có thể đã cũ; có kết nối lại thì lưu được.',
  offline: 'Không kết nối được máy chủ. Nội dung anh/chị nhập vẫn còn.',
  unknown: 'Máy chủ không thực hiện được. Lý do nằm trong nhật ký hệ thống.',
  notFoundTitle: 'Không có gì ở địa chỉ này',
  notFoundText: 'Bản ghi đã bị xóa hoặc thuộc về người khác.',
  noPermissionTitle: 'Không có quyền',
  noPermissionText: 'Vai trò của anh/chị không mở được trang này. Quản trị viên có thể đổi vai trò.',
  failedTitle: 'Không hiển thị được trang này',
  failedText: 'Hãy tải lại. Nếu vẫn vậy, hãy báo quản trị viên anh/chị vừa làm gì.',
  goHome: 'Về Tất cả ứng dụng',
  listFailed: 'Không tải được danh sách',
}
