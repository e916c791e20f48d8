import { type Noun, nouns, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { join, raw, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { conditions } from '../records/list.ts'
import type { How } from './cell-text.ts'
import type { Column } from './columns.ts'

/** Names of all that these records refer to, one query a noun; what the actor may not see has none. */
export async function namesIn(ctx: Ctx, columns: readonly Column[], records: readonly Row[]): Promise<How['names']> {
  const asked = new Map<string, Set<string>>()
  for (const { field, of } of columns) {
    const to = field.type === 'file' ? 'file' : field.to
    if (!to) continue
    const ids = asked.get(to) ?? new Set()
    asked.set(to, ids)
    for (const record of records) for (const id of [of(record)].flat()) if (isId(id)) ids.add(id)
  }
  const found = new Map<string, string>()
  await Promise.all(
    [...asked].map(async ([name, ids]) => {
      const noun = nouns[name]
      if (noun && ids.size)
        for (const [id, title] of await titles(ctx, noun, [...ids])) found.set(`${name} ${id}`, title)
    }),
  )
  return (noun, id) => found.get(`${noun} ${id}`)
}

async function titles(ctx: Ctx, noun: Noun, ids: readonly string[]): Promise<[string, string][]> {
  const title = noun.title ?? 'id'
  if (noun.config)
    return ids.flatMap((id) => {
      const entry = ctx.config.get(noun.name as 'user', id) as Row | undefined
      return entry ? [[id, String(entry[title])]] : []
    })
  const mayRead = join(await conditions(ctx, keptOf(noun.name), {}), ' and ')
  const rows = await ctx.tx.many<{ id: string; title: string }>(
    sql`select r.id, r.${raw(snake(title))} as title from ${raw(snake(noun.path))} r where r.id = any(${ids}::uuid[]) and ${mayRead}`,
  )
  return rows.map((row) => [row.id, row.title])
}
