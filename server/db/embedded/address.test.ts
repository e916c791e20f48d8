import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { onLoopback } from './address.ts'
import { writeConfig } from './config.ts'
import { createCluster, passwordOf } from './create-cluster.ts'
import { findPlace } from './place.ts'
import { startPostmaster } from './postmaster.ts'

async function userOf(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query('select current_user as name')).rows[0].name
  } finally {
    await client.end()
  }
}

test('where no unix socket can be made, it is reached over the loopback by its password only', async () => {
  const folder = join(tmpdir(), `kohoi-embedded-${randomUUID().slice(0, 8)}`)
  mkdirSync(folder, { mode: 0o711 })
  const place = findPlace(folder)
  await createCluster(place, false)
  const { args, url } = await onLoopback(passwordOf(place.home))
  const config = writeConfig(place.home, false)
  const postmaster = await startPostmaster(place, config, args, () => undefined, new AbortController().signal)
  try {
    expect(await userOf(url('postgres'))).toBe('kohoi')
    expect(new URL(url('postgres')).hostname).toBe('127.0.0.1')
    const wrong = new URL(url('postgres'))
    wrong.password = 'guessed'
    await expect(userOf(wrong.href)).rejects.toThrow('password authentication failed')
  } finally {
    await postmaster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
