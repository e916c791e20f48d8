import type { Noun, RecordNounName } from '@kohoi/contract'
import { explain, type Part } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { readRecord } from '../records/acts.ts'
import { ruleFieldsOf } from '../records/fields.ts'
import { keptOf } from '../records/kept.ts'
import { linkedNames, withLinked } from '../records/predicates.ts'
import { readRule } from '../records/read-filter.ts'
import { surroundingsOf } from '../records/surroundings.ts'
import { isVisible } from '../records/visible.ts'
import { invalid } from '../refuse.ts'
import { readGiven } from './read-given.ts'

export type Tried = {
  entity: RecordNounName | 'product'
  filter: unknown
  record?: Record<string, unknown> | undefined
  recordId?: string | undefined
}

/** Whether a filter matches a record, sent whole or named by its id (404 when the actor may not see it), condition by condition. */
export async function evaluate(ctx: Ctx, tried: Tried): Promise<{ matches: boolean; parts: Part[] }> {
  const kept = keptOf(tried.entity)
  const { noun } = kept
  if ((tried.record === undefined) === (tried.recordId === undefined))
    throw invalid([{ path: tried.record ? 'recordId' : 'record', code: tried.record ? 'unknownField' : 'required' }])
  const stored = tried.recordId === undefined ? null : await readRecord(ctx, kept, tried.recordId)
  const read = readRule(ctx, noun, tried.filter, 'filter')
  const given = stored ? { record: stored, problems: [] } : readGiven(ctx, noun, tried.record ?? {})
  const problems = [...('problems' in read ? read.problems : []), ...given.problems]
  if ('problems' in read || problems.length) throw invalid(problems)
  const names = linkedNames([read.filter])
  const linked = await withLinked(ctx, noun, await withSeenLinks(ctx, noun, given.record, names), names)
  const record = { ...linked, ...given.record }
  return explain(read.filter, ruleFieldsOf(noun, ctx.config), surroundingsOf(ctx), record)
}

/** A record may point to what cannot exist or what the actor may not see; then nothing is linked. */
async function withSeenLinks(ctx: Ctx, noun: Noun, record: Record<string, unknown>, names: readonly string[]) {
  const seen = { ...record }
  for (const by of new Set(names.map((name) => `${name.split('.')[0]}Id`))) {
    const to = noun.fields[by]?.to
    if (to && !(await isVisible(ctx, to, String(record[by])))) seen[by] = null
  }
  return seen
}
