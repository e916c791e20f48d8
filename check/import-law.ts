import { readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { nounCycles } from './noun-cycles.ts'
import { projectFiles, root } from './tree.ts'
import { folderOf, inside, isDoor, isPlumbing, isTest, isWiring, nounOf, workspaceNamed } from './where.ts'

/** A source file with the module names it imports, as written. */
export interface Source {
  path: string
  imports: string[]
}

/** An import with what it reaches: a file of the project, or a package (then `file` is undefined). */
export interface Import {
  from: string
  written: string
  file: string | undefined
}

/** One import that the law forbids, and the sentence that says why. */
export interface Breach {
  path: string
  imported: string
  why: string
}

interface Law {
  forbids(one: Import): boolean
  why(one: Import): string
}

const mayContractUse = ['@kohoi/rules', 'zod', 'big.js']

const laws: Law[] = [
  {
    forbids: ({ from, file }) => inside(from, 'rules') && !isTest(from) && !inside(file, 'rules'),
    why: () => 'rules/ is pure: it imports nothing from outside itself.',
  },
  {
    forbids: ({ from, file, written }) =>
      inside(from, 'contract') && !isTest(from) && !inside(file, 'contract') && !mayContractUse.includes(written),
    why: () => 'contract/ imports only @kohoi/rules, zod and big.js, because the browser loads it too.',
  },
  {
    forbids: ({ from, file, written }) =>
      (inside(from, 'rules') || inside(from, 'contract')) && ['server', 'web'].includes(workspaceNamed(written, file)),
    why: () => 'rules/ and contract/ know neither server nor page, their tests included: test that in server/ or e2e/.',
  },
  {
    forbids: ({ from, file, written }) => inside(from, 'web') && workspaceNamed(written, file) === 'server',
    why: () => 'web/ never imports server/: what both need is said in contract/.',
  },
  {
    forbids: ({ from, file, written }) => inside(from, 'server') && workspaceNamed(written, file) === 'web',
    why: () => 'server/ never imports web/: it serves the built page as files.',
  },
  {
    forbids: ({ from, file }) => isPlumbing(from) && !isTest(from) && nounOf(file) !== '',
    why: ({ from, file }) =>
      `server/${folderOf(from)}/ knows no business word: server/${nounOf(file)}/ may call it, or server/main.ts may pass in what it needs.`,
  },
  {
    forbids: ({ from, file }) => isDoor(file) && nounOf(from) !== nounOf(file) && !isWiring(from) && !isTest(from),
    why: ({ file }) =>
      `${posix.basename(file ?? '')} is its noun's own, imported by the wiring of server/main.ts alone: call the command, or emit an event.`,
  },
  {
    forbids: ({ from, file }) => isWiring(file) && folderOf(from) !== '' && !isTest(from),
    why: ({ file }) => `${file} ties the nouns together, so none of them knows it: let it pass in what is needed.`,
  },
  {
    forbids: ({ from, file }) => isTest(file) && !isTest(from),
    why: () => 'What is for tests is imported by tests only: the program itself runs without it.',
  },
]

/** Every breach of the import law in these files, and every import cycle among the nouns of the server. */
export function breaches(sources: Source[]): Breach[] {
  const imports = sources.flatMap(({ path, imports }) =>
    imports.map((written) => ({ from: path, written, file: reached(path, written) })),
  )
  const broken = imports.flatMap((one) =>
    laws.filter((law) => law.forbids(one)).map((law) => ({ path: one.from, imported: one.written, why: law.why(one) })),
  )
  return [...broken, ...nounCycles(imports)]
}

/** Module names in the import and export statements and the `import()`s of a TypeScript file. */
export function importsOf(text: string): string[] {
  const statement = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(statement), ...text.matchAll(dynamic)].flatMap(([, name]) => (name ? [name] : []))
}

function reached(from: string, written: string): string | undefined {
  return written.startsWith('.') ? posix.join(posix.dirname(from), written) : undefined
}

if (import.meta.main) {
  const sources = projectFiles()
    .filter((path) => /^(rules|contract|server|web)\/.*\.tsx?$/.test(path))
    .map((path) => ({ path, imports: importsOf(readFileSync(resolve(root, path), 'utf8')) }))
  const broken = breaches(sources)
  for (const { path, imported, why } of broken) console.log(`${path} imports '${imported}'. ${why}`)
  process.exitCode = broken.length > 0 ? 1 : 0
}
