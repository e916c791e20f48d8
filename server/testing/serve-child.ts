import { openProgram } from '../program.ts'

/** The program in a process of its own, so that a test can kill it: `node serve-child.ts DATABASE_URL PORT`. */
const [databaseUrl = '', port = '0'] = process.argv.slice(2)
const url = `http://127.0.0.1:${port}`
const program = await openProgram({
  databaseUrl,
  publicUrl: url,
  origins: [url],
  testClock: null,
  smtpUrl: null,
  mailFrom: 'kohoi@thantara.example',
  serve: true,
  work: true,
  log: true,
})
await program.app?.listen({ port: Number(port), host: '127.0.0.1' })
process.send?.('ready')
process.on('disconnect', () => void program.close().then(() => process.exit(0)))
