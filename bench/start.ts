import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { password } from './client.ts'
import { memoryOfTree } from './cpu.ts'
import { machine } from './machine.ts'
import { keepResult } from './result.ts'

const port = 23_418
const url = `http://127.0.0.1:${port}`
const root = join(import.meta.dirname, '..')
const starts = 5
const idleSeconds = 30

const folder = mkdtempSync(join(tmpdir(), 'kohoi-bench-'))

/** Starts the program as `npm start` does; answers the milliseconds until it says it is healthy and has sent its page. */
async function start() {
  const from = performance.now()
  const child = spawn(process.execPath, [join(root, 'start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, KOHOI_DATA: folder, KOHOI_LOG: 'off' },
    stdio: 'ignore',
  })
  const answers = (path: string) =>
    fetch(url + path).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!((await answers('/api/v1/health')) && (await answers('/')))) await wait(5)
  return {
    took: performance.now() - from,
    memory: () => memoryOfTree(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

try {
  // Builds the page, so that what follows is what every later first start is.
  await (await start()).stop()
  rmSync(folder, { recursive: true })
  const first = await start()
  const setup = {
    ...{ workspaceName: 'Bench', country: 'TH', currency: 'THB', timeZone: 'Asia/Bangkok', language: 'en' },
    admin: { name: 'Bench', email: 'bench@kohoi.example', password },
  }
  await fetch(`${url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(setup),
  })
  await first.stop()
  const took: number[] = []
  let memory = 0
  for (let n = 0; n < starts; n++) {
    const program = await start()
    took.push(program.took)
    if (n === starts - 1) {
      await wait(idleSeconds * 1000)
      memory = program.memory()
    }
    await program.stop()
  }
  took.sort((a, b) => a - b)
  keepResult('start', machine, [
    [
      'start with existing data, until it is healthy and has sent its page',
      `median ${seconds(took[starts >> 1] ?? 0)}, slowest ${seconds(took.at(-1) ?? 0)}`,
      `${starts} starts, the page built before`,
      '≤ 2 s',
    ],
    ['first start ever, the database made', seconds(first.took), 'the page built before', '≤ 6 s'],
    [
      'memory, idle, all roles and the database',
      `${memory} MiB`,
      `${idleSeconds} s after the start; shared memory counted once`,
      '≤ 350 MB',
    ],
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
