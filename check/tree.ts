import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The root of the project, absolute. */
export const root = resolve(import.meta.dirname, '..')

/** Every file of the project, as paths from the root: committed or about to be, without what git ignores. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  // A file deleted but not yet committed is still listed as cached.
  return [...new Set(listed.split('\0'))].filter((path) => path && existsSync(resolve(root, path))).sort()
}
