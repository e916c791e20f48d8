import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { Language } from '@kohoi/rules'
import { limits } from './limits.ts'
import { TableProblem } from './problem.ts'
import type { Column, Head, Row } from './read-table.ts'
import type { Job, Told } from './reading-thread.ts'

export type { Column, Row } from './read-table.ts'

/** A spreadsheet of any kind we read. `rows()` reads it from the start, as often as it is called, and holds only a few rows at a time. */
export type Table = {
  format: 'csv' | 'xlsx'
  encoding: string
  separator: string | null
  columns: Column[]
  rows(): AsyncIterable<Row>
}

/**
 * Opens a CSV or XLSX file; what it is, is found from its bytes. The language decides between code pages that both fit.
 * A file that cannot be read is a TableProblem, here or while its rows are read.
 */
export async function openTable(path: string, { language }: { language: Language }): Promise<Table> {
  const { size } = await stat(path)
  if (size > limits.fileBytes) throw new TableProblem('tooLarge', `${size} bytes`)
  for await (const told of work({ path, language, head: null })) {
    if (told.told !== 'head') continue
    const { format, encoding, separator, columns } = told.head
    return { format, encoding, separator, columns, rows: () => rowsOf(path, language, told.head) }
  }
  throw new TableProblem('damaged', 'nothing was read')
}

async function* rowsOf(path: string, language: Language, head: Head): AsyncGenerator<Row> {
  for await (const told of work({ path, language, head })) if (told.told === 'rows') yield* told.rows
}

/** Runs a job in a thread of its own, with bounded memory and time; its death is a problem of the file. */
async function* work(job: Omit<Job, 'credit'>): AsyncGenerator<Told> {
  const credit = new Int32Array(new SharedArrayBuffer(4))
  credit[0] = 2
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: { ...job, credit } satisfies Job,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
  })
  const next = inbox(worker)
  try {
    for (;;) {
      const told = await next()
      if (told.told === 'end') return
      if (told.told === 'problem') throw new TableProblem(told.code, told.detail, told.line)
      yield told
      Atomics.add(credit, 0, 1)
      Atomics.notify(credit, 0)
    }
  } finally {
    await worker.terminate()
  }
}

/** Takes the thread's messages in order; waiting for them is bounded in sum. */
function inbox(worker: Worker): () => Promise<Told> {
  const waiting: Told[] = []
  let failure: TableProblem | null = null
  let wake = () => {}
  let left: number = limits.milliseconds
  worker.on('message', (told: Told) => {
    waiting.push(told)
    wake()
  })
  worker.on('error', (error: Error & { code?: string }) => {
    failure ??= new TableProblem(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'damaged', error.message)
    wake()
  })
  worker.on('exit', () => {
    failure ??= new TableProblem('damaged', 'the reading thread ended')
    wake()
  })
  return async () => {
    while (waiting.length === 0 && !failure) {
      const since = performance.now()
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      left -= performance.now() - since
      if (left <= 0 && waiting.length === 0) failure ??= new TableProblem('tooLarge', 'reading took too long')
    }
    const told = waiting.shift()
    if (told) return told
    throw failure
  }
}
