import { machine } from './machine.ts'
import { keepResult } from './result.ts'
import { type BenchWorld, fortyMoreRules, newLead, startBench, tenTeams } from './world.ts'

const rows = Number(process.env.BENCH_IMPORT_ROWS ?? 100_000)
/** Every so manyth row comes twice, and is to be recognised. */
const repeated = 50

const columns = [
  'name',
  'contactName',
  'companyName',
  'email',
  'phone',
  'country',
  'city',
  'employees',
  'businessType',
  'note',
]

function csv(): string {
  const lines = [columns.join(',')]
  let line = ''
  for (let i = 0; i < rows; i++) {
    const lead = newLead()
    if (i % repeated !== 1) line = columns.map((column) => `"${lead[column]}"`).join(',')
    lines.push(line)
  }
  return lines.join('\n')
}

type Import = {
  id: string
  version: number
  state: string
  done: number
  created: number
  skipped: number
  failed: number
}

async function importAll(world: BenchWorld, text: string): Promise<Import> {
  const sent = await world.upload('/imports', { entity: 'lead' }, 'leads.csv', text)
  const found = sent as unknown as Import & { columns: { name: string; field: string | null }[] }
  await world.must(
    'PATCH',
    `/imports/${found.id}`,
    { mapping: Object.fromEntries(columns.map((name) => [name, name])), onDuplicate: 'skip' },
    { 'if-match': String(found.version) },
  )
  await world.must('POST', `/imports/${found.id}/run`)
  for (;;) {
    const now = (await world.must('GET', `/imports/${found.id}`)) as unknown as Import
    if (now.state === 'failed') throw new Error(JSON.stringify(now))
    if (now.state === 'done') return now
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

const world = await startBench({ work: true })
const lines: string[][] = []
try {
  await tenTeams(world)
  await fortyMoreRules(world)
  const text = csv()
  const [before, memory, from] = [world.cpu(), world.memory(), performance.now()]
  const done = await importAll(world, text)
  const took = (performance.now() - from) / 1000
  const after = world.cpu()
  const each = (who: 'node' | 'postgres') => ((1000 * (after[who] - before[who])) / rows).toFixed(2)
  lines.push([
    `import ${rows} leads of a CSV of ${(text.length / 1e6).toFixed(0)} MB: duplicates looked for, scored, routed`,
    `${took.toFixed(1)} s, ${(rows / took).toFixed(0)}/s`,
    `created ${done.created}, skipped ${done.skipped}, failed ${done.failed}; CPU ms a row: node ${each('node')}, postgres ${each('postgres')}; memory of the program ${memory.now} MiB before, at most ${world.memory().peak} MiB`,
    'goal ≤ 60 s for 100,000, flat memory',
  ])
} finally {
  await world.stop()
}
keepResult('import', machine, lines)
