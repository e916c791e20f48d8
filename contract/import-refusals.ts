import { l } from './label.ts'

/** Reasons to say no to an import. */
export const importRefusals = {
  'import.fileGone': {
    status: 409,
    title: l('The file is gone', 'ไม่มีไฟล์แล้ว', 'Tệp không còn'),
    detail: l(
      'Files of imports are kept for 30 days. Upload it again.',
      'ระบบเก็บไฟล์นำเข้าไว้ 30 วัน อัปโหลดไฟล์อีกครั้ง',
      'Tệp nhập được giữ 30 ngày. Hãy tải lên lại.',
    ),
  },
  'import.state': {
    status: 409,
    title: l('Not possible now', 'ทำไม่ได้ในขณะนี้', 'Chưa thực hiện được'),
    detail: l(
      'The import is in another state. Look at its progress first.',
      'การนำเข้าอยู่ในสถานะอื่น ดูความคืบหน้าก่อน',
      'Lần nhập đang ở trạng thái khác. Hãy xem tiến độ trước.',
    ),
  },
  'import.unreadable': {
    status: 422,
    title: l('The file cannot be read', 'อ่านไฟล์ไม่ได้', 'Không đọc được tệp'),
    detail: l(
      'Nothing was imported. Mend the place named and upload again.',
      'ยังไม่ได้นำเข้าข้อมูล แก้ไขตำแหน่งที่ระบุแล้วอัปโหลดใหม่',
      'Chưa nhập gì. Sửa vị trí được nêu rồi tải lên lại.',
    ),
  },
} as const
