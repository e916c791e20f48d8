import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Language } from '@kohoi/rules'
import { limits } from './limits.ts'
import { TableProblem } from './problem.ts'
import type { Column, Head, Row } from './read-table.ts'
import type { Job, Told } from './reading-process.ts'

export type { Column, Head, Row } from './read-table.ts'

/** A spreadsheet of any kind we read. `rows()` reads it from the start, as often as it is called, and holds only a few rows at a time. */
export type Table = {
  format: 'csv' | 'xlsx'
  encoding: string
  separator: string | null
  columns: Column[]
  /** Enough to read the rows again later without finding out anew what the file is: `rowsOf`. */
  head: Head
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
    return { format, encoding, separator, columns, head: told.head, rows: () => rowsOf(path, language, told.head) }
  }
  throw new TableProblem('damaged', 'nothing was read')
}

/** The rows of a file whose beginning was read before. */
export async function* rowsOf(path: string, language: Language, head: Head): AsyncGenerator<Row> {
  for await (const told of work({ path, language, head })) if (told.told === 'rows') yield* told.rows
}

/**
 * Runs a job in a process of its own, with bounded memory and time; its death is a problem of the file.
 * A thread would not do: V8 ends the whole program when a thread asks for one large piece too much.
 */
async function* work(job: Job): AsyncGenerator<Told> {
  const program = fileURLToPath(new URL('./reading-process.ts', import.meta.url))
  const heap = `--max-old-space-size=${limits.heapMegabytes}`
  const child = spawn(process.execPath, [heap, program, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {},
  })
  const exit = once(child, 'exit')
  exit.catch(() => {})
  let tooSlow = false
  const end = () => {
    tooSlow = true
    child.kill('SIGKILL')
  }
  try {
    for await (const line of linesOf(child.stdout, end)) {
      const told: Told = JSON.parse(line)
      if (told.told === 'end') return
      if (told.told === 'problem') throw new TableProblem(told.code, told.detail, told.line)
      yield told
    }
    const [code, signal] = await exit
    if (tooSlow) throw new TableProblem('tooLarge', `reading took longer than ${limits.milliseconds} ms`)
    // V8 aborts without memory, the kernel kills; an ordinary end without the word "end" is a bug met on these bytes.
    throw new TableProblem(signal ? 'tooLarge' : 'damaged', `the reading process ended: ${signal ?? code}`)
  } finally {
    child.kill('SIGKILL')
  }
}

/** The lines of a stream, taken as slowly as one likes; `tooSlow` is called when waiting for them took too long in sum. */
async function* linesOf(stream: Readable, tooSlow: () => void): AsyncGenerator<string> {
  const pieces: AsyncIterator<string> = stream.setEncoding('utf8')[Symbol.asyncIterator]()
  let left: number = limits.milliseconds
  let rest = ''
  for (;;) {
    const timer = setTimeout(tooSlow, Math.max(left, 0))
    const since = performance.now()
    const { done, value } = await pieces.next()
    clearTimeout(timer)
    left -= performance.now() - since
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
