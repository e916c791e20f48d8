import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { owner } from './config.ts'
import type { Place } from './place.ts'

/** Makes `place.cluster` when it is missing; a creation that was cut short leaves nothing. `durable: false` skips the sync to disk. */
export async function createCluster({ home, cluster, account, launch }: Place, durable: boolean): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const unfinished = join(home, 'cluster.new')
  rmSync(unfinished, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  mkdirSync(unfinished, { mode: 0o700 })
  const password = join(home, 'password')
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (account) for (const path of [unfinished, password]) chownSync(path, account.uid, account.gid)

  // The character type must be UTF-8 as well: with "C" the trigram index drops every Thai and Vietnamese letter.
  const ctype = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const child = launch(
    'initdb',
    [
      ...['-D', unfinished, '-U', owner, `--pwfile=${password}`, '--auth-local=peer', '--auth-host=scram-sha-256'],
      ...['-E', 'UTF8', '--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=icu', '--icu-locale=und'],
      ...['--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done))
  const [complaint, code] = await Promise.all([child.stderr ? text(child.stderr) : '', ended])
  if (code !== 0) throw new Error(`The database could not be created in ${home}: ${complaint.trim()}`)
  renameSync(unfinished, cluster)
}

/** The owner's password, needed only where the database is spoken to over TCP. */
export const passwordOf = (home: string): string => readFileSync(join(home, 'password'), 'utf8')
