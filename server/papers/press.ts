import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { refuse } from '../refuse.ts'
import type { Paper } from './paper.ts'

/** So many sheets may wait; whoever comes then is told to come again. */
const longestQueue = 100
/** Milliseconds after which a sheet is given up, and the thread with it. */
const slowest = 30_000
/** Bytes of printed papers that are kept to be handed out again. */
const kept = 32 * 1024 * 1024

export type Papers = readonly [Paper, ...Paper[]]
type Job = Wanted & { resolve: (pdf: Buffer) => void; reject: (error: Error) => void }
/** What is to be printed; `electronic`: as PDF/A-3 with the XML of the first paper attached. */
export type Wanted = { papers: Papers; electronic: boolean }
export type Printed = { pdf: Uint8Array } | { error: string }

/**
 * One thread that prints, so that ten pages never hold up the others' requests. A sheet that breaks it fails alone: the next has a new thread.
 */
export function openPress(script: URL = new URL('./press-thread.ts', import.meta.url)) {
  const queue: Job[] = []
  const done = new Map<string, Buffer>()
  let thread: Worker | null = null
  let busy = false

  function next(): void {
    const job = queue[0]
    if (busy || !job) return
    busy = true
    thread ??= new Worker(script)
    const at = thread
    // A thread that has nothing to do must not keep the program from ending.
    at.ref()
    const finish = (settle: () => void) => {
      clearTimeout(patience)
      at.off('message', answer).off('error', fail).off('exit', end).unref()
      busy = false
      queue.shift()
      settle()
      next()
    }
    const answer = (printed: Printed) =>
      finish(() => ('pdf' in printed ? job.resolve(Buffer.from(printed.pdf)) : job.reject(new Error(printed.error))))
    const fail = (error: Error) => {
      thread = null
      void at.terminate()
      finish(() => job.reject(error))
    }
    const end = (code: number) => fail(new Error(`the printing thread ended (${code})`))
    const patience = setTimeout(() => fail(new Error('printing took too long')), slowest)
    at.on('message', answer).on('error', fail).on('exit', end)
    at.postMessage({ papers: job.papers, electronic: job.electronic } satisfies Wanted)
  }

  return {
    /** What was printed a moment ago, by its digest. */
    printed: (digest: string): Buffer | undefined => done.get(digest),
    /** The PDF, and a digest of all that stands on it: as long as that is the same, so is the PDF. */
    async print(papers: Papers, electronic = false): Promise<{ pdf: Buffer; digest: string }> {
      const digest = createHash('sha256')
        .update(serialize([papers, electronic]))
        .digest('base64url')
        .slice(0, 22)
      const known = done.get(digest)
      if (known) return { pdf: known, digest }
      if (queue.length >= longestQueue) throw refuse('papers.busy', { retryAfter: 5 })
      const pdf = await new Promise<Buffer>((resolve, reject) => {
        queue.push({ papers, electronic, resolve, reject })
        next()
      })
      remember(done, digest, pdf)
      return { pdf, digest }
    },
  }
}

/** Keeps the latest; the oldest go when there is no room. */
function remember(done: Map<string, Buffer>, digest: string, pdf: Buffer): void {
  done.set(digest, pdf)
  let size = [...done.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [oldest, { length }] of done) {
    if (size <= kept) return
    done.delete(oldest)
    size -= length
  }
}

/** The press of this process. */
export const { print, printed } = openPress()
