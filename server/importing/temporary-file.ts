import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Puts bytes where another process can read them. `remove` takes them away; it may be called while they are still being read. */
export async function temporaryFile(bytes: Uint8Array): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kohoi-import-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'file')
  try {
    await writeFile(path, bytes, { mode: 0o600 })
  } catch (error) {
    await remove()
    throw error
  }
  return { path, remove }
}
