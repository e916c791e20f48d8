/** Folders of the server that serve every noun alike and know no business word. */
const plumbing = ['db', 'records', 'http', 'worker']
const notNouns = [...plumbing, 'testing', 'migrations']

/** Whether a path from the root lies in that workspace or folder. */
export function inside(path: string | undefined, folder: string): boolean {
  return path?.startsWith(`${folder}/`) ?? false
}

/** The workspace an import goes to, by its package name or by the file it reaches; '' for packages of others. */
export function workspaceNamed(written: string, file: string | undefined): string {
  return written.match(/^@kohoi\/([^/]+)/)?.[1] ?? file?.split('/')[0] ?? ''
}

/** The folder directly under server/, or '' for files elsewhere and files of server/ itself. */
export function folderOf(path: string | undefined): string {
  return path?.match(/^server\/([^/]+)\//)?.[1] ?? ''
}

/** The noun of the server a file belongs to, or '' when it belongs to none. */
export function nounOf(path: string | undefined): string {
  const folder = folderOf(path)
  return notNouns.includes(folder) ? '' : folder
}

/** Whether a file is one of the two that a noun keeps to itself: its endpoints and what it does on events. */
export function isDoor(path: string | undefined): boolean {
  return nounOf(path) !== '' && /\/(api|reactions)\.ts$/.test(path ?? '')
}

/** Whether a file ties the nouns together into the program. */
export function isWiring(path: string | undefined): boolean {
  return /^server\/(main|program|routes|reactions)\.ts$/.test(path ?? '')
}

/** Whether a file serves every noun alike, so that it may know none of them. */
export function isPlumbing(path: string): boolean {
  return plumbing.includes(folderOf(path))
}

/** Tests, and what only tests use (a folder `testing`), may look behind the doors. */
export function isTest(path: string | undefined): boolean {
  return /\.test\.tsx?$|(^|\/)testing\//.test(path ?? '')
}
