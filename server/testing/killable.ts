import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../db/embedded/address.ts'
import { freshDatabase } from './database.ts'

export type Killable = Awaited<ReturnType<typeof startKillable>>

/** The program in a process of its own, on a database of its own, for a test that kills it in the middle and starts it again at the same address. */
export async function startKillable() {
  const database = await freshDatabase()
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const port = await freePort()
  let child: ChildProcess
  let log = ''
  async function start(): Promise<void> {
    child = fork(join(import.meta.dirname, 'serve-child.ts'), [database.url, String(port)], { silent: true })
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        log += text
      })
    await once(child, 'message')
  }
  const kill = () => child.kill('SIGKILL')
  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl: database.url,
    /** Sees the tables past the program. */
    owner,
    /** What it has written until now. */
    log: () => log,
    start,
    kill,
    /** What a killed one held is free again after at most a minute: sees to that, and lets the minute pass. Only while none runs. */
    async endLeases(): Promise<void> {
      const later = await owner.query(`select from jobs where not dead and lease_until > now() + interval '1 minute'`)
      assert.equal(later.rowCount, 0)
      await owner.query(`update jobs set lease_until = '-infinity' where not dead`)
    },
    async stop(): Promise<void> {
      kill()
      await owner.end()
      await database.drop()
    },
  }
}
