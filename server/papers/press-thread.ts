import { parentPort } from 'node:worker_threads'
import type { Papers, Printed } from './press.ts'
import { printPapers } from './print-papers.ts'

/** The thread that prints: papers come in, a PDF or the reason why not goes out. */
parentPort?.on('message', (papers: Papers) => {
  void printed(papers).then((answer) => parentPort?.postMessage(answer))
})

const printed = (papers: Papers): Promise<Printed> =>
  printPapers(papers).then(
    (pdf) => ({ pdf: new Uint8Array(pdf) }),
    (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
