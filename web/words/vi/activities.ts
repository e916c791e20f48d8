import type { ActivitiesWords } from '../en/activities.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const activities: ActivitiesWords = {
  next: 'Hoạt động tiếp theo',
  plan: 'Lên lịch hoạt động',
  edit: 'Sửa hoạt động',
  complete: 'Hoàn thành',
  completeNamed: (name) => `Hoàn thành: ${name}`,
  completeTitle: 'Hoàn thành hoạt động',
  feedback: 'Kết quả thế nào?',
  feedbackHint: 'Để đồng nghiệp xem lại sau này.',
  scheduleNext: 'Lên lịch luôn hoạt động tiếp theo',
  nextType: 'Hoạt động tiếp theo',
  nextDue: 'Hạn',
  done: (name) => `Đã xong: ${name}`,
  planned: (name) => `Đã lên lịch: ${name}`,
  cancel: 'Bỏ khỏi lịch',
  cancelled: (name) => `Đã bỏ khỏi lịch: ${name}`,
  none: 'Chưa có hoạt động',
  noneHint: 'Hãy lên lịch việc tiếp theo.',
  more: (n) => `Còn ${s.number(n)} hoạt động`,
  suggested: 'Gợi ý tiếp theo',
  suggest: (name, day) => `${name}, ${day}`,
  notNow: 'Để sau',
  overdue: (day) => `quá hạn từ ${day}`,
  today: 'hôm nay',
  files: 'Tệp',
  upload: 'Tải lên',
  uploading: (n) => `Đang tải ${s.number(n)} tệp lên…`,
  noFiles: 'Chưa có tệp. Thả tệp vào đây.',
  dropHere: 'Thả tệp vào đây',
  deleteFile: (name) => `Xóa ${name}`,
  deleteFileTitle: (name) => `Xóa ${name}?`,
  fileDeleted: (name) => `Đã xóa ${name}`,
}
