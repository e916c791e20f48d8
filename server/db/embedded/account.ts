import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'

/** The system account PostgreSQL runs under; `null` means the account of this program itself. */
export type Account = { uid: number; gid: number }

export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * Root may not run PostgreSQL (it refuses), so root lends it another account: the one the database already belongs to,
 * else `nobody`, else any other that /etc/passwd knows, since PostgreSQL must be able to look its account up.
 */
export function accountFor(cluster: string): Account | null {
  if (!isRoot()) return null
  const known = knownAccounts()
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0 && (known.some((a) => a.uid === owner.uid) || hasName(owner.uid))) {
    return { uid: owner.uid, gid: owner.gid }
  }
  const account = known.find((a) => a.uid === 65534) ?? known.find((a) => a.name === 'postgres') ?? known.at(-1)
  if (account) return { uid: account.uid, gid: account.gid }
  throw new Error(
    'PostgreSQL may not run as root and /etc/passwd names no other account. Add one (for example "nobody"), or set DATABASE_URL.',
  )
}

/** Throws with advice when the data folder or the database in it is another user's, and this program is not root. */
export function refuseForeign(folder: string): void {
  if (isRoot()) return
  let name: string
  try {
    name = userInfo().username
  } catch {
    throw new Error(
      `PostgreSQL needs a name for user id ${process.getuid?.()} in /etc/passwd. Add one, or set DATABASE_URL.`,
    )
  }
  const owner = statSync(join(folder, 'postgres'), { throwIfNoEntry: false }) ?? statSync(folder)
  if (owner.uid === process.getuid?.()) return
  throw new Error(
    `The data folder ${folder} belongs to user id ${owner.uid}, not to ${name}. Start Kohoi as that user or as root, ` +
      `or hand it over: chown -R ${name} ${folder}`,
  )
}

function knownAccounts(): (Account & { name: string })[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.name !== '' && account.uid > 0)
}

// Accounts of a directory service are not in /etc/passwd.
function hasName(uid: number): boolean {
  try {
    execFileSync('id', ['-un', String(uid)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
