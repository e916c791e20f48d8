import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const assets = join(import.meta.dirname, '..', 'web', 'dist', 'assets')
const read = (name: string) => readFileSync(join(assets, name), 'utf8')

/** The chunks that bear a name, such as `th` or `leads`. */
const chunks = (name: string) => readdirSync(assets).filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file))

/** Those and everything they import at once. */
function whole(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files)
    if (!found.has(file)) {
      found.add(file)
      whole(
        [...read(file).matchAll(/\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name]) => name ?? ''),
        found,
      )
    }
  return found
}

/** Kilobytes of script, as they are sent, before the page of that chunk stands. */
function load(language: string, ...names: string[]): number {
  const start = readFileSync(join(assets, '..', 'index.html'), 'utf8')
  const entry = /<script type="module"[^>]*src="\/assets\/([^"]+)"/.exec(start)?.[1] ?? ''
  const parts = names.map(chunks)
  expect(parts.map((part) => part.length)).toEqual(names.map(() => 1))
  const files = whole([entry, ...chunks(language), ...parts.flat()])
  return [...files].reduce((sum, file) => sum + statSync(join(assets, `${file}.gz`)).size / 1000, 0)
}

test.each(['en', 'th', 'vi'])('little has to come before the first page stands, in %s', (language) => {
  expect(load(language, 'sign-in')).toBeLessThan(260)
  expect(load(language, 'frame', 'all-apps')).toBeLessThan(260)
})

test.each(['leads', 'board-page', 'my-day', 'lead-page', 'opportunity-page'])('nor before %s', (page) => {
  expect(load('th', 'frame', page)).toBeLessThan(380)
})
