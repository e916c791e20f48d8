import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { dropViews, makeViews, readByViews, views } from './listed.ts'

const folder = fileURLToPath(new URL('../migrations/', import.meta.url))

/** Role that the program works as: owns nothing, so that row-level security holds for it. */
export const appRole = 'kohoi_app'

/**
 * Brings the database of `ownerUrl` up to date: every file of migrations/ once, in order, each in its transaction, then
 * row-level security on every table that has a workspace, and the rights of the app role. Safe to run at once from several processes.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('kohoi migrate'))`)
    const done = await appliedMigrations(client)
    for (const name of migrationNames().filter((name) => !done.includes(name))) {
      await client.query('begin')
      await applyMigration(client, name)
      await client.query('commit')
    }
    await renewOrder(client)
    await secure(client)
  } finally {
    await client.end()
  }
}

/**
 * Another version of the library that knows how languages sort may sort otherwise; an index in its order would then miss rows. Makes such
 * indexes anew when the version has changed since.
 */
async function renewOrder(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select i.indexrelid::regclass as name from pg_collation c join pg_index i on c.oid = any (i.indcollation::oid[])
     where c.collname = 'natural_order' and c.collversion <> pg_collation_actual_version(c.oid)`,
  )
  for (const { name } of rows) await client.query(`reindex index ${name}`)
  if (rows.length) await client.query('alter collation natural_order refresh version')
}

/** Names of the migrations this database has, in their order. */
export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  await client.query(
    `create table if not exists migrations (name text primary key, at timestamptz not null default now())`,
  )
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name collate "C"')
  return rows.map((row) => row.name)
}

/** Runs one migration, in the transaction of the caller. Views bar changes of their tables: they are made anew after it. */
export async function applyMigration(client: pg.ClientBase, name: string): Promise<void> {
  await client.query(dropViews)
  await client.query(readFileSync(folder + name, 'utf8'))
  await client.query(makeViews(appRole))
  await client.query('insert into migrations (name) values ($1)', [name])
}

/** Names of all migrations, in the order they run. */
export const migrationNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()

/** Tables without a workspace of their own: the way to one, and what belongs to the installation. */
const outside = ['logins', 'web_form_keys']

/** Row-level security and the rights of the program's role, on every table there is. */
export async function secure(client: pg.ClientBase): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
    exception when duplicate_object then null;
    end $$`)
  await client.query(`grant ${appRole} to current_user`)
  await client.query(`grant usage on schema public to ${appRole}`)
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${appRole}`)
  await client.query(`revoke all on migrations from ${appRole}`)
  await client.query(`grant select on migrations to ${appRole}`)
  await client.query(`revoke update, delete on history, config_changes from ${appRole}`)
  await client.query(`revoke insert, update, delete on ${views.join(', ')} from ${appRole}`)
  await client.query(`grant usage, select on all sequences in schema public to ${appRole}`)
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'workspace_id' and not c.relname = any($1)
     order by 1`,
    [outside],
  )
  for (const { name } of rows) {
    const mine = `workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`
    // The worker's scan, which claims jobs and clears what is old, is the only one that crosses workspaces.
    const scan = ['jobs', 'timers', 'idempotency'].includes(name) ? ` or current_setting('app.scan', true) = 'on'` : ''
    // The owner sees every workspace when he says so: for a backup and a restore.
    const whole = `current_setting('app.whole', true) = 'on'`
    // One message a table, and so one transaction: at no moment is it without its policy.
    await client.query(`
      alter table ${name} enable row level security;
      alter table ${name} ${readByViews.includes(name) ? 'no force' : 'force'} row level security;
      drop policy if exists own_workspace on ${name};
      create policy own_workspace on ${name} using (${mine}${scan}) with check (${mine}${scan});
      drop policy if exists whole on ${name};
      create policy whole on ${name} to current_user using (${whole}) with check (${whole})`)
  }
}
