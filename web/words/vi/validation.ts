import type { ValidationWords } from '../en/validation.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const validation: ValidationWords = {
  email: 'Không phải địa chỉ email',
  url: 'Không phải địa chỉ web',
  integer: 'Cần số nguyên',
  number: 'Cần một số',
  atLeast: (n) => `Ít nhất ${n}`,
  atMost: (n) => `Nhiều nhất ${n}`,
  between: (low, high) => `Phải từ ${low} đến ${high}`,
  tooLong: (n) => `Tối đa ${s.number(n)} ký tự`,
}
