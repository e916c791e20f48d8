import type { lead, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { makeRecord } from '../records/acts.ts'
import { refuse } from '../refuse.ts'
import { leads } from './leads.ts'

/** Where a lead comes from when nobody types it in. */
export type Origin = { sourceId?: string | null; importId?: string | null }

/** Makes a lead of an API body by whichever way it comes: the same checks, score, number and assignment as POST /leads. */
export async function createLead(ctx: Ctx, body: unknown, origin: Origin = {}): Promise<RecordOf<typeof lead>> {
  if (!leads.access.create(ctx.actor, ctx.config)) throw refuse('permission.denied')
  const fixed = origin.sourceId ? { sourceId: origin.sourceId } : {}
  return makeRecord(ctx, leads, body, fixed, origin.importId ? { import_id: origin.importId } : {})
}
