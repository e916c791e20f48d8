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

/**
 * News of a record, which bear the import they came by, end in `.imported`: nobody is told of each (see reactions.ts). `records`: how many rows
 * the transaction works on. `said`: what
 * earlier rows have said of no record in particular (a broken rule), and later ones need not repeat. `earlier`: the end of the rows before
 * it. Rows are worked on side by side, but one that has begun to write reads only what all rows before it have left.
 */
export function rowContext(
  ctx: Ctx,
  importId: string,
  records = 1,
  said: Set<string> = new Set(),
  earlier: Promise<unknown> = Promise.resolve(),
): RowContext {
  let writes = 0
  const turn = () => (writes > 0 ? earlier : undefined)
  let owner: string | null = null
  const notes: HistoryEntry[] = []
  const later: (() => void)[] = []
  const emit = (happening: Happening) => {
    const { type, payload } = happening
    if (type === 'record.assigned' && payload?.ownerId !== payload?.byUserId) owner = payload?.ownerId as string
    if (happening.recordId === undefined) {
      const words = JSON.stringify(happening)
      later.push(() => {
        if (!said.has(words)) ctx.emit(happening)
        said.add(words)
      })
    } else if (payload && 'importId' in payload)
      later.push(() => ctx.emit({ ...happening, type: `${type}.imported`, payload: { ...payload, importId } }))
    else later.push(() => ctx.emit(happening))
  }
  const row: Ctx = {
    ...ctx,
    importId,
    among: { whole: ctx, records },
    tx: {
      async many(query) {
        await turn()
        return ctx.tx.many(query)
      },
      async maybe(query) {
        await turn()
        return ctx.tx.maybe(query)
      },
      write(query) {
        writes++
        ctx.tx.write(query)
      },
      insert(shape, cells) {
        writes++
        ctx.tx.insert(shape, cells)
      },
      async count(query) {
        writes++
        await earlier
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
