import type { Ctx, Happening, HistoryEntry } from '../../db/context.ts'

/** A transaction's context for one row of an import. What the row says is held back until it has succeeded. */
export type RowContext = {
  readonly ctx: Ctx
  /** Lets out what the row has said. */
  release(): void
  /** True once the row has written: a refusal then leaves the transaction in doubt. */
  readonly wrote: () => boolean
  readonly notes: readonly HistoryEntry[]
  /** Whom the row was given to, when not by hand to himself. */
  readonly givenTo: () => string | null
}

/** News of a record that bear the import they come from, so that people are told once of the whole. */
const news = new Set(['record.assigned', 'record.unassigned'])

export function rowContext(ctx: Ctx, importId: string): RowContext {
  let writes = 0
  let owner: string | null = null
  const notes: HistoryEntry[] = []
  const later: (() => void)[] = []
  const emit = (happening: Happening) => {
    const { type, payload } = happening
    if (type === 'record.assigned' && payload?.ownerId !== payload?.byUserId) owner = payload?.ownerId as string
    const said = news.has(type) ? { ...happening, payload: { ...payload, importId } } : happening
    later.push(() => ctx.emit(said))
  }
  const row: Ctx = {
    ...ctx,
    tx: {
      many: ctx.tx.many,
      maybe: ctx.tx.maybe,
      write(query) {
        writes++
        ctx.tx.write(query)
      },
      count(query) {
        writes++
        return ctx.tx.count(query)
      },
    },
    emit,
    enqueue: (reaction, payload) => void later.push(() => ctx.enqueue(reaction, payload)),
    note(entry) {
      const noted = { ...entry, data: { ...entry.data, importId } }
      notes.push(noted)
      later.push(() => ctx.note(noted))
    },
    after: (effect) => void later.push(() => ctx.after(effect)),
  }
  return {
    ctx: row,
    release() {
      for (const say of later) say()
    },
    wrote: () => writes > 0,
    notes,
    givenTo: () => owner,
  }
}
