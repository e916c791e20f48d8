import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from './tree.ts'

interface Step {
  name: string
  command: string
  /** What it prints is shown even when nothing is wrong. */
  information?: true
}

/** In the order in which a mistake is cheapest to learn of. All of them run, so that one run tells everything. */
const steps: Step[] = [
  { name: 'lock file as committed', command: 'node check/lock-file.ts' },
  { name: 'format and lint', command: 'biome check --error-on-warnings --reporter=concise --max-diagnostics=200 .' },
  { name: 'import law', command: 'node check/import-law.ts' },
  { name: 'types of rules', command: 'tsc -p rules' },
  { name: 'types of contract', command: 'tsc -p contract' },
  { name: 'types of server, bench, e2e', command: 'tsc -p server' },
  { name: 'types of web', command: 'tsc -p web' },
  { name: 'types of check', command: 'tsc -p check' },
  { name: 'promises awaited', command: 'oxlint --type-aware --deny-warnings .' },
  { name: 'nothing unused', command: 'knip --no-progress' },
  { name: 'paths in documents', command: 'node check/documents.ts' },
  { name: 'settings and roles in README', command: 'node check/readme.ts' },
  { name: 'openapi.json is current', command: 'node check/openapi.ts' },
  { name: 'tests of these checks', command: 'vitest run --root check --reporter=dot' },
  { name: 'files over 300 lines', command: 'node check/long-files.ts', information: true },
]

const words = process.argv.slice(2).join(' ')
const chosen = steps.filter((step) => step.name.includes(words))
const began = performance.now()
let failed = 0
for (const step of chosen) {
  const start = performance.now()
  const { passed, output } = await run(step.command)
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${step.name.padEnd(30)} ${secondsSince(start).padStart(5)} s`)
  if (!passed) console.log(indented(`$ ${step.command}`))
  if ((!passed || step.information) && output) console.log(indented(output))
  if (!passed) failed += 1
}
console.log(`\n${chosen.length - failed} checks passed, ${failed} failed, ${secondsSince(began)} s`)
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0

/** Runs one command as npm would (`node_modules/.bin` is on the path of `npm run`) and gathers what it prints. */
async function run(command: string): Promise<{ passed: boolean; output: string }> {
  const [program = '', ...options] = command.split(' ')
  const child = spawn(program, options, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk))
  const [code] = await once(child, 'close')
  return { passed: code === 0, output: Buffer.concat(printed).toString().trim() }
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '     ')
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
