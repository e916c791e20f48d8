export type Conflict = { field: string; mine: unknown; theirs: unknown }
type Plain = Readonly<Record<string, unknown>>

/** Same value, whatever the order of an object's keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every((name) => name in b && same((a as Plain)[name], (b as Plain)[name]))
}

/**
 * Two people changed one record. `base` is what I had read, `mine` the fields I changed, `current` the record as it is now.
 * Fields only I changed are kept in `body`; a field both changed to different values is a conflict, to be shown with both.
 */
export function mergeEdits(
  base: Plain,
  mine: Plain,
  current: Plain,
): { body: Plain; conflicts: Conflict[]; theirs: string[] } {
  const body: Record<string, unknown> = {}
  const conflicts: Conflict[] = []
  for (const [field, value] of Object.entries(mine)) {
    if (same(current[field], value)) continue
    if (same(base[field], current[field])) body[field] = value
    else conflicts.push({ field, mine: value, theirs: current[field] })
  }
  const unsaid = new Set(['version', 'updatedAt'])
  const theirs = Object.keys(current).filter((name) => !unsaid.has(name) && !same(base[name], current[name]))
  return { body, conflicts, theirs }
}

/** The fields of `now` that differ from `base`: what a PATCH must carry. Emptied fields are sent as null. */
export function changes(base: Plain, now: Plain): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(now))
    if (!same(base[name] ?? null, value ?? null)) changed[name] = value ?? null
  return changed
}
