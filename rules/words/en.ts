import type { Kind } from '../fields.ts'
import type { OperatorOf, Unit } from '../filter.ts'

/** A condition in words: the field's label and the value, for `between` the low and the high one. */
export type Phrase = (field: string, value: string, high: string) => string

const empty = {
  isEmpty: (f: string) => `${f} is empty`,
  isNotEmpty: (f: string) => `${f} is not empty`,
}

const choices = {
  is: (f: string, v: string) => `${f} is ${v}`,
  isNot: (f: string, v: string) => `${f} is not ${v}`,
  isOneOf: (f: string, v: string) => `${f} is one of ${v}`,
  isNoneOf: (f: string, v: string) => `${f} is none of ${v}`,
  ...empty,
}

const amounts = {
  is: (f: string, v: string) => `${f} is ${v}`,
  isNot: (f: string, v: string) => `${f} is not ${v}`,
  above: (f: string, v: string) => `${f} is more than ${v}`,
  atLeast: (f: string, v: string) => `${f} is at least ${v}`,
  below: (f: string, v: string) => `${f} is less than ${v}`,
  atMost: (f: string, v: string) => `${f} is at most ${v}`,
  between: (f: string, low: string, high: string) => `${f} is from ${low} to ${high}`,
  ...empty,
}

const times = {
  on: (f: string, v: string) => `${f} is on ${v}`,
  before: (f: string, v: string) => `${f} is before ${v}`,
  after: (f: string, v: string) => `${f} is after ${v}`,
  onOrBefore: (f: string, v: string) => `${f} is on or before ${v}`,
  onOrAfter: (f: string, v: string) => `${f} is on or after ${v}`,
  between: (f: string, low: string, high: string) => `${f} is from ${low} to ${high}`,
  inLast: (f: string, v: string) => `${f} is in the last ${v}`,
  inNext: (f: string, v: string) => `${f} is in the next ${v}`,
  ...empty,
}

const conditions = {
  text: {
    ...choices,
    contains: (f: string, v: string) => `${f} contains ${v}`,
    doesNotContain: (f: string, v: string) => `${f} does not contain ${v}`,
    startsWith: (f: string, v: string) => `${f} starts with ${v}`,
    endsWith: (f: string, v: string) => `${f} ends with ${v}`,
    isLike: (f: string, v: string) => `${f} matches the pattern ${v}`,
    isNotLike: (f: string, v: string) => `${f} does not match the pattern ${v}`,
  },
  number: amounts,
  money: amounts,
  date: times,
  dateTime: times,
  choice: choices,
  set: {
    hasAnyOf: (f: string, v: string) => `${f} include one of ${v}`,
    hasAllOf: (f: string, v: string) => `${f} include all of ${v}`,
    hasNoneOf: (f: string, v: string) => `${f} include none of ${v}`,
    isEmpty: (f: string) => `${f} are empty`,
    isNotEmpty: (f: string) => `${f} are not empty`,
  },
  yesNo: {
    is: (f: string, v: string) => `${f} is ${v}`,
  },
  file: empty,
} satisfies { [K in Kind]: Record<OperatorOf[K], Phrase> }

const count = (unit: string) => (n: number) => (n === 1 ? unit : `${n} ${unit}s`)

/** The words of conditions; English is the shape the other languages follow. */
export const en = {
  everything: 'everything',
  nothing: 'nothing',
  and: (parts: readonly string[]) => parts.join(' and '),
  or: (parts: readonly string[]) => parts.join(' or '),
  not: (sentence: string) => `it is not true that ${sentence}`,
  quoted: (text: string) => `“${text}”`,
  separator: ', ',
  emptyList: 'an empty list',
  yes: 'yes',
  no: 'no',
  /** Lists of a single value. */
  includes: (f: string, v: string) => `${f} include ${v}`,
  doesNotInclude: (f: string, v: string) => `${f} do not include ${v}`,
  spans: {
    minutes: count('minute'),
    hours: count('hour'),
    days: count('day'),
    weeks: count('week'),
    months: count('month'),
  } satisfies Record<Unit, (n: number) => string>,
  members: { languages: 'the member’s languages', region: 'the member’s region' },
  conditions,
}

export type Words = typeof en
