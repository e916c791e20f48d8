import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from './database.ts'

async function withClient<T>({ url }: TestDatabase, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

test('two test files that ask at once get databases of their own', async () => {
  const [first, second] = await Promise.all([freshDatabase(), freshDatabase()])
  await withClient(first, (client) => client.query("create table guests as select 'Somchai' as name"))
  const seen = await withClient(second, (client) => client.query("select to_regclass('guests') as found"))
  expect(seen.rows).toEqual([{ found: null }])
  await Promise.all([first.drop(), second.drop()])
})

test('a dropped database is gone, even while somebody is still connected', async () => {
  const database = await freshDatabase()
  const guest = new pg.Client({ connectionString: database.url })
  guest.on('error', () => undefined)
  await guest.connect()
  await database.drop()
  await expect(withClient(database, (client) => client.query('select 1'))).rejects.toThrow('does not exist')
  await guest.end()
})
