import type pg from 'pg'
import { appliedMigrations, applyMigration, migrationNames } from '../db/migrate.ts'
import { quoted, type Table, tablesOf } from './tables.ts'

/** Rows that a database may have before anybody used it: of tries at doors, and of a clock moved by hand. */
const passing = ['attempts', 'clock']

/**
 * Makes sure the database is empty and has exactly these migrations, so that saved rows fit. Empty tables of another version are made
 * anew. Refuses, with advice, a backup of a newer version and a database in use.
 */
export async function prepareSchema(client: pg.Client, wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !migrationNames().includes(name))
  if (unknown.length)
    throw new Error(`The backup is from a newer version (${unknown.join(', ')}). Update this installation first.`)
  const applied = await appliedMigrations(client)
  const tables = await tablesOf(client)
  for (const { name } of tables) {
    if (passing.includes(name)) await client.query(`delete from ${quoted(name)}`)
    else if ((await client.query(`select from ${quoted(name)} limit 1`)).rowCount)
      throw new Error(
        `The database holds data already (table ${name}). Restore into an empty one: set KOHOI_DATA to a new folder, ` +
          'or DATABASE_URL to a new database.',
      )
  }
  if (applied.join() === wanted.join()) return
  if (applied.length) {
    await dropAll(client, tables)
    await client.query('delete from migrations')
  }
  for (const name of wanted) await applyMigration(client, name)
}

/** Takes away what migrations have made, all of it empty; what belongs to an extension stays. */
async function dropAll(client: pg.Client, tables: readonly Table[]): Promise<void> {
  await client.query(`drop table if exists ${tables.map(({ name }) => quoted(name)).join(', ')} cascade`)
  const { rows } = await client.query<{ command: string }>(
    `select 'drop sequence ' || c.oid::regclass as command from pg_class c
       where relnamespace = 'public'::regnamespace and relkind = 'S'
     union all
     select 'drop collation ' || c.oid::regcollation from pg_collation c where collnamespace = 'public'::regnamespace
     union all
     select 'drop routine ' || p.oid::regprocedure from pg_proc p
       where pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  )
  for (const { command } of rows) await client.query(command)
}
