import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../server/db/embedded/address.ts'
import { openProgram } from '../server/program.ts'
import { freshDatabase } from '../server/testing/database.ts'
import { type Client, clientOf, password } from '../server/testing/world.ts'

export type Kohoi = Awaited<ReturnType<typeof startKohoi>>
export type Country = keyof typeof countries

const countries = {
  TH: { language: 'th', currency: 'THB', timeZone: 'Asia/Bangkok' },
  VN: { language: 'vi', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' },
  SG: { language: 'en', currency: 'SGD', timeZone: 'Asia/Singapore' },
} as const

/** The real program with its built page, on an empty database of its own and a free port, by the clock of the wall or one that a test moves. */
export async function startKohoi(testClock: Date | null = null) {
  const page = join(import.meta.dirname, '..', 'web', 'dist', 'index.html')
  if (!existsSync(page)) throw new Error('The web page is not built. `npm test` builds it; so does `npm start`.')
  const database = await freshDatabase()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const program = await openProgram({
    databaseUrl: database.url,
    publicUrl: url,
    origins: [url],
    testClock,
    smtpUrl: null,
    mailFrom: 'kohoi@thantara.example',
    serve: true,
    work: true,
    log: Boolean(process.env.KOHOI_TEST_LOG),
  })
  await program.app?.listen({ port, host: '127.0.0.1' })
  const anyone = () => clientOf(url)
  return {
    url,
    anyone,
    /** Makes the workspace without the page; answers its administrator. */
    async setUp(country: Country, { workspaceName, name, email }: Record<'workspaceName' | 'name' | 'email', string>) {
      const client: Client = anyone()
      const admin = { name, email, password }
      await client.post('/setup', { workspaceName, country, ...countries[country], admin }, { expect: 201 })
      return client
    },
    async stop() {
      await program.close()
      await database.drop()
    },
  }
}
