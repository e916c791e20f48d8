import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { type Finding, fail, ok, said, warn } from './finding.ts'

export function checkNode(version: string): Finding {
  if (Number.parseInt(version, 10) >= 24) return ok(`Node.js ${version}`)
  return fail(`Node.js ${version}`, 'install Node.js 24 or newer, or run "npm install" so that it is brought along')
}

/** The clock is not plainly wrong and not a test's; whether it agrees with the database's, `checkDatabase` sees. */
export function checkClock(testClock: Date | null): Finding {
  if (testClock)
    return warn(`clock: by hand, from ${testClock.toISOString()}`, 'unset KOHOI_TEST_CLOCK except for tests')
  const what = `clock: ${new Date().toISOString()}`
  return new Date().getUTCFullYear() >= 2026 ? ok(what) : fail(what, 'set the date of this machine')
}

/** The data folder can be written (or made), and its disk has room: below 2 GB is close, below 200 MB too little. */
export function checkFolder(folder: string): Finding[] {
  let nearest = folder
  while (!existsSync(nearest)) nearest = dirname(nearest)
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK)
  } catch {
    return [fail(`data folder ${folder}`, `let this user write to ${nearest}, or set KOHOI_DATA to a folder of his`)]
  }
  const { bavail, bsize } = statfsSync(nearest)
  const free = `${Math.floor((bavail * bsize) / 1e6)} MB free`
  return [
    ok(`data folder ${folder}${nearest === folder ? '' : ' (made at the first start)'}`),
    bavail * bsize < 200e6
      ? fail(`disk: ${free}`, 'make room; the database stops writing when the disk is full')
      : bavail * bsize < 2e9
        ? warn(`disk: ${free}`, 'make room before it is full')
        : ok(`disk: ${free}`),
  ]
}

/** The port can be listened on, or it is Kohoi that listens there already. */
export async function checkPort(port: number, host: string): Promise<Finding> {
  const error = await tryToListen(port, host)
  if (!error) return ok(`port ${port} on ${host}`)
  if (error.code === 'EADDRINUSE') {
    return (await isKohoi(port, host))
      ? ok(`port ${port} on ${host} (Kohoi is running)`)
      : fail(`port ${port} on ${host} is taken by another program`, 'stop that program, or set PORT to another number')
  }
  if (error.code === 'EACCES') return fail(`port ${port} may not be used`, 'set PORT to a number above 1023')
  return fail(`port ${port} on ${host}: ${said(error)}`, 'set HOST to an address of this machine')
}

function tryToListen(port: number, host: string): Promise<NodeJS.ErrnoException | null> {
  const probe = createServer()
  return new Promise((done) => {
    probe.once('error', done)
    probe.listen(port, host, () => probe.close(() => done(null)))
  })
}

async function isKohoi(port: number, host: string): Promise<boolean> {
  const there = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  try {
    const answer = await fetch(`http://${there}:${port}/api/v1/health`, { signal: AbortSignal.timeout(3000) })
    return typeof ((await answer.json()) as { status?: unknown }).status !== 'undefined'
  } catch {
    return false
  }
}
