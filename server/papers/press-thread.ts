import { parentPort } from 'node:worker_threads'
import type { Printed, Wanted } from './press.ts'
import { printPapers } from './print-papers.ts'

/** The thread that prints: papers come in, a PDF or the reason why not goes out. */
parentPort?.on('message', (wanted: Wanted) => {
  void printed(wanted).then((answer) => parentPort?.postMessage(answer))
})

const printed = ({ papers, electronic }: Wanted): Promise<Printed> =>
  printPapers(papers, electronic).then(
    (pdf) => ({ pdf: new Uint8Array(pdf) }),
    (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
