import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Tables a new lead leaves a row in. Ours updates the row of a member's turn; the limit inserts one, so that its clients queue for none. */
const tables = ['leads', 'search_texts', 'assignments', 'turns', 'history', 'events', 'jobs'] as const

/** Columns that must be new in every row. */
const fresh: Record<string, string> = {
  'leads.id': ':id',
  'leads.number': `'B-' || nextval('lead_numbers')`,
  'search_texts.id': ':id',
  'assignments.id': 'uuidv7()',
  'assignments.record_id': ':id',
  'assignments.nth': `nextval('lead_numbers') + 1000000000`,
  'turns.user_id': 'uuidv7()',
  'history.id': 'uuidv7()',
  'events.id': 'uuidv7()',
  'jobs.id': 'uuidv7()',
}

/** The same rows that the last lead left, as plain inserts of one transaction: what PostgreSQL alone can do with them. */
export async function rowsOfLastLead(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string; xmin: string }>(
    'select id, xmin::text from leads order by id desc limit 1',
  )
  const [lead] = rows
  if (!lead) throw new Error('no lead to take as a pattern')
  const statements: string[] = []
  for (const table of tables) {
    const found = await client.query<{ line: Record<string, string | null> }>(
      `select (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(t))) as line from ${table} t where t.xmin::text = $1`,
      [lead.xmin],
    )
    const generated = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = $1 and is_generated = 'ALWAYS'`,
      [table],
    )
    const skipped = new Set(generated.rows.map((row) => row.name))
    for (const { line } of found.rows) {
      const names = Object.keys(line).filter((name) => !skipped.has(name))
      const values = names.map((name) => fresh[`${table}.${name}`] ?? literal(line[name] ?? null))
      statements.push(
        `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${values.join(', ')});`,
      )
    }
  }
  await client.end()
  return statements
}

/** A text literal that PostgreSQL casts to the column; arrays come from JSON and are written as arrays. */
function literal(value: string | null): string {
  if (value === null) return 'null'
  if (value === '[]') return `'{}'`
  return `'${value.replaceAll("'", "''").replaceAll(':', '\\:')}'`.replaceAll('\\:', ':')
}

/** Debian's pgbench, where the machine has it. */
export function findPgbench(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort().reverse() : []
  return versions.map((version) => join(root, version, 'bin/pgbench')).find((path) => existsSync(path)) ?? null
}

/** Transactions a second that pgbench reaches with the statements, so many connections for so many seconds. */
export function pgbench(
  path: string,
  databaseUrl: string,
  statements: readonly string[],
  clients: number,
  seconds: number,
): number {
  const file = join(mkdtempSync(join(tmpdir(), 'kohoi-pgbench-')), 'lead.sql')
  const id = `select uuidv7() as id \\gset\n`
  const script = ['begin;', ...statements.map((statement) => statement.replaceAll(':id', ':id::uuid')), 'commit;'].join(
    '\n',
  )
  writeFileSync(file, `${id}${script}\n`)
  const url = new URL(databaseUrl)
  const args = [
    '-n',
    '-f',
    file,
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-h',
    url.searchParams.get('host') ?? url.hostname,
    '-p',
    url.port || '5432',
    '-U',
    url.username,
    url.pathname.slice(1),
  ]
  const out = execFileSync(path, args, { encoding: 'utf8', env: { ...process.env, PGPASSWORD: url.password } })
  const tps = /tps = ([\d.]+)/.exec(out)?.[1]
  if (!tps) throw new Error(`pgbench said: ${out}`)
  return Number(tps)
}

/** The same statements through Node's driver as superuser, pipelined: the limit where there is no pgbench. */
export async function nodeLimit(
  databaseUrl: string,
  statements: readonly string[],
  clients: number,
  seconds: number,
): Promise<number> {
  const end = Date.now() + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl, pipeline: true } as pg.ClientConfig)
      await client.connect()
      while (Date.now() < end) {
        const { rows } = await client.query<{ id: string }>({ name: 'id', text: 'select uuidv7() as id' })
        const id = rows[0]?.id ?? ''
        const sent = [client.query('begin')]
        statements.forEach((statement, i) => {
          const bound = statement.includes(':id')
          sent.push(
            client.query({ name: `w${i}`, text: statement.replaceAll(':id', '$1::uuid'), values: bound ? [id] : [] }),
          )
        })
        sent.push(client.query('commit'))
        await Promise.all(sent)
        done++
      }
      await client.end()
    }),
  )
  return done / seconds
}
