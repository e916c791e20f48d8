import type { Words } from './en.ts'

/** Thai runs on without blanks; what ends or begins with a foreign letter or a sign needs one. */
const l = (label: string) => (/\p{Script=Thai}$/u.test(label) ? label : `${label} `)
const r = (text: string) => (/^\p{Script=Thai}/u.test(text) ? text : ` ${text}`)

const empty = {
  isEmpty: (f: string) => `ไม่ได้ระบุ${r(f)}`,
  isNotEmpty: (f: string) => `มีการระบุ${r(f)}`,
}

const lists = {
  isOneOf: (f: string, v: string) => `${l(f)}เป็นหนึ่งใน ${v}`,
  isNoneOf: (f: string, v: string) => `${l(f)}ไม่อยู่ใน ${v}`,
  ...empty,
}

const amounts = {
  is: (f: string, v: string) => `${l(f)}เท่ากับ ${v}`,
  isNot: (f: string, v: string) => `${l(f)}ไม่เท่ากับ ${v}`,
  above: (f: string, v: string) => `${l(f)}มากกว่า ${v}`,
  atLeast: (f: string, v: string) => `${l(f)}อย่างน้อย ${v}`,
  below: (f: string, v: string) => `${l(f)}น้อยกว่า ${v}`,
  atMost: (f: string, v: string) => `${l(f)}ไม่เกิน ${v}`,
  between: (f: string, low: string, high: string) => `${l(f)}ตั้งแต่ ${low} ถึง ${high}`,
  ...empty,
}

const times = {
  on: (f: string, v: string) => `${l(f)}ตรงกับ ${v}`,
  before: (f: string, v: string) => `${l(f)}อยู่ก่อน ${v}`,
  after: (f: string, v: string) => `${l(f)}อยู่หลัง ${v}`,
  onOrBefore: (f: string, v: string) => `${l(f)}ไม่เกิน ${v}`,
  onOrAfter: (f: string, v: string) => `${l(f)}ตั้งแต่ ${v} เป็นต้นไป`,
  between: (f: string, low: string, high: string) => `${l(f)}ตั้งแต่ ${low} ถึง ${high}`,
  inLast: (f: string, v: string) => `${l(f)}อยู่ในช่วง ${v}ที่ผ่านมา`,
  inNext: (f: string, v: string) => `${l(f)}อยู่ในช่วง ${v}ข้างหน้า`,
  ...empty,
}

export const th: Words = {
  everything: 'ทุกรายการ',
  nothing: 'ไม่มีรายการใดเลย',
  and: (parts) => parts.reduce((said, part) => `${said} และ${r(part)}`),
  or: (parts) => parts.reduce((said, part) => `${said} หรือ${r(part)}`),
  not: (sentence) => `ไม่เข้าเงื่อนไข ${sentence}`,
  quoted: (text) => `“${text}”`,
  separator: ', ',
  emptyList: 'รายการว่าง',
  yes: 'ใช่',
  no: 'ไม่ใช่',
  includes: (f, v) => `${l(f)}มี ${v}`,
  doesNotInclude: (f, v) => `${l(f)}ไม่มี ${v}`,
  spans: {
    minutes: (n) => `${n} นาที`,
    hours: (n) => `${n} ชั่วโมง`,
    days: (n) => `${n} วัน`,
    weeks: (n) => `${n} สัปดาห์`,
    months: (n) => `${n} เดือน`,
  },
  members: { languages: 'ภาษาของสมาชิก', region: 'ภูมิภาคของสมาชิก' },
  conditions: {
    text: {
      is: amounts.is,
      isNot: amounts.isNot,
      ...lists,
      contains: (f, v) => `${l(f)}ประกอบด้วย ${v}`,
      doesNotContain: (f, v) => `${l(f)}ไม่ประกอบด้วย ${v}`,
      startsWith: (f, v) => `${l(f)}ขึ้นต้นด้วย ${v}`,
      endsWith: (f, v) => `${l(f)}ลงท้ายด้วย ${v}`,
      isLike: (f, v) => `${l(f)}ตรงกับรูปแบบ ${v}`,
      isNotLike: (f, v) => `${l(f)}ไม่ตรงกับรูปแบบ ${v}`,
    },
    number: amounts,
    money: amounts,
    date: times,
    dateTime: times,
    choice: {
      is: (f, v) => `${l(f)}คือ ${v}`,
      isNot: (f, v) => `${l(f)}ไม่ใช่ ${v}`,
      ...lists,
    },
    set: {
      hasAnyOf: (f, v) => `${l(f)}มีอย่างน้อยหนึ่งใน ${v}`,
      hasAllOf: (f, v) => `${l(f)}มีครบทุกรายการใน ${v}`,
      hasNoneOf: (f, v) => `${l(f)}ไม่มีรายการใดใน ${v}`,
      ...empty,
    },
    yesNo: {
      is: (f, v) => `${f}: ${v}`,
    },
    file: empty,
  },
}
