import type { Words } from './en.ts'

/** What people are reminded with, in Vietnamese. */
export const vi: Words = {
  title: (name, late) => `${late ? 'Quá hạn' : 'Đến hạn hôm nay'}: ${name}`,
  body: (record, day) => `“${record}”, hạn ${day}.`,
  heading: (day) => `Hoạt động của anh/chị ngày ${day}`,
  many: (n, day, late) => (late ? `${n} hoạt động quá hạn từ ${day}` : `Hôm nay ${day} có ${n} hoạt động đến hạn`),
  calendar: 'Kohoi – Hoạt động của tôi',
  open: 'Mở Việc của tôi',
  why: (name) => `${name} nhận email này vì các hoạt động trên được giao cho anh/chị.`,
}
