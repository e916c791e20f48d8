import { parentPort } from 'node:worker_threads'
import type { Wanted } from '../papers/press.ts'

// The press with a sheet in it that brings the thread down.
parentPort?.on('message', ({ papers: [paper] }: Wanted) => {
  if (paper.number === 'BREAK') process.exit(7)
})
await import('../papers/press-thread.ts')
