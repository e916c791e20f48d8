import { nouns, type RecordOf, type user } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import { folded } from './cell.ts'
import { nearest } from './nearest.ts'

type Entry = { id: string; active: boolean; name: string }
type Names = { byId: Map<string, Entry>; exact: Map<string, Entry[]>; loose: Map<string, Entry[]>; all: string[] }

/** What a name in a cell leads to: one id, several, or none with what may have been meant. */
export type Found = { id: string; name: string } | { ambiguous: true } | { unknown: true; suggestions: string[] }

/** True for nouns whose records are all in memory: users, teams, products, catalogues. */
export const isKnown = (nounName: string): boolean => nouns[nounName]?.config === true

/** Finds an entry by id, or by any of its names, its code or its e-mail address: marks count first, then no longer; the active come first. */
export function findEntry(config: Config, nounName: string, text: string): Found {
  const names = namesOf(config, nounName)
  const byId = names.byId.get(text.trim().toLowerCase())
  if (byId) return byId
  for (const found of [names.exact.get(fold(text)), names.loose.get(folded(text))]) {
    if (!found?.length) continue
    const active = found.filter((entry) => entry.active)
    const [first, second] = active.length ? active : found
    if (first) return second ? { ambiguous: true } : first
  }
  return { unknown: true, suggestions: nearest(text, names.all) }
}

const namesOf = (config: Config, nounName: string): Names =>
  config.derived(`names of ${nounName}`, () => {
    const names: Names = { byId: new Map(), exact: new Map(), loose: new Map(), all: [] }
    const add = (to: Map<string, Entry[]>, key: string, entry: Entry) => {
      const known = to.get(key) ?? []
      if (key && !known.includes(entry)) to.set(key, [...known, entry])
    }
    for (const record of config.list(nounName as 'user') as readonly (RecordOf<typeof user> &
      Record<string, unknown>)[]) {
      const entry: Entry = { id: record.id, active: record.active !== false, name: record.name }
      names.byId.set(entry.id, entry)
      const more = Object.values((record.names as Record<string, string | undefined> | null | undefined) ?? {})
      if (entry.active) names.all.push(entry.name, ...more.filter((text) => text !== undefined))
      for (const text of [record.name, record.email, record.code, record.sku, ...more]) {
        if (typeof text !== 'string') continue
        add(names.exact, fold(text), entry)
        add(names.loose, folded(text), entry)
      }
    }
    return names
  })

/** Keys of a product or catalogue entry by which it is recognised when it comes again, the surest first. */
export function entryKeys(values: { name?: unknown; sku?: unknown }): string[] {
  const { name, sku } = values
  return [
    ...(typeof sku === 'string' && sku.trim() ? [`sku ${fold(sku)}`] : []),
    ...(typeof name === 'string' && name.trim() ? [`name ${fold(name)}`] : []),
  ]
}

/** Entries of a noun by their keys; the active come first. */
export const entriesByKey = (config: Config, nounName: string): ReadonlyMap<string, string[]> =>
  config.derived(`entries by key ${nounName}`, () => {
    const found = new Map<string, string[]>()
    const list = [...config.list(nounName as 'product')].sort((a, b) => Number(b.active) - Number(a.active))
    for (const entry of list) for (const key of entryKeys(entry)) found.set(key, [...(found.get(key) ?? []), entry.id])
    return found
  })
