import { createHash } from 'node:crypto'
import type pg from 'pg'

/** A table as it is saved: its columns with their types, and what orders its rows the same in every database. */
export type Table = { name: string; columns: readonly { name: string; type: string }[]; order: string }

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Every table of the product but the list of migrations, by name. Columns that the database computes are left out. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: Table['columns']; key: string[] | null }>(`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(a.attname::text || case when a.attcollation <> 0 then ' C' else '' end order by k.place)
        from pg_index i, unnest(i.indkey) with ordinality k (attnum, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`)
  return rows.map(({ name, columns, key }) => ({
    name,
    columns,
    order: key ? key.map(asOrder).join(', ') : `t::text collate "C"`,
  }))
}

const asOrder = (column: string) =>
  column.endsWith(' C') ? `t.${quoted(column.slice(0, -2))} collate "C"` : `t.${quoted(column)}`

/** So that every value's text is the same wherever it is written, and all workspaces are seen. Holds for the transaction. */
export const settle = (client: pg.ClientBase): Promise<unknown> =>
  client.query(`
    set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
    set local bytea_output = 'hex'; set local extra_float_digits = 1; set local app.whole = 'on';
    set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = '30s'`)

const aimedBytes = 4 * 1024 * 1024
const mostRows = 2000

/**
 * The rows of a table as lines of JSON, every value as PostgreSQL writes it: exact for bytes, amounts, infinite times, JSON and lists.
 * Read through a cursor of the transaction, a few megabytes at a time.
 */
export async function* linesOf(client: pg.ClientBase, { name, columns, order }: Table): AsyncGenerator<string> {
  const texts = columns.map((column) => `t.${quoted(column.name)}::text as ${quoted(column.name)}`).join(', ')
  await client.query(
    `declare saved no scroll cursor for
     select row_to_json(x)::text as line from (select ${texts} from ${quoted(name)} t order by ${order}) x`,
  )
  const heavy = columns.some((column) => column.type === 'bytea')
  for (let count = 16; ; ) {
    const { rows } = await client.query<{ line: string }>(`fetch ${heavy ? 1 : count} from saved`)
    if (!rows.length) break
    let bytes = 0
    for (const { line } of rows) {
      bytes += line.length
      yield line
    }
    count = Math.max(1, Math.min(mostRows, Math.floor((aimedBytes * rows.length) / Math.max(1, bytes))))
  }
  await client.query('close saved')
}

export type Digest = { rows: number; sha256: string }

/** Counts lines and takes their digest. */
export function digester() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(line: string) {
      rows++
      hash.update(line).update('\n')
    },
    end: (): Digest => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** Count and digest of a table as it stands in the transaction. */
export async function digestOf(client: pg.ClientBase, table: Table): Promise<Digest> {
  const digest = digester()
  for await (const line of linesOf(client, table)) digest.add(line)
  return digest.end()
}
