import { slots } from '../slots.ts'

const s = slots('en')

export const validation = {
  email: 'Not an email address',
  url: 'Not a web address',
  integer: 'A whole number is needed',
  number: 'A number is needed',
  atLeast: (n: string) => `At least ${n}`,
  atMost: (n: string) => `At most ${n}`,
  between: (low: string, high: string) => `Between ${low} and ${high}`,
  tooLong: (n: number) => `At most ${s.number(n)} characters`,
}

export type ValidationWords = typeof validation
