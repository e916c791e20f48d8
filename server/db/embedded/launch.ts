import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'

/** A way to run a program of PostgreSQL that was seen to work on this machine. */
export type Launch = (program: string, args: string[], options: SpawnOptions) => ChildProcess

type Way = { command: string[]; options: { uid?: number; gid?: number } }

/**
 * The first way in which `account` can run `<native>/bin/postgres` and enter `folder`, tried for real; else the reasons why not.
 *
 * - `setpriv --pdeathsig INT`: when this program is killed the kernel asks PostgreSQL to shut down, so nothing is left behind.
 * - `+dac_read_search`: an account other than root cannot pass root's own 0700 home, where a clone and its data may lie.
 *   This one capability lets it read and pass, not write. `no_setuid_fixup` is needed because access(2), which PostgreSQL
 *   asks before it starts, otherwise ignores capabilities. Where a container forbids that, see `place.ts`.
 * - without setpriv (macOS, minimal images) the plain way is left; an orphan is then stopped at the next start.
 */
export function findLaunch(native: string, folder: string, account: Account | null): Launch | string {
  const reasons: string[] = []
  for (const way of ways(account)) {
    const [command = '', ...rest] = [
      ...way.command,
      '/bin/sh',
      '-c',
      '"$0" --version && cd "$1"',
      postgres(native),
      folder,
    ]
    const tried = spawnSync(command, rest, { ...way.options, env: environment, encoding: 'utf8' })
    if (tried.status === 0) return launchBy(native, way)
    reasons.push(tried.error?.message ?? tried.stderr.trim())
  }
  return [...new Set(reasons)].join('; ')
}

const postgres = (native: string) => join(native, 'bin', 'postgres')

// Nothing of the caller's environment (PGDATA, PGOPTIONS, LC_ALL, TZ …) may change how the database behaves.
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function launchBy(native: string, way: Way): Launch {
  return (program, args, options) => {
    const [command = '', ...rest] = [...way.command, join(native, 'bin', program), ...args]
    return spawn(command, rest, { ...options, ...way.options, env: environment })
  }
}

function ways(account: Account | null): Way[] {
  const setpriv = (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, 'setpriv'))
    .find((file) => existsSync(file))
  const bare: Way = { command: [], options: account ?? {} }
  if (!setpriv || process.platform !== 'linux') return [bare]
  const tied = ['--pdeathsig', 'INT', '--']
  if (!account) return [{ command: [setpriv, ...tied], options: {} }, bare]
  const drop = [setpriv, `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--no-new-privs']
  const search = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search']
  const only = ['--bounding-set=-all,+dac_read_search', '--securebits=+no_setuid_fixup']
  return [
    { command: [...drop, '--inh-caps=-all', '--bounding-set=-all', ...tied], options: {} },
    { command: [...drop, ...search, ...only, ...tied], options: {} },
    { command: [...drop, ...tied], options: {} },
    bare,
  ]
}
