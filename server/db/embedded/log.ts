/** One line for the program's log, from the supervisor or from PostgreSQL itself. */
export type LogEntry = { level: 'debug' | 'info' | 'warn' | 'error'; msg: string }

const levels: Record<string, LogEntry['level']> = { WARNING: 'warn', ERROR: 'warn', FATAL: 'warn', PANIC: 'error' }

/** Turns a line of PostgreSQL's own log into an entry; what is not serious is `debug`. */
export function entryOf(line: string): LogEntry {
  const [, severity = 'LOG', rest = line] = /^(?:\S+: )?([A-Z]+):\s+(.*)$/.exec(line) ?? []
  return { level: levels[severity] ?? 'debug', msg: `PostgreSQL: ${rest}` }
}
