import { writeFileSync, writeSync } from 'node:fs'
import type { Language } from '@kohoi/rules'
import { limits } from './limits.ts'
import { TableProblem, type TableProblemCode } from './problem.ts'
import { type Head, type Row, readHead, readRows } from './read-table.ts'

/** What the process is asked for, as JSON in its only argument: the head of a table, or its rows. */
export type Job = { path: string; language: Language; head: Head | null }

/** What it answers, a line of JSON each. */
export type Told =
  | { told: 'head'; head: Head }
  | { told: 'rows'; rows: Row[] }
  | { told: 'problem'; code: TableProblemCode; detail: string; line?: number | undefined }
  | { told: 'end' }

/**
 * Writes an answer, and stands still while the other side has not taken the earlier ones:
 * the workbook library reads on by itself as long as the event loop turns.
 */
function tell(told: Told): void {
  const bytes = Buffer.from(`${JSON.stringify(told)}\n`)
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at)
}

async function work({ path, language, head }: Job): Promise<void> {
  if (!head) return tell({ told: 'head', head: await readHead(path, language) })
  let rows: Row[] = []
  let characters = 0
  for await (const row of readRows(path, head)) {
    rows.push(row)
    for (const cell of row.cells) characters += cell.length
    if (rows.length < limits.batch && characters < limits.batchCharacters) continue
    tell({ told: 'rows', rows })
    rows = []
    characters = 0
  }
  tell({ told: 'rows', rows })
}

/** If the machine runs out of memory, this process shall go and not the database. Linux only. */
function goFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {
    // Elsewhere there is no such file; then nothing is lost.
  }
}

goFirst()
try {
  await work(JSON.parse(process.argv[2] ?? ''))
  tell({ told: 'end' })
} catch (error) {
  const problem = error instanceof TableProblem ? error : new TableProblem('damaged', String(error))
  tell({ told: 'problem', code: problem.code, detail: problem.detail, line: problem.line })
}
