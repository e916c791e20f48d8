import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './tree.ts'

/** The settings and roles that a text names: `PORT` in code spans, `npm start -- serve`. */
export function namedInReadme(text: string): { settings: Set<string>; roles: Set<string> } {
  return {
    settings: found(text, /`([A-Z]+(?:_[A-Z]+)*)(?:=[^`]*)?`/g),
    roles: found(text, /`npm start -- (\w+)/g),
  }
}

/** The settings that `server/environment.ts` reads and the roles that `server/main.ts` knows. */
export function knownToProgram(environment: string, main: string): { settings: Set<string>; roles: Set<string> } {
  const table = main.match(/const roles[^=]*=\s*\{([\s\S]*?)^\}/m)?.[1] ?? ''
  return {
    settings: found(environment, /\benv\.([A-Z][A-Z_]+)/g),
    roles: found(`${table}\n${main}`, /^ {2}(\w+): (?:async )?\(|\bname === '(\w+)'/gm),
  }
}

/** What only one side names, as sentences. `others` are settings that the program does not read itself. */
export function differences(
  readme: ReturnType<typeof namedInReadme>,
  program: ReturnType<typeof knownToProgram>,
  others: readonly string[],
): string[] {
  const sides = (kind: string, told: Set<string>, known: Set<string>) => [
    ...[...told]
      .filter((name) => !known.has(name))
      .map((name) => `README.md promises ${kind} ${name}, which is not there`),
    ...[...known].filter((name) => !told.has(name)).map((name) => `README.md does not tell of ${kind} ${name}`),
  ]
  const settings = new Set([...readme.settings].filter((name) => !others.includes(name)))
  return [...sides('the setting', settings, program.settings), ...sides('the role', readme.roles, program.roles)]
}

function found(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter((name) => name !== undefined)))
}

if (import.meta.main) {
  const read = (path: string) => readFileSync(resolve(root, path), 'utf8')
  const program = knownToProgram(read('server/environment.ts'), read('server/main.ts'))
  const wrong = differences(namedInReadme(read('README.md')), program, ['CHROMIUM_PATH'])
  for (const sentence of wrong) console.log(sentence)
  process.exitCode = wrong.length > 0 ? 1 : 0
}
