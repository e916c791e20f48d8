/** Every reason for which a file as a whole is refused. */
export const tableProblems = [
  'notATable',
  'openQuote',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'cellTooLong',
  'oldExcel',
  'encrypted',
  'damaged',
  'empty',
] as const

export type TableProblemCode = (typeof tableProblems)[number]

/** A file that cannot be read. `line` counts as a person does, the first line of the file is 1; `detail` is for the log, in English. */
export class TableProblem extends Error {
  override readonly name = 'TableProblem'
  readonly code: TableProblemCode
  readonly detail: string
  readonly line: number | undefined

  constructor(code: TableProblemCode, detail: string, line?: number) {
    super(line === undefined ? `${code}: ${detail}` : `${code} at line ${line}: ${detail}`)
    this.code = code
    this.detail = detail
    this.line = line
  }
}
