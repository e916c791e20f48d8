import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../db/embedded/start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's connection string of the PostgreSQL that all tests share. Take a database of your own: `freshDatabase()`. */
    postgresUrl: string
  }
}

type Shared = { url: string; stop(): Promise<void> }
type Holder = { server?: Promise<Shared>; users: number }

// Vitest runs this once for each project, perhaps in a copy of this module; the one server hangs on the process.
const process_ = globalThis as { [key: symbol]: Holder | undefined }
const key = Symbol.for('kohoi.testing.postgres')

/** One PostgreSQL for the whole run: the outside one of DATABASE_URL, else the embedded one on a folder that is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process_[key] ??= { users: 0 }
  const holder = process_[key]
  holder.users += 1
  holder.server ??= start()
  const { url, stop } = await holder.server
  project.provide('postgresUrl', url)
  return async () => {
    holder.users -= 1
    if (holder.users > 0) return
    process_[key] = undefined
    await stop()
  }
}

async function start(): Promise<Shared> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} }
  removeAbandoned()
  const folder = join(tmpdir(), `${prefix}${process.pid}-${randomUUID().slice(0, 8)}`)
  const postgres = await startPostgres({
    folder,
    durable: false,
    log: ({ level, msg }) => level === 'error' && console.error(msg),
  })
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: postgres.url, stop }
}

const prefix = 'kohoi-test-'

// A run that was killed could not clean up; its process id stands in the folder's name.
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0
    if (pid > 0 && !lives(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
