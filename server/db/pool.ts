import pg from 'pg'
import { appRole } from './migrate.ts'

// Dates stay text (no time zone creeps in), amounts and counts stay exact.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text))

/**
 * Connections of the program, as the role that owns nothing. Queries of one connection may be sent without waiting for each other.
 * `max` 10 fits the two cores this is measured on.
 */
export function openPool(url: string, onError: (error: Error) => void, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline: true,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 15_000,
    options: `-c role=${appRole} -c datestyle=iso -c timezone=UTC -c statement_timeout=60000 -c lock_timeout=20000 -c idle_in_transaction_session_timeout=30000`,
  } as pg.PoolConfig)
  // Without a listener a restart of PostgreSQL would end the process.
  pool.on('error', onError)
  return pool
}
