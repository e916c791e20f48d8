import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { projectFiles, root } from './tree.ts'

/** Information, never a failure: source files past 300 lines, each of which owes a reason or a split by a word of the trade. */
for (const path of projectFiles().filter((path) => /^(?!.*\.test\.|.*\/words\/).*\.(ts|tsx|mjs)$/.test(path))) {
  const lines = readFileSync(resolve(root, path), 'utf8').split('\n').length - 1
  if (lines > 300) console.log(`${path} has ${lines} lines`)
}
