import { openProgram } from '../server/program.ts'

/** The program as `npm start -- serve` runs it, in a process of its own so that the load and it do not share an event loop. */
const [databaseUrl = '', port = '0', work = 'false'] = process.argv.slice(2)
const url = `http://127.0.0.1:${port}`
const program = await openProgram({
  databaseUrl,
  publicUrl: url,
  origins: [url],
  testClock: null,
  smtpUrl: null,
  mailFrom: 'bench@kohoi.example',
  serve: true,
  work: work === 'true',
  log: false,
})
await program.app?.listen({ port: Number(port), host: '127.0.0.1' })
process.send?.('ready')
process.on('disconnect', () => void program.close().then(() => process.exit(0)))
