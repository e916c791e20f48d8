import type { ImportsWords } from '../en/imports.ts'
import { slots } from '../slots.ts'

const s = slots('vi')
const separators: Record<string, string> = { ',': 'dấu phẩy', ';': 'dấu chấm phẩy', '\t': 'tab', '|': 'dấu gạch đứng' }

export const imports: ImportsWords = {
  fresh: 'Lần nhập mới',
  earlier: 'Các lần nhập trước',
  none: 'Chưa nhập gì. Thả tệp ở trên: anh/chị kiểm thử trước và có thể hoàn tác cả lần nhập.',
  older: 'Xem cũ hơn',
  what: 'Nhập dữ liệu gì?',
  dropHere: 'Thả tệp vào đây',
  reading: 'Đang đọc tệp…',
  kinds: 'CSV hoặc Excel (.xlsx); nhận biết bảng mã tiếng Việt và tiếng Thái.',
  choose: 'Chọn tệp',
  template: 'Hoặc điền vào tệp mẫu:',
  rows: (n) => `${s.number(n)} dòng`,
  readAs: (format, encoding, separator) =>
    format === 'xlsx'
      ? 'Sổ tính Excel'
      : `${encoding.replace(/^utf/i, 'UTF').replace(/^windows/i, 'Windows')}${separator ? `, phân cách bằng ${separators[separator] ?? separator}` : ''}`,
  shortResult: (created, updated, failed) =>
    `Tạo ${s.number(created)}, cập nhật ${s.number(updated)}, lỗi ${s.number(failed)}`,
  stepsLabel: 'Các bước nhập',
  steps: { file: 'Tệp', columns: 'Cột', test: 'Kiểm thử', import: 'Nhập' },
  columns: 'Các cột có nghĩa gì?',
  mapped: (n, of) => `Dùng ${s.number(n)} / ${s.number(of)} cột`,
  fieldFor: (column) => `Trường cho cột ${column}`,
  skipped: 'Bỏ qua',
  skipNamed: (column) => `Bỏ qua cột ${column}`,
  recognises: (label) => `${label} (chỉ để nhận biết bản ghi)`,
  missing: (fields) => `Chưa có cột cho: ${s.list(fields)}.`,
  options: 'Cách nhập',
  duplicates: 'Bản ghi đã có',
  duplicatesHint: 'Nhận biết theo số, email, điện thoại hoặc tên.',
  dates: 'Ngày được viết thế nào',
  dateFormats: {
    'YYYY-MM-DD': '2026-03-31',
    'DD/MM/YYYY': '31/03/2026',
    'MM/DD/YYYY': '03/31/2026',
  },
  test: 'Kiểm thử',
  run: 'Nhập',
  goOn: 'Tiếp tục',
  another: 'Nhập tệp khác',
  stopped: 'Lần nhập dừng giữa chừng.',
  doing: { testing: 'Đang kiểm thử từng dòng', running: 'Đang nhập', undoing: 'Đang hoàn tác lần nhập' },
  mayLeave: 'Có thể rời trang này; việc vẫn tiếp tục và chuông báo khi xong.',
  result: 'Kết quả nhập',
  testResult: 'Kết quả kiểm thử',
  undoneResult: 'Đã hoàn tác lần nhập',
  showCreated: (things) => `Xem ${things.toLowerCase()} đã tạo`,
  would: { created: 'Sẽ tạo', updated: 'Sẽ cập nhật', skipped: 'Sẽ bỏ qua', failed: 'Sẽ lỗi' },
  did: {
    created: 'Đã tạo',
    updated: 'Đã cập nhật',
    skipped: 'Đã bỏ qua',
    failed: 'Bị lỗi',
    removed: 'Đã gỡ bỏ',
    restored: 'Đã khôi phục',
    kept: 'Giữ lại',
  },
  testGood: 'Mọi dòng đều nhập được. Chưa ghi gì cả.',
  testBad: 'Chưa ghi gì cả. Dòng lỗi sẽ bị bỏ lại; các dòng khác nhập được.',
  mend: 'Tải tệp lỗi, sửa các dòng trong đó rồi nhập tệp đó.',
  keptText: 'Bản ghi đã có người sửa sau khi nhập được giữ lại.',
  problems: (n) => `${s.number(n)} dòng có vấn đề`,
  moreProblems: (n) => `Còn ${s.number(n)} dòng trong tệp lỗi`,
  row: (n) => `Dòng ${n}`,
  errorFile: 'Tải errors.csv',
  undoVerb: 'Hoàn tác lần nhập',
  undoTitle: (created, updated) =>
    `Hoàn tác lần nhập đã tạo ${s.number(created)} và cập nhật ${s.number(updated)} bản ghi?`,
  undoText: 'Bản ghi đã tạo vào thùng rác, bản ghi đã cập nhật lấy lại giá trị cũ. Bản ghi đã sửa sau đó được giữ lại.',
}
