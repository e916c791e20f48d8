import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { owner } from './config.ts'
import { passwordOf } from './create-cluster.ts'
import type { Place } from './place.ts'

/**
 * Where PostgreSQL listens: arguments for the postmaster and the owner's connection string for a database. `clear` removes what a
 * killed one left in the way (it would mistake any process with the old number for its predecessor), `forget` the whole place.
 */
export type Address = { args: string[]; url(database: string): string; clear(): void; forget(): void }

/**
 * A unix socket in the cluster's own folder, which only its account can enter; in a short private folder below /tmp when the path
 * is too long for a socket; and TCP on the loopback with the password only where neither can hold one (some network file systems).
 */
export async function findAddress(place: Place): Promise<Address> {
  if (fits(place.cluster) && (await holdsSockets(place.home))) return onSocket(place.cluster, () => undefined)
  const short = join('/tmp', `kohoi-${createHash('sha256').update(place.cluster).digest('hex').slice(0, 12)}`)
  if (makePrivate(short, place) && (await holdsSockets(short)))
    return onSocket(short, () => rmSync(short, { recursive: true, force: true }))
  return onLoopback(passwordOf(place.home))
}

const socketIn = (folder: string) => join(folder, '.s.PGSQL.5432')

// 107 bytes on Linux, 103 on macOS.
const fits = (folder: string) => Buffer.byteLength(socketIn(folder)) <= 103

function holdsSockets(folder: string): Promise<boolean> {
  const probe = createServer()
  return new Promise((answer) => {
    probe.once('error', () => answer(false))
    probe.listen(join(folder, `.s.${process.pid}`), () => probe.close(() => answer(true)))
  })
}

function makePrivate(folder: string, { account }: Place): boolean {
  const uid = account?.uid ?? process.getuid?.()
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (account) chownSync(folder, account.uid, account.gid)
    chmodSync(folder, 0o700)
  } catch {
    // It exists already. Anybody may write to /tmp, so it counts only if it is ours and closed.
  }
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === uid && (found.mode & 0o777) === 0o700
}

function onSocket(folder: string, forget: () => void): Address {
  return {
    args: [
      '-c',
      'listen_addresses=',
      '-c',
      `unix_socket_directories="${folder.replaceAll('"', '""')}"`,
      '-c',
      'port=5432',
    ],
    url: (database) => `postgresql://${owner}@localhost:5432/${database}?host=${encodeURIComponent(folder)}&${local}`,
    clear() {
      for (const file of [socketIn(folder), `${socketIn(folder)}.lock`]) rmSync(file, { force: true })
    },
    forget,
  }
}

// It never leaves the machine, whatever PGSSLMODE says.
const local = 'sslmode=disable'

/** TCP on 127.0.0.1 at a free port below the range from which outgoing connections take theirs. */
export async function onLoopback(password: string): Promise<Address> {
  const port = await freePort()
  return {
    args: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', `port=${port}`],
    url: (database) => `postgresql://${owner}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?${local}`,
    clear: () => undefined,
    forget: () => undefined,
  }
}

/** A port of 127.0.0.1 that nobody listens on, below the range of outgoing connections: it stays free while a program starts again. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const probe = createServer()
    const free = await new Promise<boolean>((answer) => {
      probe.once('error', () => answer(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)))
    })
    if (free) return port
  }
}
