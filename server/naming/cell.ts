import type { Language } from '@kohoi/rules'

/** Why a cell cannot become a value. The caller words it, with the column's name, in the user's language. */
export const cellProblems = [
  'notANumber',
  'notWhole',
  'tooManyDecimals',
  'tooLarge',
  'unknownCurrency',
  'notADate',
  'impossibleDate',
  'notATime',
  'notYesNo',
  'notAnEmail',
  'unknown',
] as const

export type CellProblem = (typeof cellProblems)[number]

/** The value for the API, null for an empty cell; or the problem, with what may have been meant. */
export type Read<T> = { value: T | null } | { problem: CellProblem; suggestions?: string[] }

export type NumberOptions = {
  /** Decides what `1.234` and `1,234` are: Vietnamese writes thousands with a point. */
  language: Language
  /** The cell is of a workbook, whose numbers always come with a decimal point. */
  plainNumbers?: boolean
}

const thaiZero = 0x0e50

/** Compatibility normalising takes Thai sara am apart, and some keyboards type it or sara ae in two strokes: one form for all. */
const thaiWhole = (text: string) => text.replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33').replaceAll('เเ', 'แ')

/** The text as it is compared and taken apart: full width made normal, Thai digits as 0-9, outer blanks cut. */
export function plainText(text: string): string {
  const narrow = thaiWhole(text.normalize('NFKC')).replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
  return narrow.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - thaiZero)).trim()
}

/** The text as names are compared: lower case, Latin marks and punctuation gone, one blank between words. Thai keeps its vowels and tones. */
export function folded(text: string): string {
  const latinMarks = /[\u0300-\u036f]/g
  const base = plainText(text).normalize('NFD').replace(latinMarks, '').normalize('NFC').toLowerCase()
  const words = base.replaceAll('đ', 'd').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return words.trim()
}
