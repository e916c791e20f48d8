import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { type Account, accountFor } from './account.ts'
import { copyOfBinaries, installedBinaries } from './binaries.ts'
import { findLaunch, type Launch } from './launch.ts'

/** Where one database lives (`home` is the program's, `cluster` inside it PostgreSQL's) and how its programs are run. */
export type Place = { home: string; cluster: string; account: Account | null; launch: Launch }

/** Everything below this folder is used only when PostgreSQL's account can in no way reach the data folder or the binaries. */
const elsewhere = '/var/lib/kohoi'

/**
 * Finds a place where PostgreSQL can run for the data folder: `<folder>/postgres`, wherever its account can be let in.
 * A root without the capability for that (containers) has the binaries copied and the database kept in /var/lib/kohoi, with
 * `<folder>/postgres` a link to it. Throws with advice when nothing works.
 */
export function findPlace(folder: string): Place {
  const link = join(folder, 'postgres')
  const made = existsSync(link) ? realpathSync(link) : null
  const account = accountFor(join(made ?? link, 'cluster'))
  const native = installedBinaries()
  const inPlace = made ?? folder
  const launch = findLaunch(native, inPlace, account)
  if (typeof launch !== 'string') return settle(made ?? makeHome(link, account), account, launch)
  if (!account) throw new Error(`PostgreSQL cannot run here: ${launch}. Set DATABASE_URL to use another PostgreSQL.`)

  const runnable = typeof findLaunch(native, '/', account) === 'string' ? copyOfBinaries(native, elsewhere) : native
  const stay = findLaunch(runnable, inPlace, account)
  if (typeof stay !== 'string') return settle(made ?? makeHome(link, account), account, stay)
  if (made) {
    throw new Error(
      `The database in ${made} cannot be reached by user id ${account.uid}, under which PostgreSQL must run (${stay}). ` +
        'Move the data folder to where that user may pass and set KOHOI_DATA, or start Kohoi as an ordinary user.',
    )
  }
  const home = join(elsewhere, `${basename(folder)}-${statSync(folder).ino.toString(36)}-${Date.now().toString(36)}`)
  makeHome(home, account)
  const moved = findLaunch(runnable, home, account)
  if (typeof moved === 'string')
    throw new Error(`PostgreSQL cannot run here: ${moved}. Set DATABASE_URL to use another PostgreSQL.`)
  rmSync(link, { force: true })
  symlinkSync(home, link)
  return settle(home, account, moved)
}

// The home belongs to the program, which writes there as root: PostgreSQL's account may pass but change nothing in it.
function makeHome(home: string, account: Account | null): string {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  if (account) {
    chownSync(home, 0, account.gid)
    chmodSync(home, 0o710)
  }
  return realpathSync(home)
}

function settle(home: string, account: Account | null, launch: Launch): Place {
  const cluster = join(home, 'cluster')
  const found = statSync(cluster, { throwIfNoEntry: false })
  // PostgreSQL accepts only a folder of its own account, closed to others; a copy (cp -r, a restored archive) may be neither.
  if (found && account && found.uid !== account.uid) handOver(cluster, account)
  if (found && (found.mode & 0o077) !== 0) chmodSync(cluster, 0o700)
  return { home, cluster, account, launch }
}

function handOver(path: string, account: Account): void {
  lchownSync(path, account.uid, account.gid)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) handOver(inside, account)
    else lchownSync(inside, account.uid, account.gid)
  }
}
