import { type Language, type Noun, nouns, snake } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../../db/context.ts'
import { isId } from '../../db/ids.ts'
import { join, raw, sql } from '../../db/sql.ts'
import { readChoice } from '../../naming/choices.ts'
import { type Found, findEntry, isKnown } from '../../naming/known-entries.ts'
import { keptOf } from '../../records/kept.ts'
import { conditions } from '../../records/list.ts'
import { meantInstead, placeOf, put, type ReadRow, type Source } from './row-values.ts'
import { namesLike } from './similar-stored.ts'

/**
 * Puts the ids of what the rows' reference cells name into their values, and what it is called into their names; what is unknown or
 * ambiguous becomes a problem.
 */
export async function resolveReferences(ctx: Ctx, noun: Noun, rows: readonly ReadRow[]): Promise<void> {
  const stored = await findStored(ctx, rows)
  const { language } = ctx.actor
  for (const row of rows)
    for (const { source, texts } of row.references) {
      const { field, name } = source
      const to = field.to ?? ''
      const ids: string[] = []
      for (const text of texts) {
        const found = isKnown(to) ? findEntry(ctx.config, to, text) : (stored.get(`${to} ${keyOf(text)}`) ?? none)
        if ('id' in found) {
          ids.push(found.id)
          row.names.set(name, found.name)
        } else if (!takenOtherwise(noun, row, source, text, language)) row.problems.push(problemOf(source, text, found))
      }
      if (ids.length) put(row.values, name, field.type === 'references' ? [...new Set(ids)] : ids[0])
    }
}

/** A cell that names no entry may be a choice of another field. */
function takenOtherwise(noun: Noun, row: ReadRow, { name }: Source, text: string, language: Language): boolean {
  const other = keptOf(noun.name).imported?.insteadOf[name]
  const options = other && noun.fields[other]?.options
  const read = options ? readChoice(text, { options, language }) : null
  if (!other || !read || 'problem' in read || read.value === null) return false
  row.values[other] ??= read.value
  return true
}

const none: Found = { unknown: true, suggestions: [] }

function problemOf(source: Source, text: string, found: Exclude<Found, { id: string }>) {
  const at = placeOf(source, text)
  if ('ambiguous' in found) return { ...at, code: 'cellAmbiguous' as const }
  return found.suggestions.length ? meantInstead(at, found.suggestions) : { ...at, code: 'cellUnknown' as const }
}

const keyOf = (text: string) => (isId(text.trim().toLowerCase()) ? text.trim().toLowerCase() : fold(text))

type Stored = { id: string; name: string; key: string }

/** Records by name, number or id among those the actor may see, one query a noun for all rows; of others what may be meant. */
async function findStored(ctx: Ctx, rows: readonly ReadRow[]): Promise<Map<string, Found>> {
  const wanted = new Map<string, Map<string, string>>()
  for (const { references } of rows)
    for (const { source, texts } of references) {
      const to = source.field.to ?? ''
      if (isKnown(to)) continue
      const keys = wanted.get(to) ?? new Map<string, string>()
      wanted.set(to, keys)
      for (const text of texts) keys.set(keyOf(text), text)
    }
  const found = new Map<string, Found>()
  for (const [to, keys] of wanted) {
    for (const { key, ...one } of await storedAt(ctx, to, [...keys.keys()]))
      found.set(`${to} ${key}`, found.has(`${to} ${key}`) ? { ambiguous: true } : one)
    const unknown = [...keys].filter(([key]) => !isId(key) && !found.has(`${to} ${key}`))
    const meant = await namesLike(ctx, to, new Map(unknown))
    for (const [key, suggestions] of meant) found.set(`${to} ${key}`, { unknown: true, suggestions })
  }
  return found
}

async function storedAt(ctx: Ctx, to: string, keys: readonly string[]): Promise<Stored[]> {
  const noun = nouns[to]
  if (!noun) throw new Error(`no noun ${to}`)
  const table = raw(snake(noun.path))
  const mayRead = join(await conditions(ctx, keptOf(to), {}), ' and ')
  const ids = keys.filter(isId)
  const names: string[] = keys.filter((key) => !isId(key))
  const name = raw(to === 'account' || to === 'contact' ? 'r.name_key' : `r.texts ->> 'name'`)
  const numbers = noun.fields.number ? names.map((key) => key.toUpperCase()) : []
  const rows = await Promise.all([
    ids.length
      ? ctx.tx.many<Stored>(
          sql`select r.id, r.name, r.id::text as key from ${table} r where r.id = any(${ids}::uuid[]) and ${mayRead}`,
        )
      : [],
    names.length
      ? ctx.tx.many<Stored>(
          sql`select r.id, r.name, ${name} as key from ${table} r where ${name} = any(${names}::text[]) and ${mayRead}`,
        )
      : [],
    numbers.length
      ? ctx.tx.many<Stored>(
          sql`select r.id, r.name, r.texts ->> 'number' as key from ${table} r where r.number = any(${numbers}::text[]) and ${mayRead}`,
        )
      : [],
  ])
  return rows.flat()
}
