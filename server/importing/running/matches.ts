import { snake } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import { type Row, readRow } from '../../db/rows.ts'
import { join, raw, sql } from '../../db/sql.ts'
import { entriesByKey, entryKeys } from '../../naming/known-entries.ts'
import type { Kept } from '../../records/kept.ts'
import { conditions, filterSql } from '../../records/list.ts'
import { marksOf } from './marks.ts'

/** What the values of a row are recognised by, the surest first. */
export function keysOf(nounName: string, values: Row): string[] {
  const marks = marksOf[nounName]
  if (!marks) return entryKeys(values)
  return marks.flatMap(({ column, of }) => {
    const key = of(values)
    return key === null ? [] : [`${column} ${key}`]
  })
}

/** A record that is there already. `may`: the actor may change it. */
export type Match = { id: string; may: boolean }

/** The visible records with any of the keys, by key, the oldest first. One query a kind of key for all rows. */
export async function findMatches(
  ctx: Ctx,
  kept: Kept,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Match[]>> {
  const { noun } = kept
  const found = new Map<string, Match[]>()
  const marks = marksOf[noun.name]
  if (!marks) {
    const entries = entriesByKey(ctx.config, noun.name)
    for (const key of keys) {
      const ids = entries.get(key)
      if (ids)
        found.set(
          key,
          ids.map((id) => ({ id, may: true })),
        )
    }
    return found
  }
  const where = join(await conditions(ctx, kept, {}), ' and ')
  const may = filterSql(ctx, kept, kept.access.change(ctx.actor, ctx.config))
  await Promise.all(
    marks.map(async ({ column }) => {
      const wanted = keys.flatMap((key) => (key.startsWith(`${column} `) ? [key.slice(column.length + 1)] : []))
      if (!wanted.length) return
      const rows = await ctx.tx.many<Match & { key: string }>(sql`
        select r.id, r.${raw(column)} as key, ${may} as may from ${raw(snake(noun.path))} r
        where r.${raw(column)} = any(${wanted}::text[]) and ${where} order by r.id`)
      for (const { key, ...match } of rows) {
        const name = `${column} ${key}`
        found.set(name, [...(found.get(name) ?? []), match])
      }
    }),
  )
  return found
}

/** Locks records that are about to be updated; answers them as they stand, by id. */
export async function lockRecords(ctx: Ctx, { noun }: Kept, ids: readonly string[]): Promise<Map<string, Row>> {
  if (!ids.length) return new Map()
  const alive = noun.bin ? sql`and r.deleted_at is null` : sql``
  const rows = await ctx.tx.many<Row>(sql`
    select r.* from ${raw(snake(noun.path))} r where r.workspace_id = ${ctx.workspaceId} and r.id = any(${[...ids]}::uuid[]) ${alive}
    order by r.id for no key update of r`)
  return new Map(rows.map((row) => [row.id as string, readRow(noun, row)]))
}
