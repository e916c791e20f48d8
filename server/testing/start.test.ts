import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'

// A small project of its own around the real start.mjs, so that what is built and tested here does not depend on Kohoi's own page.
const root = join(import.meta.dirname, '..', '..')
const clone = mkdtempSync(join(tmpdir(), 'kohoi-start-'))

const put = (path: string, content: string) => {
  mkdirSync(dirname(join(clone, path)), { recursive: true })
  writeFileSync(join(clone, path), content)
}

beforeAll(() => {
  cpSync(join(root, 'start.mjs'), join(clone, 'start.mjs'))
  cpSync(join(root, 'package-lock.json'), join(clone, 'package-lock.json'))
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'))
  put('package.json', '{ "type": "module" }')
  put('contract/lead.ts', 'export const path = "leads"')
  put('rules/filter.ts', 'export const all = []')
  put('web/index.html', '<script type="module" src="./main.ts"></script>')
  put('web/main.ts', 'import { path } from "../contract/lead.ts"\ndocument.title = path')
  put(
    'server/main.ts',
    `export async function main(args: string[]): Promise<void> {
      console.log(JSON.stringify({ args, major: Number.parseInt(process.versions.node), pid: process.pid }))
      if (args[0] === 'doctor') process.exit(3)
      if (args[0] !== 'work') return
      const timer = setInterval(() => {}, 1000)
      process.once('SIGTERM', () => setTimeout(() => { console.log('bye'); clearInterval(timer) }, 300))
    }`,
  )
  put(
    'sums.test.ts',
    "import { expect, test } from 'vitest'\ntest('adds', () => expect(1 + 1).toBe(2))\ntest.skip('later', () => {})",
  )
  put('wrong.test.ts', "import { expect, test } from 'vitest'\ntest('adds', () => expect(1 + 1).toBe(3))")
  put('broken.test.ts', "import './nowhere.ts'")
})

afterAll(() => rmSync(clone, { recursive: true, force: true }))

type Program = ChildProcessByStdio<null, Readable, Readable>

// Whatever `node` the machine has, as `npm start` would: PATH without the project's own.
const PATH = (process.env.PATH ?? '')
  .split(':')
  .filter((folder) => !folder.includes('node_modules'))
  .join(':')

function launch(...args: string[]): Program {
  const { VITEST: _, VITEST_WORKER_ID: __, VITEST_POOL_ID: ___, NODE_OPTIONS: ____, ...env } = process.env
  return spawn('node', ['start.mjs', ...args], {
    cwd: clone,
    detached: true,
    env: { ...env, PATH, CI: 'true', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function outcome(child: Program) {
  const closed = new Promise<{ code: number | null; signal: string | null }>((done) =>
    child.once('close', (code, signal) => done({ code, signal })),
  )
  const [out, err, end] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { out, err, lines: out.trim().split('\n'), ...end }
}

const firstLine = (child: Program) =>
  new Promise<string>((done) => child.stdout.once('data', (chunk) => done(String(chunk))))

test('a role reaches main with its arguments, under Node 24 or newer, and its exit code comes back', async () => {
  const { lines, code } = await outcome(launch('doctor', '--all'))
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ args: ['doctor', '--all'] })
  expect(JSON.parse(lines[0] ?? '').major).toBeGreaterThanOrEqual(24)
  expect(code).toBe(3)
})

test('the page is built before it is served, again only after its sources changed, and never replaced by a broken one', async () => {
  const dist = join(clone, 'web', 'dist')
  expect((await outcome(launch())).lines).toEqual(['Building the web page …', expect.stringContaining('"args":[]')])
  const first = statSync(dist).ino
  put('web/main.test.ts', 'a test is not a source')
  expect((await outcome(launch('serve'))).lines).toEqual([expect.stringContaining('"args":["serve"]')])
  expect(statSync(dist).ino).toBe(first)

  put('contract/lead.ts', 'export const path = "customers"')
  expect((await outcome(launch())).lines[0]).toBe('Building the web page …')
  const second = statSync(dist).ino
  expect(second).not.toBe(first)

  put('contract/lead.ts', 'export const = ')
  const broken = await outcome(launch())
  expect(broken.code).toBe(1)
  expect(broken.err).toContain('The web page could not be built')
  expect(statSync(dist).ino).toBe(second)
  put('contract/lead.ts', 'export const path = "leads"')
})

test('SIGTERM reaches the program, which ends in its own way', async () => {
  const child = launch('work')
  await firstLine(child)
  const ended = outcome(child)
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0, out: 'bye\n' })
})

test('SIGTERM to every process of the group at once, as systemd sends it, cuts nothing short', async () => {
  const child = launch('work')
  await firstLine(child)
  const ended = outcome(child)
  process.kill(-(child.pid ?? 0), 'SIGTERM')
  expect(await ended).toMatchObject({ code: 0, out: 'bye\n' })
})

test('kill -9 of the process that was started leaves nothing running', async () => {
  const child = launch('work')
  const { pid } = JSON.parse(await firstLine(child)) as { pid: number }
  child.kill('SIGKILL')
  await expect.poll(() => lives(pid), { timeout: 20_000 }).toBe(false)
})

// A dead process that nobody has fetched yet ("Z") is dead.
function lives(pid: number): boolean {
  try {
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

test('npm test ends with its totals and tells failure by its exit code', async () => {
  const good = await outcome(launch('test', 'sums'))
  expect(good.lines.at(-1)).toBe('1 passed, 0 failed, 1 skipped')
  expect(good.code).toBe(0)
  const bad = await outcome(launch('test', 'sums', 'wrong', 'broken'))
  expect(bad.lines.at(-1)).toBe('1 passed, 2 failed, 1 skipped')
  expect(bad.code).toBe(1)
})
