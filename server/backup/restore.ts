import { access } from 'node:fs/promises'
import pg from 'pg'
import { applyMigration, migrationNames, secure } from '../db/migrate.ts'
import { damaged, type Mark, readBackup } from './format.ts'
import { prepareSchema } from './prepare-schema.ts'
import { type Digest, digester, digestOf, quoted, settle, type Table, tablesOf } from './tables.ts'

export type Restored = { tables: number; rows: number }

/**
 * Brings a backup into an empty database, in one transaction: the schema as it was when the backup was made, every row, then the
 * migrations that came since. Counts and digests must be those of the backup, in the file and again in the database, else nothing stays.
 */
export async function restore(ownerUrl: string, file: string): Promise<Restored> {
  await access(file).catch((cause) => {
    throw new Error(`There is no file ${file}.`, { cause })
  })
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    await settle(client)
    await client.query(`select pg_advisory_xact_lock(hashtext('kohoi migrate'))`)
    const restored = await load(client, file)
    await client.query('commit')
    return restored
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

async function load(client: pg.Client, file: string): Promise<Restored> {
  let tables = new Map<string, Table>()
  let migrations: string[] = []
  let links: Links = []
  let open: Loading | null = null
  const loaded: { table: Table; digest: Digest }[] = []
  let complete: Extract<Mark, { complete: true }> | null = null
  for await (const piece of readBackup(file)) {
    if ('line' in piece) {
      if (!open) throw damaged(file)
      await open.add(piece.line)
      continue
    }
    const { mark } = piece
    if ('kohoi' in mark) {
      migrations = mark.migrations
      await prepareSchema(client, migrations)
      tables = new Map((await tablesOf(client)).map((table) => [table.name, table]))
      links = await dropLinks(client)
    } else if ('table' in mark) open = loading(client, tableOf(tables, mark))
    else if ('end' in mark) {
      const digest = await open?.end()
      if (!open || digest?.sha256 !== mark.sha256 || digest.rows !== mark.rows) throw damaged(file)
      loaded.push({ table: open.table, digest })
      open = null
    } else if ('sequences' in mark) {
      for (const { name, last, called } of mark.sequences)
        await client.query('select setval($1::regclass, $2, $3)', [quoted(name), last, called])
    } else complete = mark
  }
  if (complete?.tables !== loaded.length) throw damaged(file)
  for (const { table, digest } of loaded) {
    const now = await digestOf(client, table)
    if (now.sha256 !== digest.sha256)
      throw new Error(`${table.name} would not be what was saved. Nothing was restored.`)
  }
  await restoreLinks(client, links)
  for (const name of migrationNames().filter((name) => !migrations.includes(name))) await applyMigration(client, name)
  await secure(client)
  return { tables: loaded.length, rows: loaded.reduce((sum, { digest }) => sum + digest.rows, 0) }
}

/** The table of the backup in this schema, with the columns that were saved. */
function tableOf(tables: ReadonlyMap<string, Table>, mark: { table: string; columns: string[] }): Table {
  const table = tables.get(mark.table)
  const columns = mark.columns.map((name) => table?.columns.find((column) => column.name === name))
  const missing = mark.columns.filter((_, i) => !columns[i])
  if (!table || missing.length)
    throw new Error(`The backup holds what this version does not know: ${mark.table} ${missing.join(', ')}`.trim())
  return { ...table, columns: columns.filter((column) => column !== undefined) }
}

type Loading = { table: Table; add(line: string): Promise<void>; end(): Promise<Digest> }

const batchBytes = 4 * 1024 * 1024
const batchRows = 2000

/** Takes the lines of one table and inserts them by the batch. */
function loading(client: pg.Client, table: Table): Loading {
  const names = table.columns.map(({ name }) => quoted(name)).join(', ')
  const values = table.columns.map(({ name, type }) => `x.${quoted(name)}::${type}`).join(', ')
  const texts = table.columns.map(({ name }) => `${quoted(name)} text`).join(', ')
  const insert = `insert into ${quoted(table.name)} (${names}) select ${values} from json_to_recordset($1::json) as x (${texts})`
  const digest = digester()
  let batch: string[] = []
  let bytes = 0
  const flush = async () => {
    if (batch.length) await client.query(insert, [`[${batch.join(',')}]`])
    batch = []
    bytes = 0
  }
  return {
    table,
    async add(line) {
      digest.add(line)
      batch.push(line)
      bytes += line.length
      if (bytes >= batchBytes || batch.length >= batchRows) await flush()
    },
    async end() {
      await flush()
      return digest.end()
    },
  }
}

type Links = { table: string; name: string; definition: string }[]

/** Rows refer to one another in circles (a user's manager is a user): links are taken off while rows come in, and put back to check them all. */
async function dropLinks(client: pg.Client): Promise<Links> {
  const { rows } = await client.query<Links[number]>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  for (const { name } of await tablesOf(client)) await client.query(`alter table ${quoted(name)} disable trigger user`)
  return rows
}

async function restoreLinks(client: pg.Client, links: Links): Promise<void> {
  for (const { name } of await tablesOf(client)) await client.query(`alter table ${quoted(name)} enable trigger user`)
  for (const { table, name, definition } of links)
    await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
}
