import { pino } from 'pino'
import { backUp } from './backup/back-up.ts'
import { restore } from './backup/restore.ts'
import { findRunning, startPostgres } from './db/embedded/start-postgres.ts'
import { migrate } from './db/migrate.ts'
import { type Environment, readEnvironment } from './environment.ts'

type Role = (env: Environment, databaseUrl: string, args: readonly string[]) => Promise<void>

/** What `npm start -- ROLE` can be. */
const roles: Readonly<Record<string, Role>> = {
  '': (env, url) => migrate(url).then(() => run(env, url, { serve: true, work: true })),
  serve: (env, url) => run(env, url, { serve: true, work: false }),
  work: (env, url) => run(env, url, { serve: false, work: true }),
  migrate: (_env, url) => migrate(url),
  seed: async (env, url, args) => {
    const [{ newRehearsal }, { besideFlag, seedDemo }, { openProgram }] = await Promise.all([
      import('./demo/rehearsal.ts'),
      import('./demo/seed-demo.ts'),
      import('./program.ts'),
    ])
    const [what, ...flags] = args
    if (what !== '--demo' || flags.some((flag) => flag !== besideFlag))
      throw new Error(`Say what to sow: npm start -- seed --demo [${besideFlag}]`)
    await migrate(url)
    const rehearsal = newRehearsal()
    const options = { ...env, databaseUrl: url, testClock: null, smtpUrl: null, serve: true, work: true, log: false }
    const { app, worker, gateway, close } = await openProgram(options, rehearsal)
    if (!app || !worker) throw new Error('a program without its parts')
    try {
      const say = (line: string) => console.log(line)
      await seedDemo({ app, worker, gateway, rehearsal }, { ownerUrl: url, beside: flags.includes(besideFlag), say })
    } finally {
      await close()
    }
  },
  backup: async (_env, url, [file]) => {
    const { tables, rows, bytes } = await backUp(url, named(file, 'backup'))
    console.log(
      `Saved ${rows} rows of ${tables} tables in ${file} (${(bytes / 1_000_000).toFixed(1)} MB). Copy it to another machine.`,
    )
  },
  restore: async (_env, url, [file]) => {
    const { tables, rows } = await restore(url, named(file, 'restore'))
    console.log(
      `Restored ${rows} rows of ${tables} tables; every digest is that of the backup. Start it with: npm start`,
    )
  },
}

function named(file: string | undefined, role: string): string {
  if (!file) throw new Error(`Name a file: npm start -- ${role} FILE`)
  return file
}

/** Entry of the program. The only reader of the environment; everything is wired by hand from here. */
export async function main(args: readonly string[]): Promise<void> {
  const [name = '', ...rest] = args
  if (name === 'doctor') {
    const { doctor } = await import('./doctor/doctor.ts')
    process.exitCode = await doctor(process.env)
    return
  }
  const role = roles[name]
  if (!role)
    throw new Error(`There is no role “${name}”. Use one of: serve, work, migrate, seed, backup, restore, doctor.`)
  const env = readEnvironment(process.env)
  // Seeding says itself what it does; the database's remarks would stand between its lines.
  const log = pino({ enabled: !env.quiet, level: name === 'seed' ? 'error' : 'info' })
  if (env.databaseUrl) return role(env, env.databaseUrl, rest)
  // A backup is taken from the database that a running Kohoi keeps.
  const running = name === 'backup' ? findRunning(env.dataFolder) : null
  if (running) return role(env, running, rest)
  const starting = startPostgres({
    folder: env.dataFolder,
    log: ({ level, msg }) => log[level]({ component: 'postgres' }, msg),
  })
  // Read while PostgreSQL starts.
  void import('./program.ts')
  const postgres = await starting
  try {
    await role(env, postgres.url, rest)
  } finally {
    await postgres.stop()
  }
}

/** Runs until SIGTERM or SIGINT; then finishes what is running. */
async function run(env: Environment, databaseUrl: string, parts: { serve: boolean; work: boolean }): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
  const { openProgram } = await import('./program.ts')
  const program = await openProgram({ ...env, ...parts, databaseUrl, log: !env.quiet })
  if (program.app) {
    await program.app.listen({ port: env.port, host: env.host })
    console.log(`\n  Kohoi is ready: ${env.publicUrl}\n`)
  }
  await stopped
  await program.close()
}
