import type { Ctx, Recorded } from '../db/context.ts'
import type { Reactions } from '../worker/worker.ts'
import { alertExisting } from './alert-existing.ts'
import { tellBatch } from './tell-batch.ts'

export const bigDealReactions: Reactions = {
  'bigDeals.existing': { outside: alertExisting },
  'bigDeals.imported': {
    inside: (ctx: Ctx, { payload }: Recorded & { payload: { importId: string } }) =>
      tellBatch(ctx, payload.importId, false),
  },
}

/** However an import comes to its end, what it made is told of. */
export const bigDealEvents: Readonly<Record<string, readonly string[]>> = {
  'import.done': ['bigDeals.imported'],
  'import.stopped': ['bigDeals.imported'],
  'import.undone': ['bigDeals.imported'],
}
