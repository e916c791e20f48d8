import { cpus, totalmem } from 'node:os'
import { findPgbench, nodeLimit, pgbench, rowsOfLastLead } from './limit.ts'
import { keepResult } from './result.ts'
import { fortyMoreRules, newLead, startBench, tenTeams } from './world.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 8)
const waiting = Number(process.env.BENCH_WAITING ?? 10_000)

const world = await startBench()
const lines: string[][] = []

/** Leads created a second through the API by so many clients, and how long one takes. */
async function createFor(clients: number, forSeconds: number) {
  const times: number[] = []
  const end = Date.now() + forSeconds * 1000
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (Date.now() < end) {
        const from = performance.now()
        const { status, body } = await world.send('POST', '/leads', newLead())
        if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
        times.push(performance.now() - from)
      }
    }),
  )
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
  return { rate: times.length / ((performance.now() - started) / 1000), p50: at(0.5), p99: at(0.99) }
}

try {
  // Waiting leads first: entered before there is any team.
  const start = performance.now()
  await Promise.all(
    Array.from({ length: 8 }, async (_, lane) => {
      for (let i = lane; i < waiting; i += 8) await world.must('POST', '/leads', newLead())
    }),
  )
  console.log(`entered ${waiting} leads in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  await tenTeams(world)
  const from = performance.now()
  const result = await world.must('POST', '/assignment-runs', { entity: 'lead' })
  const took = (performance.now() - from) / 1000
  lines.push([
    `route ${waiting} waiting leads among 10 teams × 5 members`,
    `${took.toFixed(2)} s`,
    `${JSON.stringify(result)}`,
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
      `p50 ${second.p50} ms, p99 ${second.p99} ms; ${program ? 'pgbench' : 'node-postgres'} with the same ${statements.length} rows ${raw.toFixed(0)}/s: ${((100 * rate) / raw).toFixed(0)} %`,
      `goal ≥ ${goal} %`,
    ])
  }
} finally {
  await world.stop()
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, embedded PostgreSQL 18, fsync on`
keepResult('leads', machine, lines)
