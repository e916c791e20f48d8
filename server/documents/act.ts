import type { Noun, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { applyChange } from '../records/acts.ts'
import { present } from '../records/answer.ts'
import type { Act, Kept } from '../records/kept.ts'
import { refuse } from '../refuse.ts'

/** Refuses what can only be done in these states; the answer says which it is in. */
export function demandState<S extends string>(document: { state: S }, ...states: readonly S[]): void {
  if (!states.includes(document.state)) throw refuse('document.state', { state: document.state })
}

/** Does something to a document, as its history will tell it, and answers it as it then stands. */
export async function actOn<N extends Noun>(ctx: Ctx, kept: Kept<N>, before: RecordOf<N>, values: Row, act: Act) {
  const record = await applyChange(ctx, kept, before, values, [], act)
  await present(ctx, kept, [record])
  return record
}
