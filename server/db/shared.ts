import type { Ctx } from './context.ts'
import type { Sql } from './sql.ts'

type Turn = { readonly rows: Promise<unknown[]>; next?: Promise<unknown[]> }

const turns = new Map<string, Turn>()

/**
 * Reads rows that many want at once, once for all of them. Whoever asks while the same is being read waits for the next reading, together
 * with all others who do: it begins after they asked, so each is told what he would have read himself. What somebody may see stands in the
 * query and its values; only the same of the same workspace is shared, and nothing is kept.
 */
export function shared<T>({ workspaceId, tx }: Ctx, query: Sql): Promise<T[]> {
  const key = JSON.stringify([workspaceId, query.text, query.values], (_, value) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
  const read = () => tx.many<T>(query)
  const turn = turns.get(key)
  if (!turn) return begin(key, read)
  turn.next ??= turn.rows.then(
    () => begin(key, read),
    () => begin(key, read),
  )
  // Whoever read for all may have failed by his own fault.
  return turn.next.catch(read) as Promise<T[]>
}

function begin<T>(key: string, read: () => Promise<T[]>): Promise<T[]> {
  const turn: Turn & { rows: Promise<T[]> } = { rows: read() }
  turns.set(key, turn)
  const end = () => void (turn.next ?? turns.delete(key))
  turn.rows.then(end, end)
  return turn.rows
}
