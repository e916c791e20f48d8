import { execFile } from 'node:child_process'
import { access, lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

/** A browser to start: the program, and what its environment needs beyond ours. */
export interface Program {
  executablePath: string
  env: Record<string, string>
}

/** Starts a headless Chromium with a fresh profile: the machine's own if there is one, else the brought one. Never downloads. */
export async function launchChromium(program?: Program): Promise<Browser> {
  const { executablePath, env } = program ?? (await installedChromium()) ?? (await broughtChromium())
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: switches() })
}

/** The Chromium of this machine: `CHROMIUM_PATH` (which must then exist), else one of the usual places, else undefined. */
async function installedChromium(): Promise<Program | undefined> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    await access(named)
    return { executablePath: named, env: {} }
  }
  for (const executablePath of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    if (await exists(executablePath)) return { executablePath, env: {} }
  }
  return undefined
}

/**
 * The Chromium inside the npm package `@sparticuz/chromium` (Linux, x64), with the libraries and a font it needs, so that
 * it runs where neither a browser nor libnss3 is installed. Unpacked once per version and user into the temporary folder.
 */
export async function broughtChromium(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found here. Install one and name it: CHROMIUM_PATH=/path/to/chromium')
  }
  const folder = await unpackedOnce()
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'kohoi-fonts.conf'),
    },
  }
}

/** Unpacks beside the final place and renames, so that two test files starting at once both find a whole browser. */
async function unpackedOnce(): Promise<string> {
  const home = join(tmpdir(), `kohoi-chromium-${process.getuid?.() ?? 0}`)
  await mkdir(home, { recursive: true, mode: 0o700 })
  // The temporary folder is everybody's: never run a program that another user could have put there.
  const owner = await lstat(home)
  if (!owner.isDirectory() || owner.uid !== process.getuid?.()) throw new Error(`${home} belongs to another user`)

  const folder = join(home, brought().version)
  if (await exists(folder)) return folder
  const half = await mkdtemp(join(home, 'unpacking-'))
  try {
    await unpack(half)
    await writeFile(join(half, 'kohoi-fonts.conf'), fontsConf(folder))
    await rename(half, folder)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    if (!(await exists(folder))) throw error
  }
  return folder
}

/** The package unpacks into its process' temporary folder, its libraries only where it believes to be on Amazon Linux. */
async function unpack(folder: string): Promise<void> {
  const script = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
}

/** Which version of the browser is brought; the `exports` of the package hide its package.json from `import`. */
function brought(): { version: string } {
  const require = createRequire(import.meta.url)
  const door = require.resolve('@sparticuz/chromium')
  const root = door.slice(0, door.lastIndexOf(`${sep}build${sep}`))
  return require(join(root, 'package.json')) as { version: string }
}

/** Names the brought font and the machine's; a bare machine has neither fonts nor a configuration, and Chromium needs one. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

function switches(): string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
