import type { Words } from './en.ts'

/** What people are reminded with, in Thai. */
export const th: Words = {
  title: (name, late) => `${late ? 'เกินกำหนด' : 'ถึงกำหนดวันนี้'}: ${name}`,
  body: (record, day) => `“${record}” กำหนด ${day}`,
  heading: (day) => `กิจกรรมของคุณ วันที่ ${day}`,
  many: (n, day, late) =>
    late ? `กิจกรรม ${n} รายการเกินกำหนดตั้งแต่วันที่ ${day}` : `วันนี้ ${day} มีกิจกรรมที่ถึงกำหนด ${n} รายการ`,
  calendar: 'Kohoi – กิจกรรมของฉัน',
  open: 'เปิดงานของฉัน',
  why: (name) => `อีเมลนี้ส่งถึงคุณ${name} เพราะกิจกรรมเหล่านี้มอบหมายให้คุณ`,
}
