import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tree.ts'

type Package = { version?: string; integrity?: string; optional?: boolean; os?: string[]; cpu?: string[] }
type Packages = Record<string, Package>

/**
 * What `npm install` changed in the lock file. Optional packages of other platforms do not count: npm adds those the registry has and
 * drops those it lacks, so that the same commit gives one file here and another there.
 */
export function differences(before: Packages, after: Packages): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => {
    const [was, is] = [before[name], after[name]]
    if (!was || !is) return isForeign(was ?? is) ? [] : [`${name || 'the root'} is only in one of the two`]
    const same = was.version === is.version && (was.integrity === is.integrity || isForeign(was))
    return same ? [] : [`${name}: committed ${was.version}, installed ${is.version}`]
  })
}

const isForeign = (one: Package | undefined) => one?.optional === true && Boolean(one.os ?? one.cpu)

if (import.meta.main) {
  const lockFile = 'package-lock.json'
  const read = (text: string) => (JSON.parse(text) as { packages: Packages }).packages
  const committed = execFileSync('git', ['show', `HEAD:${lockFile}`], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const wrong = differences(read(committed), read(readFileSync(join(root, lockFile), 'utf8')))
  for (const line of wrong) console.error(line)
  process.exitCode = wrong.length ? 1 : 0
}
