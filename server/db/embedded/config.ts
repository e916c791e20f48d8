import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { totalmem, userInfo } from 'node:os'
import { join } from 'node:path'

/** The name of the owner role and of the database. */
export const owner = 'kohoi'

/** A name for the cluster that no other has: it stands in the command lines of all its processes, so that they can be told apart. */
export function markOf(cluster: string): string {
  const { dev, ino } = statSync(cluster)
  return `kohoi-${dev.toString(36)}-${ino.toString(36)}`
}

/**
 * Writes PostgreSQL's three configuration files to `<home>/config`, anew at each start, and answers the folder.
 * An operator's own `local.conf` there is kept and wins.
 */
export function writeConfig(home: string, durable: boolean): string {
  const folder = join(home, 'config')
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const lines = Object.entries({ ...settings(), ...(durable ? {} : volatile) }).map(
    ([name, value]) => `${name} = '${value}'`,
  )
  write(folder, 'postgresql.conf', [
    '# Written by Kohoi at every start. Put your own settings into local.conf beside this file.',
    ...lines,
    "include 'local.conf'",
  ])
  if (!existsSync(join(folder, 'local.conf')))
    write(folder, 'local.conf', ['# Your own settings for PostgreSQL; they win.'])
  // Whoever runs this program is the database's owner (peer); over TCP, used only where there are no unix sockets, the password counts.
  write(folder, 'pg_hba.conf', ['local all all peer map=kohoi', 'host all all 127.0.0.1/32 scram-sha-256'])
  write(folder, 'pg_ident.conf', [`kohoi "${userInfo().username.replaceAll('"', '""')}" all`])
  return folder
}

function write(folder: string, name: string, lines: string[]): void {
  const path = join(folder, name)
  rmSync(path, { force: true })
  writeFileSync(path, `${lines.join('\n')}\n`)
  chmodSync(path, 0o644)
}

// A small machine that also serves the pages: few processes, modest memory, quick recovery after a crash.
const settings = () => ({
  shared_buffers: totalmem() < 4 * 2 ** 30 ? '128MB' : '256MB',
  effective_cache_size: totalmem() < 4 * 2 ** 30 ? '512MB' : '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: 100,
  // A container's /dev/shm of 64 MB is too small for parallel plans.
  max_parallel_workers_per_gather: 0,
  max_parallel_maintenance_workers: 0,
  jit: 'off',
  random_page_cost: 1.1,
  idle_in_transaction_session_timeout: '60s',
  gin_pending_list_limit: '512kB',
  autovacuum_max_workers: 2,
  autovacuum_naptime: '30s',
  autovacuum_vacuum_scale_factor: 0.05,
  autovacuum_analyze_scale_factor: 0.02,
  max_logical_replication_workers: 0,
  wal_compression: 'on',
  min_wal_size: '80MB',
  max_wal_size: '512MB',
  checkpoint_timeout: '5min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  default_text_search_config: 'pg_catalog.simple',
  // Statements and their details can hold what customers wrote; the program logs its own errors.
  log_line_prefix: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
})

// For data nobody will miss at a power cut: the tests'. A killed process still loses nothing.
const volatile = { fsync: 'off', full_page_writes: 'off', autovacuum: 'off' }
