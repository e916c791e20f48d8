import type { ValidationWords } from '../en/validation.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const validation: ValidationWords = {
  email: 'ไม่ใช่อีเมลที่ถูกต้อง',
  url: 'ไม่ใช่ที่อยู่เว็บ',
  integer: 'ต้องเป็นจำนวนเต็ม',
  number: 'ต้องเป็นตัวเลข',
  atLeast: (n) => `ต้องไม่น้อยกว่า ${n}`,
  atMost: (n) => `ต้องไม่เกิน ${n}`,
  between: (low, high) => `ต้องอยู่ระหว่าง ${low}–${high}`,
  tooLong: (n) => `ไม่เกิน ${s.number(n)} ตัวอักษร`,
}
