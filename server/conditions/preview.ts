import type { Ctx } from '../db/context.ts'
import { keptOf } from '../records/kept.ts'
import { filterSql, readPage } from '../records/list.ts'
import { readRule } from '../records/read-filter.ts'
import { invalid } from '../refuse.ts'
import type { Tried } from './evaluate.ts'

const shown = 20

/** How many of the records the actor may see match, and the first of them. */
export async function preview(ctx: Ctx, { entity, filter }: Pick<Tried, 'entity' | 'filter'>) {
  const kept = keptOf(entity)
  const read = readRule(ctx, kept.noun, filter, 'filter')
  if ('problems' in read) throw invalid(read.problems)
  const { items, count } = await readPage(ctx, kept, { count: 'true' }, shown, [filterSql(ctx, kept, read.filter)])
  return { count, items }
}
