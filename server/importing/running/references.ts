import { nouns, snake } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../../db/context.ts'
import { isId } from '../../db/ids.ts'
import { join, raw, sql } from '../../db/sql.ts'
import { keptOf } from '../../records/kept.ts'
import { conditions } from '../../records/list.ts'
import { type Found, findEntry, isKnown } from './known-entries.ts'
import { put, type ReadRow, shortened } from './row-values.ts'

/** Puts the ids of what the rows' reference cells name into their values; what is unknown or ambiguous becomes a problem. */
export async function resolveReferences(ctx: Ctx, rows: readonly ReadRow[]): Promise<void> {
  const stored = await findStored(ctx, rows)
  for (const row of rows)
    for (const { source, texts } of row.references) {
      const { column, field, name } = source
      const to = field.to ?? ''
      const ids: string[] = []
      for (const text of texts) {
        const found = isKnown(to) ? findEntry(ctx.config, to, text) : (stored.get(`${to} ${keyOf(text)}`) ?? none)
        if ('id' in found) ids.push(found.id)
        else row.problems.push({ column, value: shortened(text), ...worded(found) })
      }
      if (ids.length) put(row.values, name, field.type === 'references' ? [...new Set(ids)] : ids[0])
    }
}

const none: Found = { unknown: true, suggestions: [] }

const worded = (found: Exclude<Found, { id: string }>) => {
  if ('ambiguous' in found) return { code: 'cellAmbiguous' as const }
  if (found.suggestions.length) return { code: 'cellMeant' as const, with: found.suggestions.join(', ') }
  return { code: 'cellUnknown' as const }
}

const keyOf = (text: string) => (isId(text.trim().toLowerCase()) ? text.trim().toLowerCase() : fold(text))

/** Accounts and contacts by name or id among those the actor may see, one query a noun for all rows. */
async function findStored(ctx: Ctx, rows: readonly ReadRow[]): Promise<Map<string, Found>> {
  const wanted = new Map<string, Set<string>>()
  for (const { references } of rows)
    for (const { source, texts } of references) {
      const to = source.field.to ?? ''
      if (isKnown(to)) continue
      const keys = wanted.get(to) ?? new Set()
      wanted.set(to, keys)
      for (const text of texts) keys.add(keyOf(text))
    }
  const found = new Map<string, Found>()
  await Promise.all(
    [...wanted].map(async ([to, keys]) => {
      const noun = nouns[to]
      if (!noun) throw new Error(`no noun ${to}`)
      const table = raw(snake(noun.path))
      const mayRead = join(await conditions(ctx, keptOf(to), {}), ' and ')
      const ids = [...keys].filter(isId)
      const names = [...keys].filter((key) => !isId(key))
      const rowsFound = await Promise.all([
        ids.length
          ? ctx.tx.many<{ id: string; key: string }>(
              sql`select r.id, r.id::text as key from ${table} r where r.id = any(${ids}::uuid[]) and ${mayRead}`,
            )
          : [],
        names.length
          ? ctx.tx.many<{ id: string; key: string }>(
              sql`select r.id, r.name_key as key from ${table} r where r.name_key = any(${names}::text[]) and ${mayRead}`,
            )
          : [],
      ])
      for (const { id, key } of rowsFound.flat())
        found.set(`${to} ${key}`, found.has(`${to} ${key}`) ? { ambiguous: true } : { id })
    }),
  )
  return found
}
