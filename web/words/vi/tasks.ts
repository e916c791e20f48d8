import type { TasksWords } from '../en/tasks.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const tasks: TasksWords = {
  intro:
    'Tác vụ đầu tiên đang hiệu lực khớp với bản ghi mới sẽ giao thẳng cho nhân viên xử lý, trước mọi đội. Kéo thả để đổi thứ tự.',
  emptyTitle: 'Chưa có tác vụ',
  emptyText: 'Tác vụ là điều kiện kèm nhân viên xử lý: “Sản phẩm là Ezviz C6T” giao thẳng cho một người.',
  addFirst: 'Thêm tác vụ đầu tiên',
  newTask: 'Tác vụ mới',
  details: 'Tác vụ',
  conditions: 'Nhận bản ghi nào?',
  whoGetsIt: 'Ai sẽ xử lý?',
  goesTo: 'giao cho',
  skipped: 'Bị bỏ qua, người xử lý ngừng hiệu lực',
  matchesEverything:
    'Tác vụ này không có điều kiện: khớp với tất cả, các tác vụ và đội phía sau không bao giờ được hỏi.',
  handlerInactive: (name) =>
    `${name} đã ngừng hiệu lực. Tác vụ bị bỏ qua và tác vụ sau được thử; hãy chọn người xử lý khác.`,
  openMatch: (entity) =>
    entity === 'lead' ? 'khách hàng tiềm năng đang mở khớp lúc này' : 'cơ hội đang mở khớp lúc này',
  undispatched: 'trong đó chưa điều phối',
  runVerb: 'Chạy ngay cho mục chưa điều phối',
  runTitle: (entity) =>
    entity === 'lead'
      ? 'Phân chia ngay khách hàng tiềm năng chưa có nhân viên?'
      : 'Phân chia ngay cơ hội chưa có nhân viên?',
  runText: 'Tác vụ, đội và thành viên được hỏi như với bản ghi mới. Bản ghi đã có nhân viên giữ nguyên.',
  runDone: (assigned, waiting, unassigned) =>
    `Đã giao ${s.number(assigned)}, chờ ở đội ${s.number(waiting)}, không đến ai ${s.number(unassigned)}`,
}
