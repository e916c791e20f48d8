import { nounByName } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { raw, type Sql, sql } from '../db/sql.ts'
import { timeBetween } from '../overdue/clock.ts'
import { columnsFor } from '../records/fields.ts'
import { keptOf } from '../records/kept.ts'
import type { Grouping } from './grouping.ts'
import { type Part, type Report, tables } from './report.ts'

/** How long the records of a line's part wait, of all lines where none is named; nothing for a part that does not wait. */
export type Waits = (part: string, id?: string | null) => { minutes?: { median: number; p90: number } | null }

type Moments = { id: string | null; team_id: string | null; owner_id: string | null; begin: number; ended: number }

/** Median and 90th percentile of the waiting of each line, in whole minutes of the working time of each record's company. */
export async function waitsOf(
  ctx: Ctx,
  { noun }: Report,
  grouping: Grouping,
  wheres: readonly (readonly [string, Part, Sql])[],
): Promise<Waits> {
  const parts = new Map<string, Map<string | null | undefined, number[]>>()
  const column = columnsFor(nounByName(noun), ctx.config, 'r', keptOf(noun).computed?.(ctx))
  const millis = (field: string) => raw(`(extract(epoch from ${column(field).sql}) * 1000)::float8`)
  for (const [name, part, where] of wheres) {
    if (!part.wait) continue
    const { from, to } = part.wait
    const rows = await ctx.tx.many<Moments>(sql`select ${raw(grouping.column(part))} as id, r.team_id, r.owner_id,
      ${millis(from)} as begin, ${to ? millis(to) : sql`${ctx.now.getTime()}::float8`} as ended
      from ${raw(tables[noun])} r where ${where}`)
    const lines = new Map<string | null | undefined, number[]>([[undefined, []]])
    for (const { id, team_id: teamId, owner_id: ownerId, begin, ended } of rows) {
      const minutes = timeBetween(ctx, { teamId, ownerId })(begin, ended) / 60_000
      const line = grouping.lineOf(id)
      if (!lines.has(line)) lines.set(line, [])
      lines.get(line)?.push(minutes)
      lines.get(undefined)?.push(minutes)
    }
    for (const all of lines.values()) all.sort((a, b) => a - b)
    parts.set(name, lines)
  }
  return (part, id) => {
    const lines = parts.get(part)
    if (!lines) return {}
    const all = lines.get(id) ?? []
    return { minutes: all.length ? { median: percentile(all, 0.5), p90: percentile(all, 0.9) } : null }
  }
}

/** Of sorted numbers, rounded; between two of them in proportion, as spreadsheets and PostgreSQL's `percentile_cont` do. */
function percentile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return Math.round(below + (above - below) * (place - Math.floor(place)))
}
