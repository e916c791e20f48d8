import type { Problem, ProblemCode, RefusalCode } from '@kohoi/contract'
import { Refused } from '../../refuse.ts'
import type { FileRow } from './file-reader.ts'

/** Why a row failed: at a column and its cell where there is one, else at a field; or the refusal of the whole record. */
export type RowProblem = {
  column?: string
  field?: string
  value?: string
  code: ProblemCode
  with?: string | readonly string[]
  /** Entries that may have been meant. */
  meant?: string[]
  refusal?: RefusalCode
}

export type Result = 'created' | 'updated' | 'skipped' | 'failed'

/** What became of a row. `before`: what an update changed, with the values from before. `keys`: what it is recognised by from now on. */
export type Outcome = {
  row: FileRow
  result: Result
  recordId: string | null
  before: { field: string; from: unknown }[] | null
  problems: RowProblem[]
  keys: readonly string[]
  givenTo: string | null
}

const nothing = { recordId: null, before: null, problems: [], keys: [], givenTo: null }

export const skipped = (row: FileRow): Outcome => ({ ...nothing, row, result: 'skipped' })

export const failed = (row: FileRow, problems: RowProblem[]): Outcome => ({
  ...nothing,
  row,
  result: 'failed',
  problems,
})

/** A refusal of the form's command, told at the columns the row came from. */
export function refusedRow(
  row: FileRow,
  refused: Refused,
  placeOf: (path: string) => Pick<RowProblem, 'column' | 'field' | 'value'> | undefined,
) {
  const unmet = refused.more.unmet as { text: string }[] | undefined
  if (unmet) {
    const place = placeOf('stageId') ?? { field: 'stageId' }
    return failed(
      row,
      unmet.map(({ text }) => ({ ...place, code: 'requirementUnmet', with: text })),
    )
  }
  if (!refused.problems.length) return failed(row, [{ code: 'rowNotSaved', refusal: refused.code }])
  return failed(
    row,
    refused.problems.map(({ path, code, with: slot }: Problem) => ({
      ...(placeOf(path) ?? { field: path }),
      code,
      ...(slot === undefined ? {} : { with: slot }),
    })),
  )
}

/** Errors that are the fault of a row's values and not of the moment: they come again however often it is tried. */
export function isRowsFault(error: unknown): boolean {
  if (error instanceof Refused) return true
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') return /^(22|23|P0)/.test(code)
  return error instanceof TypeError || error instanceof RangeError
}

/** Errors of the moment: the database is away, busy or full, or another transaction was in the way. Trying again later may help. */
export function isOfTheMoment(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: string }
  if (typeof code === 'string' && /^(08|40|53|55|57)|^E[A-Z]+$/.test(code)) return true
  return /Connection terminated|timeout exceeded/.test(message ?? '')
}
