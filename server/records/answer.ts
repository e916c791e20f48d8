import type { Noun, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { customFieldsOf } from './fields.ts'
import type { Kept } from './kept.ts'

/** A record just saved, as an answer: ready to be shown, and with what whoever saved it should know. */
export async function answerSaved<N extends Noun>(ctx: Ctx, kept: Kept<N>, record: RecordOf<N>): Promise<unknown> {
  await present(ctx, kept, [record])
  return kept.warnings ? { ...record, warnings: await kept.warnings(ctx, record) } : record
}

/**
 * Makes records ready to be shown: computed fields are filled in, and what they hold in custom fields that were deactivated stays out. It
 * is kept, and shown again once they are active.
 */
export async function present<N extends Noun>(ctx: Ctx, kept: Kept<N>, records: Row[]): Promise<void> {
  await kept.present?.(ctx, records)
  if (!kept.noun.custom) return
  const active = new Set(customFieldsOf(kept.noun, ctx.config).map(({ code }) => code))
  for (const record of records)
    record.custom = Object.fromEntries(Object.entries(record.custom ?? {}).filter(([code]) => active.has(code)))
}
