import { findPgbench, nodeLimit, pgbench, rowsOfLastLead } from './limit.ts'
import type { Line } from './load.ts'
import { machine } from './machine.ts'
import { keepResult } from './result.ts'
import { type Cpu, fortyMoreRules, newLead, startBench, tenTeams } from './world.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 8)
const waiting = Number(process.env.BENCH_WAITING ?? 10_000)

const world = await startBench()
const connections = await Promise.all(Array.from({ length: 8 }, () => world.line()))
const lines: string[][] = []

async function enter(line: Line): Promise<void> {
  const { status, text } = await line.post('/leads', JSON.stringify(newLead()))
  if (status !== 201) throw new Error(`${status} ${text}`)
}

/** Leads created a second through the API by so many clients, how long one takes, and the CPU it costs. */
async function createFor(clients: number, forSeconds: number) {
  const times: number[] = []
  const end = Date.now() + forSeconds * 1000
  const started = performance.now()
  const before = world.cpu()
  await Promise.all(
    connections.slice(0, clients).map(async (line) => {
      while (Date.now() < end) {
        const from = performance.now()
        await enter(line)
        times.push(performance.now() - from)
      }
    }),
  )
  const rate = times.length / ((performance.now() - started) / 1000)
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
  return { rate, p50: at(0.5), p99: at(0.99), cpu: cpuEach(before, world.cpu(), times.length) }
}

const cpuEach = (before: Cpu, after: Cpu, n: number): string =>
  (['node', 'postgres', 'load'] as const)
    .map((who) => `${who} ${((1000 * (after[who] - before[who])) / n).toFixed(2)}`)
    .join(', ')

try {
  // Waiting leads first: entered before there is any team.
  const start = performance.now()
  let left = waiting
  await Promise.all(
    connections.map(async (line) => {
      while (left-- > 0) await enter(line)
    }),
  )
  console.log(`entered ${waiting} leads in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  await tenTeams(world)
  const from = performance.now()
  const before = world.cpu()
  const result = await world.must('POST', '/assignment-runs', { entity: 'lead' })
  const took = (performance.now() - from) / 1000
  lines.push([
    `route ${waiting} waiting leads among 10 teams × 5 members`,
    `${took.toFixed(2)} s`,
    `${JSON.stringify(result)}; CPU ms a lead: ${cpuEach(before, world.cpu(), waiting)}`,
    'goal ≤ 3 s',
  ])

  await fortyMoreRules(world)
  await createFor(8, 3)
  const program = findPgbench()
  const limit = async (statements: readonly string[], clients: number) =>
    program
      ? pgbench(program, world.databaseUrl, statements, clients, seconds)
      : nodeLimit(world.databaseUrl, statements, clients, seconds)
  for (const clients of [1, 8]) {
    const first = await createFor(clients, seconds)
    const statements = await rowsOfLastLead(world.databaseUrl)
    const raw = await limit(statements, clients)
    const second = await createFor(clients, seconds)
    const rate = (first.rate + second.rate) / 2
    const goal = clients === 1 ? 35 : 40
    lines.push([
      `create a lead through the API, ${clients} client${clients > 1 ? 's' : ''}`,
      `${rate.toFixed(0)}/s`,
      `p50 ${second.p50} ms, p99 ${second.p99} ms; CPU ms a lead: ${second.cpu}; ${program ? 'pgbench' : 'node-postgres'} with the same ${statements.length} rows ${raw.toFixed(0)}/s: ${((100 * rate) / raw).toFixed(0)} %`,
      `goal ≥ ${goal} %`,
    ])
  }
} finally {
  for (const line of connections) line.close()
  await world.stop()
}

keepResult('leads', machine, lines)
