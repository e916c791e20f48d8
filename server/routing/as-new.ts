import { nouns, type RecordOf } from '@kohoi/contract'
import { changeSchema, problemsOf } from '@kohoi/contract/schema'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { invalid } from '../refuse.ts'
import { scoreOf } from '../scoring/score.ts'
import type { RoutedEntity } from './receipt.ts'

/** A record that somebody describes as it would come in at this moment, with its score; what is left out is empty. */
export async function asNew(ctx: Ctx, entity: RoutedEntity, input: unknown): Promise<Row> {
  const noun = nouns[entity]
  if (!noun) throw new Error(`no noun ${entity}`)
  const read = changeSchema(noun.fields).safeParse(input)
  if (!read.success)
    throw invalid(problemsOf(read.error).map((problem) => ({ ...problem, path: `record.${problem.path}` })))
  const empty = Object.fromEntries(Object.keys(noun.fields).map((name) => [name, null]))
  const record: Row = {
    ...empty,
    tagIds: [],
    custom: {},
    createdAt: ctx.now.toISOString(),
    overdue: false,
    ...read.data,
  }
  if (entity === 'lead') Object.assign(record, await scoreOf(ctx, record as RecordOf<typeof noun>))
  return record
}
