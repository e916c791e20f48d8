import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** `npm run bench` measures everything, `npm run bench -- reads` one part; each keeps its table in bench/results. */
const parts = ['leads', 'import', 'reads', 'alerts', 'start', 'papers', 'rules']
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !parts.includes(name))
if (unknown.length) throw new Error(`no such part: ${unknown.join(', ')}; there are ${parts.join(', ')}`)

for (const part of asked.length ? asked : parts) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${part}.ts`)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
