import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The right to be the only program on a data folder; `publish` leaves the database's address there for `doctor` and its like. */
export type FolderLock = { publish(url: string): void; release(): void }

/**
 * Takes the data folder for this process, waiting up to two seconds for a killed one to be gone; `null` when another keeps it.
 * An exclusive SQLite lock is a lock of the operating system, so it is freed at the holder's death however it dies
 * (Node has no flock), and it is seen across containers that share the folder.
 */
export function lockFolder(folder: string, waitMs = 2000): FolderLock | null {
  const note = noteOf(folder)
  const file = open(join(folder, 'kohoi.lock'), waitMs)
  try {
    file.exec('pragma journal_mode = off; pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === 5) return null
    throw error
  }
  const write = (url: string) => writeFileSync(note, `${process.pid}\n${url}\n`, { mode: 0o600 })
  write('')
  return {
    publish: write,
    release() {
      if (!file.isOpen) return
      rmSync(note, { force: true })
      file.close()
    },
  }
}

/** What the program that holds the folder left in its note: its process id and, once running, its database's address. */
export function readNote(folder: string): { pid: number; url: string } | null {
  try {
    const [pid = '', url = ''] = readFileSync(noteOf(folder), 'utf8').split('\n')
    return { pid: Number(pid), url }
  } catch {
    return null
  }
}

function open(path: string, timeout: number): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout })
  } catch (error) {
    throw new Error(`${path} cannot be written to. Does the data folder belong to another user?`, { cause: error })
  }
}

const noteOf = (folder: string) => join(folder, 'kohoi.pid')
