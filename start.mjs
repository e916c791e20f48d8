// The entry of `npm start`, `npm test` and `npm run dev`. Plain JavaScript that Node 18 can read, since its first duty is to find Node 24.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const needed = 24
const args = process.argv.slice(2)

if (Number.parseInt(process.versions.node, 10) < needed) runUnderNewerNode()
else {
  endWithWrapper()
  bearRepeatedSignals()
  try {
    await start()
  } catch (error) {
    fail(error)
  }
}

async function start() {
  const [role = 'serve'] = args
  // Without npm between, people still write the `--` of `npm test -- name`; vitest would then run everything.
  if (role === 'test') return test(args.slice(1).filter((one) => one !== '--'))
  if (role === '--watch') return watch()
  if (role === 'serve' && !process.env.KOHOI_WATCHED) await buildPage()
  // What was compiled is kept until its source changes: half of the time of a start. Not in a folder that others may write to.
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'compiled'))
  const { main } = await import('./server/main.ts')
  await main(args)
}

function fail(error) {
  console.error(process.env.DEBUG || !(error instanceof Error) ? error : error.message)
  process.exit(1)
}

// --- Node 24 -------------------------------------------------------------------------------------------------------------

function runUnderNewerNode() {
  const newer = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (process.env.KOHOI_WRAPPED || !existsSync(newer)) {
    console.error(
      `Kohoi needs Node.js ${needed} or newer; this is ${process.version}. ` +
        'Install it from https://nodejs.org, or run "npm install" without "--omit=optional", which brings it along on Linux x64.',
    )
    process.exit(1)
  }
  // The channel's only purpose is to break when this process is killed.
  const child = spawn(newer, [fileURLToPath(import.meta.url), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, KOHOI_WRAPPED: '1' },
  })
  child.once('error', fail)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    // A terminal sends its signals to the child as well.
    process.on(signal, () => (process.stdin.isTTY && signal !== 'SIGTERM') || child.kill(signal))
  }
  child.once('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

// The wrapper's death is ours: whoever killed it by its process id meant the program.
function endWithWrapper() {
  if (!process.env.KOHOI_WRAPPED) return
  delete process.env.KOHOI_WRAPPED
  process.once('disconnect', () => process.exit(1))
  process.channel?.unref()
}

// A stop may be asked for several times at once – by npm, by the wrapper above, by systemd to each process – and a second signal must not
// cut short the orderly end that the first began. Without anybody who ends in order, the first one ends; so does Ctrl-C after two seconds.
function bearRepeatedSignals() {
  let first = 0
  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ]) {
    process.on(signal, () => {
      if (first === 0 && process.listenerCount(signal) === 1) process.exit(code)
      if (signal === 'SIGINT' && first > 0 && Date.now() - first > 2000) process.exit(code)
      first ||= Date.now()
    })
  }
}

// --- the web page --------------------------------------------------------------------------------------------------------

/** Builds web/dist unless it was made from exactly these sources. The old page stays whole until the new one takes its place. */
async function buildPage() {
  const web = join(root, 'web')
  const dist = join(web, 'dist')
  const digest = digestOfSources()
  const mark = join(dist, '.digest')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(vite))
    throw new Error('The web page must be built, but its tools are missing. Run "npm install" first.')
  console.log('Building the web page …')
  const scratch = join(web, `.building-${process.pid}`)
  try {
    const fresh = join(scratch, 'dist')
    mkdirSync(scratch, { recursive: true })
    await run([vite, 'build', web, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'], {
      NODE_ENV: 'production',
    })
    writeFileSync(join(fresh, '.digest'), digest)
    if (existsSync(dist)) renameSync(dist, join(scratch, 'old'))
    renameSync(fresh, dist)
  } catch (error) {
    throw new Error(`The web page could not be built. ${error instanceof Error ? error.message : error}`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function digestOfSources() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of ['web', 'contract', 'rules']) addFolder(hash, folder)
  return hash.digest('hex')
}

function addFolder(hash, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`
    if (/^(\.|dist$|node_modules$)|\.test\.tsx?$/.test(entry.name)) continue
    if (entry.isDirectory()) addFolder(hash, path)
    else hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
}

// Its output is shown only when it fails.
function run(command, env) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
    child.once('error', failed)
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`\n${Buffer.concat(output)}`))))
  })
}

// --- npm test ------------------------------------------------------------------------------------------------------------

async function test(options) {
  process.env.NODE_ENV = 'test'
  // What a process has compiled is there for the next: many tests start the program in one of its own.
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled')
  process.chdir(root)
  const built = await buildPage().then(
    () => true,
    (error) => console.error(error.message),
  )
  const { parseCLI, startVitest } = await import('vitest/node')
  const { filter, options: parsed } = parseCLI(['vitest', 'run', ...options])
  const vitest = await startVitest(filter, { ...parsed, run: true, watch: false })
  const count = totals(vitest.state.getTestModules(), vitest.state.getUnhandledErrors().length + (built ? 0 : 1))
  const code = process.exitCode || (count.failed > 0 ? 1 : 0)
  console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`)
  process.exit(code)
}

// A page that cannot be built, a file that cannot be loaded, a failed beforeAll and an error outside of any test each count as one failure.
function totals(modules, failed) {
  const count = { passed: 0, failed, skipped: 0 }
  for (const module of modules) {
    const states = [...module.children.allTests()].map((test) => test.result().state)
    for (const state of states) count[state === 'pending' ? 'skipped' : state] += 1
    if (module.state() === 'failed' && !states.includes('failed')) count.failed += 1
  }
  return count
}

// --- npm run dev ---------------------------------------------------------------------------------------------------------

// The server restarts at each change; Vite serves the page on port 5173 and passes /api on.
function watch() {
  const watched = ['server', 'contract', 'rules'].map((folder) => `--watch-path=${join(root, folder)}`)
  const commands = [
    [...watched, '--watch-preserve-output', fileURLToPath(import.meta.url)],
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), join(root, 'web')],
  ]
  const children = commands.map((command) =>
    spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, KOHOI_WATCHED: '1' } }),
  )
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => children.map((child) => child.kill('SIGTERM')))
}
