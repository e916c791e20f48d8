import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../server/db/embedded/start-postgres.ts'
import { migrate } from '../server/db/migrate.ts'
import { type BenchClient, clientOf, openAgent, password } from './client.ts'
import { cpuOf, cpuOfMachine, memoryOf, parentOf } from './cpu.ts'

/** Seconds of CPU used so far: by the program, by all of PostgreSQL, by the load; by the whole machine. */
export type Cpu = { node: number; postgres: number; load: number; machine: number }
export type BenchWorld = Awaited<ReturnType<typeof startBench>>

/**
 * A durable embedded PostgreSQL (fsync on, as customers run it) and the program beside it, its worker too if wanted; a workspace with its
 * administrator. A `kept` folder is left as it is at the end, and taken up again when it is there.
 */
export async function startBench({ port = 23_417, work = false, kept = '' } = {}) {
  const folder = kept || mkdtempSync(join(tmpdir(), 'kohoi-bench-'))
  const known = kept !== '' && existsSync(kept)
  const postgres = await startPostgres({ folder, log: () => {} })
  await migrate(postgres.url)
  const child = fork(join(import.meta.dirname, 'server.ts'), [postgres.url, String(port), String(work)])
  await once(child, 'message')
  const agent = openAgent()
  const first = clientOf(agent, port)
  const email = 'bench@kohoi.example'
  if (known) await first.must('POST', '/session', { email, password })
  else
    await first.must('POST', '/setup', {
      workspaceName: 'Bench',
      country: 'TH',
      currency: 'THB',
      timeZone: 'Asia/Bangkok',
      language: 'en',
      admin: { name: 'Bench', email, password },
    })
  const postmaster = await postmasterOf(postgres.url)
  return {
    databaseUrl: postgres.url,
    ...first,
    known,
    /** Another person, signed in. */
    async as(email: string): Promise<BenchClient> {
      const client = clientOf(agent, port)
      await client.must('POST', '/session', { email, password })
      return client
    },
    cpu(): Cpu {
      const { user, system } = process.cpuUsage()
      return {
        node: cpuOf(child.pid ?? 0),
        postgres: cpuOf(postmaster),
        load: (user + system) / 1e6,
        machine: cpuOfMachine(),
      }
    },
    /** Waits until no job is left. */
    async settled(): Promise<void> {
      const client = new pg.Client({ connectionString: postgres.url })
      await client.connect()
      while ((await client.query('select from jobs limit 1')).rowCount) await wait(200)
      await client.end()
    },
    /** Memory of the program's process in MiB. */
    memory: () => memoryOf(child.pid ?? 0),
    async stop() {
      agent.destroy()
      child.disconnect()
      await once(child, 'exit')
      await postgres.stop()
      if (!kept) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function postmasterOf(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = parentOf(rows[0]?.pid ?? 0)
  await client.end()
  return postmaster
}

const cities = [
  'Bangkok',
  'Chiang Mai',
  'Phuket',
  'Hà Nội',
  'Đà Nẵng',
  'Huế',
  'Sài Gòn',
  'Khon Kaen',
  'Rayong',
  'Cần Thơ',
]

/** Ten teams by city with five members each, some with a rule of their own. */
export async function tenTeams(world: BenchWorld) {
  for (let t = 0; t < 10; t++) {
    const team = await world.must('POST', '/teams', {
      name: `Team ${t}`,
      rule: { field: 'city', op: 'is', value: cities[t] },
    })
    for (let m = 0; m < 5; m++) {
      const user = await world.must('POST', '/users', {
        name: `Seller ${t}.${m}`,
        email: `seller${t}.${m}@kohoi.example`,
        role: 'salesperson',
        active: true,
        language: 'en',
      })
      await world.must('POST', `/teams/${team.id}/members`, {
        userId: user.id,
        rule: m % 2 ? { field: 'employees', op: 'atLeast', value: m } : null,
      })
    }
  }
}

/** 20 tasks and 20 score rules, which with the teams make 50 rules that every lead meets. */
export async function fortyMoreRules(world: BenchWorld) {
  const handler = await world.must('GET', '/me')
  for (let i = 0; i < 20; i++) {
    const filter = {
      all: [
        { field: 'country', op: 'is', value: 'CA' },
        { field: 'employees', op: 'above', value: 1000 + i },
      ],
    }
    await world.must('POST', '/dispatch-tasks', { entity: 'lead', name: `Task ${i}`, filter, handlerId: handler.id })
  }
  for (let i = 0; i < 20; i++) {
    const filter = {
      any: [
        { field: 'businessType', op: 'contains', value: `type ${i}` },
        { field: 'employees', op: 'between', value: [i * 10, i * 10 + 40] },
      ],
    }
    await world.must('POST', '/score-rules', { name: `Score ${i}`, points: i, filter })
  }
}

let serial = 0
/** A lead as people enter them; the city decides the team. */
export function newLead(): Record<string, unknown> {
  const n = ++serial
  return {
    name: `Khách hàng số ${n} cần tư vấn giải pháp camera`,
    contactName: `Nguyễn Văn ${n}`,
    companyName: `บริษัท ตัวอย่าง ${n} จำกัด`,
    email: `lead${n}@customer${n % 977}.example`,
    phone: `+66 2 555 ${String(n).padStart(5, '0')}`,
    country: n % 2 ? 'TH' : 'VN',
    city: cities[n % cities.length],
    employees: n % 400,
    businessType: `type ${n % 30}`,
    note: 'Asked on the web site for an offer.',
    expectedRevenue: { amount: `${1000 + n}.00`, currency: 'THB' },
  }
}
