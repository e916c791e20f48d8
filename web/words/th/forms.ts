import type { FormsWords } from '../en/forms.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const forms: FormsWords = {
  newForm: 'ฟอร์มบนเว็บใหม่',
  empty: 'ฟอร์มบนเว็บไซต์ของคุณ: ทุกครั้งที่กรอกจะเป็นลูกค้า-ผู้สนใจและถูกจัดสรรทันที',
  fields: (n) => `${s.number(n)} ฟิลด์`,
  preview: 'เปิดฟอร์ม',
  form: 'ฟอร์มบนเว็บ',
  asks: 'ถามอะไร',
  addField: 'เพิ่มฟิลด์',
  texts: 'ข้อความในฟอร์ม',
  publish: 'นำไปไว้บนเว็บไซต์',
  link: 'ลิงก์สำหรับส่ง',
  embed: 'โค้ดสำหรับหน้าเว็บ',
  seen: 'สิ่งที่ผู้เยี่ยมชมเห็น (ตามที่บันทึก)',
}
