import { resolve } from 'node:path'

/** The settings of the program, from the environment; spec in README. Nothing else reads the environment. */
export type Environment = ReturnType<typeof readEnvironment>

export function readEnvironment(env: NodeJS.ProcessEnv) {
  const port = whole(env.PORT, 3000, 'PORT')
  const host = env.HOST || '127.0.0.1'
  const publicUrl = (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, '')
  if (!URL.canParse(publicUrl))
    throw new Error(`PUBLIC_URL is no address: ${publicUrl}. Give something like https://crm.company.com.`)
  const testClock = env.KOHOI_TEST_CLOCK || null
  if (testClock && env.NODE_ENV === 'production')
    throw new Error('KOHOI_TEST_CLOCK is refused when NODE_ENV is production. Unset one of them.')
  if (testClock && Number.isNaN(Date.parse(testClock))) throw new Error(`KOHOI_TEST_CLOCK is no ISO time: ${testClock}`)
  return {
    port,
    host,
    publicUrl,
    /** Changes are accepted from these origins only. */
    origins: env.PUBLIC_URL ? [new URL(publicUrl).origin] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
    databaseUrl: env.DATABASE_URL || null,
    dataFolder: resolve(env.KOHOI_DATA || './data'),
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM || 'kohoi@localhost',
    testClock: testClock ? new Date(testClock) : null,
    quiet: env.KOHOI_LOG === 'off',
  }
}

function whole(text: string | undefined, usual: number, name: string): number {
  if (!text) return usual
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new Error(`${name} must be a port number, not ${text}.`)
  return value
}
