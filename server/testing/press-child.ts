import { parentPort } from 'node:worker_threads'
import type { Papers } from '../papers/press.ts'

// The press with a sheet in it that brings the thread down.
parentPort?.on('message', ([paper]: Papers) => {
  if (paper.number === 'BREAK') process.exit(7)
})
await import('../papers/press-thread.ts')
