import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, startWorld, type World } from '../testing/world.ts'
import { finished, importAll, upload } from './testing/upload.ts'

let world: World
let admin: Client
let owner: pg.Client

beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ language: 'en' })
  owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
  await owner.query(`select set_config('app.whole', 'on', false)`)
})
afterAll(async () => {
  await owner.end()
  await world.stop()
})

const files = async (): Promise<number> => (await owner.query('select 1 from import_files')).rowCount ?? 0
const on = async (moment: string) => {
  await world.at(moment)
  await world.restart()
  admin = await world.as('admin@thantara.example')
}

test('files of imports go thirty days after their end; what was imported can still be taken back', async () => {
  const done = await importAll(admin, 'account', 'name\nAcme\nBetatech\n')
  const { body: tried } = await upload(admin, 'account', 'name\nCancity\n')
  await admin.post(`/imports/${tried.id}/test`, {}, { expect: 202 })
  await finished(admin, tried.id)
  await on('2026-04-01T08:00:00+07:00')
  const { body: late } = await upload(admin, 'account', 'name\nDontechi\n')
  expect(await files()).toBe(3)
  await on('2026-04-01T10:00:00+07:00')
  await expect.poll(files).toBe(1)
  for (const act of ['test', 'run'])
    expect((await admin.post(`/imports/${tried.id}/${act}`, {})).body).toMatchObject({
      status: 409,
      code: 'import.fileGone',
    })
  await admin.post(`/imports/${done.id}/undo`, {}, { expect: 202 })
  expect(await finished(admin, done.id)).toMatchObject({ state: 'undone', removed: 2 })
  await admin.post(`/imports/${late.id}/run`, {}, { expect: 202 })
  expect(await finished(admin, late.id)).toMatchObject({ state: 'done', created: 1 })
})
