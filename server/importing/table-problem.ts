import type { Language, ProblemCode } from '@kohoi/contract'
import { Refused } from '../refuse.ts'
import { TableProblem, type TableProblemCode } from './reading/problem.ts'

const codes: Record<TableProblemCode, ProblemCode> = {
  notATable: 'fileNotATable',
  openQuote: 'fileOpenQuote',
  tooLarge: 'fileTooLarge',
  tooManyRows: 'fileTooManyRows',
  tooManyColumns: 'fileTooManyColumns',
  cellTooLong: 'fileCellTooLong',
  oldExcel: 'fileOldExcel',
  encrypted: 'fileEncrypted',
  damaged: 'fileDamaged',
  empty: 'fileEmpty',
}

const atLine: Record<Language, (line: number) => string> = {
  en: (line) => `Line ${line}: `,
  th: (line) => `บรรทัดที่ ${line}: `,
  vi: (line) => `Dòng ${line}: `,
}

/** A file that cannot be read, as a problem in our words that names its line. */
export const worded = ({ code, line }: TableProblem, language: Language): { code: ProblemCode; with: string } => ({
  code: codes[code],
  with: line === undefined ? '' : atLine[language](line),
})

/** Turns a problem of the file into the refusal of its upload; anything else stays what it is. */
export const asRefusal = (error: unknown, language: Language): unknown =>
  error instanceof TableProblem
    ? new Refused('import.unreadable', {}, [{ path: 'file', ...worded(error, language) }])
    : error
