import type { Words } from './en.ts'

const empty = {
  isEmpty: (f: string) => `${f} để trống`,
  isNotEmpty: (f: string) => `${f} không để trống`,
}

const choices = {
  is: (f: string, v: string) => `${f} là ${v}`,
  isNot: (f: string, v: string) => `${f} không là ${v}`,
  isOneOf: (f: string, v: string) => `${f} thuộc (${v})`,
  isNoneOf: (f: string, v: string) => `${f} không thuộc (${v})`,
  ...empty,
}

const amounts = {
  is: (f: string, v: string) => `${f} bằng ${v}`,
  isNot: (f: string, v: string) => `${f} khác ${v}`,
  above: (f: string, v: string) => `${f} trên ${v}`,
  atLeast: (f: string, v: string) => `${f} từ ${v} trở lên`,
  below: (f: string, v: string) => `${f} dưới ${v}`,
  atMost: (f: string, v: string) => `${f} không quá ${v}`,
  between: (f: string, low: string, high: string) => `${f} từ ${low} đến ${high}`,
  ...empty,
}

const times = {
  on: (f: string, v: string) => `${f} vào ${v}`,
  before: (f: string, v: string) => `${f} trước ${v}`,
  after: (f: string, v: string) => `${f} sau ${v}`,
  onOrBefore: (f: string, v: string) => `${f} không muộn hơn ${v}`,
  onOrAfter: (f: string, v: string) => `${f} từ ${v} trở đi`,
  between: (f: string, low: string, high: string) => `${f} từ ${low} đến ${high}`,
  inLast: (f: string, v: string) => `${f} trong ${v} qua`,
  inNext: (f: string, v: string) => `${f} trong ${v} tới`,
  ...empty,
}

export const vi: Words = {
  everything: 'mọi bản ghi',
  nothing: 'không bản ghi nào',
  and: (parts) => parts.join(' và '),
  or: (parts) => parts.join(' hoặc '),
  not: (sentence) => `không thỏa mãn điều kiện ${sentence}`,
  quoted: (text) => `“${text}”`,
  separator: ', ',
  emptyList: 'danh sách trống',
  yes: 'có',
  no: 'không',
  includes: (f, v) => `${f} có ${v}`,
  doesNotInclude: (f, v) => `${f} không có ${v}`,
  spans: {
    minutes: (n) => `${n} phút`,
    hours: (n) => `${n} giờ`,
    days: (n) => `${n} ngày`,
    weeks: (n) => `${n} tuần`,
    months: (n) => `${n} tháng`,
  },
  members: { languages: 'ngôn ngữ của thành viên', region: 'khu vực của thành viên' },
  conditions: {
    text: {
      ...choices,
      contains: (f, v) => `${f} chứa ${v}`,
      doesNotContain: (f, v) => `${f} không chứa ${v}`,
      startsWith: (f, v) => `${f} bắt đầu bằng ${v}`,
      endsWith: (f, v) => `${f} kết thúc bằng ${v}`,
      isLike: (f, v) => `${f} khớp với mẫu ${v}`,
      isNotLike: (f, v) => `${f} không khớp với mẫu ${v}`,
    },
    number: amounts,
    money: amounts,
    date: times,
    dateTime: times,
    choice: choices,
    set: {
      hasAnyOf: (f, v) => `${f} có ít nhất một trong (${v})`,
      hasAllOf: (f, v) => `${f} có đủ (${v})`,
      hasNoneOf: (f, v) => `${f} không có mục nào trong (${v})`,
      ...empty,
    },
    yesNo: {
      is: (f, v) => `${f}: ${v}`,
    },
    file: empty,
  },
}
