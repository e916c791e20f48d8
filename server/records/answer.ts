import type { Noun, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Kept } from './kept.ts'

/** A record just saved, as an answer: with its computed fields, and what whoever saved it should know. */
export async function answerSaved<N extends Noun>(ctx: Ctx, kept: Kept<N>, record: RecordOf<N>): Promise<unknown> {
  await kept.present?.(ctx, [record])
  return kept.warnings ? { ...record, warnings: await kept.warnings(ctx, record) } : record
}
