import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { catalogues } from './catalogues.ts'
import { account, contact } from './customers.ts'
import { lead } from './lead.ts'
import { opportunity } from './opportunity.ts'

/** The kinds of records that can be imported. */
export const importNouns = [lead, opportunity, account, contact, ...catalogues] as const

export const dateFormats = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const
export type DateFormat = (typeof dateFormats)[number]

const count = (en: string, th: string, vi: string) =>
  field('integer', l(en, th, vi), { required: true, readOnly: true, default: 0 })

/** The import of a file: what its columns mean, and how far it is. Belongs to the user who uploaded it. */
export const importRun = noun({
  name: 'import',
  path: 'imports',
  label: l('Import', 'การนำเข้า', 'Lần nhập'),
  plural: l('Imports', 'การนำเข้า', 'Các lần nhập'),
  title: 'fileName',
  sort: '-createdAt',
  fields: {
    entity: field('choice', l('For', 'สำหรับ', 'Dành cho'), {
      required: true,
      readOnly: true,
      options: importNouns.map(({ name, plural }) => ({ value: name as string, label: plural })),
    }),
    fileName: field('text', l('File', 'ไฟล์', 'Tệp'), { required: true, readOnly: true, max: 255 }),
    state: field('choice', l('State', 'สถานะ', 'Trạng thái'), {
      required: true,
      readOnly: true,
      default: 'new',
      options: [
        { value: 'new', label: l('New', 'ใหม่', 'Mới') },
        { value: 'queued', label: l('Queued', 'รอดำเนินการ', 'Đang chờ') },
        { value: 'testing', label: l('Testing', 'กำลังทดสอบ', 'Đang kiểm thử') },
        { value: 'tested', label: l('Tested', 'ทดสอบแล้ว', 'Đã kiểm thử') },
        { value: 'running', label: l('Importing', 'กำลังนำเข้า', 'Đang nhập') },
        { value: 'done', label: l('Done', 'เสร็จแล้ว', 'Đã xong') },
        { value: 'failed', label: l('Stopped', 'หยุดกลางคัน', 'Đã dừng') },
        { value: 'undoing', label: l('Undoing', 'กำลังยกเลิกการนำเข้า', 'Đang hoàn tác') },
        { value: 'undone', label: l('Undone', 'ยกเลิกการนำเข้าแล้ว', 'Đã hoàn tác') },
      ],
    }),
    format: field('choice', l('Format', 'รูปแบบไฟล์', 'Định dạng'), {
      required: true,
      readOnly: true,
      options: [
        { value: 'csv', label: l('CSV', 'CSV', 'CSV') },
        { value: 'xlsx', label: l('Excel workbook', 'เวิร์กบุ๊ก Excel', 'Sổ tính Excel') },
      ],
    }),
    encoding: field('text', l('Encoding', 'รหัสอักขระ', 'Bảng mã'), { required: true, readOnly: true }),
    separator: field('text', l('Separator', 'ตัวคั่น', 'Dấu phân cách'), { readOnly: true }),
    columns: field('structure', l('Columns', 'คอลัมน์', 'Cột'), { readOnly: true, hidden: true, shape: 'any' }),
    mapping: field('structure', l('Mapping', 'การจับคู่คอลัมน์', 'Ghép cột'), {
      readOnly: true,
      hidden: true,
      shape: 'any',
    }),
    values: field('structure', l('Other words for cells', 'คำที่ใช้แทนค่าในเซลล์', 'Giá trị thay cho ô'), {
      readOnly: true,
      hidden: true,
      shape: 'any',
      default: {},
    }),
    defaults: field('structure', l('Where a row says nothing', 'ค่าเมื่อแถวไม่ระบุ', 'Giá trị khi dòng để trống'), {
      readOnly: true,
      hidden: true,
      shape: 'any',
      default: {},
    }),
    onDuplicate: field('choice', l('Duplicates', 'ข้อมูลซ้ำ', 'Bản ghi trùng'), {
      required: true,
      readOnly: true,
      default: 'skip',
      options: [
        { value: 'skip', label: l('Skip', 'ข้าม', 'Bỏ qua') },
        { value: 'update', label: l('Update', 'อัปเดตข้อมูลเดิม', 'Cập nhật') },
        { value: 'create', label: l('Create all the same', 'สร้างใหม่ทั้งหมด', 'Vẫn tạo mới') },
      ],
    }),
    dateFormat: field('choice', l('Dates', 'รูปแบบวันที่', 'Định dạng ngày'), {
      required: true,
      readOnly: true,
      options: dateFormats.map((value) => ({ value, label: l(value, value, value) })),
    }),
    rows: count('Rows', 'จำนวนแถว', 'Số dòng'),
    done: count('Rows done', 'แถวที่ทำแล้ว', 'Số dòng đã xử lý'),
    created: count('Created rows', 'สร้างใหม่', 'Đã tạo'),
    updated: count('Updated rows', 'อัปเดต', 'Đã cập nhật'),
    skipped: count('Skipped rows', 'ข้าม', 'Đã bỏ qua'),
    failed: count('Failed rows', 'ไม่สำเร็จ', 'Bị lỗi'),
    removed: count('Removed by undo', 'ลบออกแล้ว', 'Đã gỡ bỏ'),
    restored: count('Restored by undo', 'คืนค่าเดิมแล้ว', 'Đã khôi phục'),
    kept: count('Kept by undo', 'คงไว้', 'Giữ lại'),
    startedAt: field('dateTime', l('Started', 'เริ่มเมื่อ', 'Bắt đầu lúc'), { readOnly: true }),
    finishedAt: field('dateTime', l('Finished', 'เสร็จเมื่อ', 'Kết thúc lúc'), { readOnly: true }),
    problem: field('structure', l('Problem', 'ปัญหา', 'Sự cố'), { readOnly: true, hidden: true, shape: 'any' }),
  },
})
