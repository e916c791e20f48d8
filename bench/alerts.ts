import { request } from 'node:http'
import { createInterface } from 'node:readline'
import { password } from './client.ts'
import { machine } from './machine.ts'
import { keepResult } from './result.ts'
import { startBench } from './world.ts'

const port = 23_417
const times = Number(process.env.BENCH_ALERTS ?? 200)
const goal = 100

/** Each Big Deal notice as it arrives on somebody's open page, by the opportunity it is about. */
async function listen(cookie: string, arrived: (opportunityId: string, at: number) => void) {
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/api/v1/events',
    headers: { cookie, accept: 'text/event-stream' },
  })
  asked.end()
  await new Promise<void>((resolve, reject) => {
    asked.once('error', reject)
    asked.once('response', (answer) => {
      let kind = ''
      const lines = createInterface({ input: answer })
      // Closing it ourselves counts as an error, everywhere.
      for (const stream of [asked, answer, lines]) stream.on('error', () => {})
      lines.on('line', (line: string) => {
        if (line.startsWith('event:')) kind = line.slice(6).trim()
        else if (line.startsWith('data:') && kind === 'notification') {
          const { link } = JSON.parse(line.slice(5)) as { link: string | null }
          const id = /^\/opportunities\/([\w-]+)$/.exec(link ?? '')?.[1]
          if (id) arrived(id, performance.now())
        }
      })
      resolve()
    })
  })
  return () => asked.destroy()
}

async function cookieOf(email: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const world = await startBench({ port, work: true })
const delays: number[] = []
try {
  const boss = { name: 'Boss', email: 'boss@kohoi.example', role: 'executive', active: true, language: 'en', password }
  const { id: userId } = await world.must('POST', '/users', boss)
  await world.must('POST', '/big-deal-rules', {
    code: 'BD-001',
    topic: 'Large',
    revenueFrom: { amount: '1000000.00', currency: 'THB' },
    probabilityFrom: 50,
    channels: ['app', 'email'],
    recipients: [{ kind: 'user', userId }],
  })
  const sent = new Map<string, number>()
  const done = Promise.withResolvers<void>()
  const close = await listen(await cookieOf(boss.email), (id, at) => {
    const from = sent.get(id)
    if (from === undefined) return
    delays.push(at - from)
    if (delays.length === times) done.resolve()
  })
  const made: { id: string; version: number }[] = []
  for (let i = 0; i < times; i++) {
    const record = { name: `Deal ${i}`, expectedRevenue: { amount: '2000000.00', currency: 'THB' }, probability: 20 }
    made.push((await world.must('POST', '/opportunities', record)) as unknown as { id: string; version: number })
  }
  for (const { id, version } of made) {
    sent.set(id, performance.now())
    await world.must('PATCH', `/opportunities/${id}`, { probability: 60 }, { 'if-match': `"${version}"` })
  }
  await done.promise
  close()
} finally {
  await world.stop()
}
delays.sort((a, b) => a - b)
const at = (share: number) =>
  `${(delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0).toFixed(0)} ms`
keepResult('alerts', machine, [
  [
    'save of an opportunity → Big Deal alert on another screen, from sending the save',
    `p50 ${at(0.5)}, p95 ${at(0.95)}`,
    `${times} saves one after another, in the bell and by mail; slowest ${at(1)}`,
    `p95 ≤ ${goal} ms`,
  ],
])
