import { parentPort, workerData } from 'node:worker_threads'
import type { Language } from '@kohoi/rules'
import { limits } from './limits.ts'
import { TableProblem, type TableProblemCode } from './problem.ts'
import { type Head, type Row, readHead, readRows } from './read-table.ts'

/** What the thread is asked for: the head of a table, or its rows. `credit` holds how many messages it may still send. */
export type Job = { path: string; language: Language; head: Head | null; credit: Int32Array }

export type Told =
  | { told: 'head'; head: Head }
  | { told: 'rows'; rows: Row[] }
  | { told: 'problem'; code: TableProblemCode; detail: string; line: number | undefined }
  | { told: 'end' }

/**
 * Sends a message, and stops the whole thread while the other side has not taken the earlier ones:
 * the workbook library reads on by itself as long as this thread's event loop turns.
 */
function tell(credit: Int32Array, told: Told): void {
  while (Atomics.load(credit, 0) <= 0) Atomics.wait(credit, 0, 0)
  Atomics.sub(credit, 0, 1)
  parentPort?.postMessage(told)
}

async function work({ path, language, head, credit }: Job): Promise<void> {
  try {
    if (!head) return tell(credit, { told: 'head', head: await readHead(path, language) })
    let rows: Row[] = []
    for await (const row of readRows(path, head)) {
      rows.push(row)
      if (rows.length < limits.batch) continue
      tell(credit, { told: 'rows', rows })
      rows = []
    }
    tell(credit, { told: 'rows', rows })
  } catch (error) {
    if (!(error instanceof TableProblem)) throw error
    tell(credit, { told: 'problem', code: error.code, detail: error.detail, line: error.line })
  }
}

const job: Job = workerData
await work(job)
tell(job.credit, { told: 'end' })
