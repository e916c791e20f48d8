import { useMemo, useState } from 'react'
import { changes, same } from '../../api/merge.ts'

export type Plain = Readonly<Record<string, unknown>>

/**
 * What stands in a form: the record as it was read, with the person's changes over it. A field nobody touched follows the record when
 * another changes it; a touched one stays as typed.
 */
export function useDraft(base: Plain) {
  const [edits, setEdits] = useState<Plain>({})
  const changed = useMemo(() => changes(base, edits), [base, edits])
  const values = useMemo(() => ({ ...base, ...edits }), [base, edits])
  return {
    values,
    /** The fields that differ from the record, by name; custom ones as `custom.<code>`. */
    changed,
    count: Object.keys(changed).length,
    set: (name: string, value: unknown) =>
      setEdits((now) => {
        if (!same(base[name] ?? null, value ?? null)) return { ...now, [name]: value }
        const { [name]: _dropped, ...rest } = now
        return rest
      }),
    reset: () => setEdits({}),
  }
}

/** `custom.size: 3` → `custom: { size: 3 }`, beside the plain fields: the shape the interface takes. */
export function nest(flat: Plain): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(flat)) {
    if (name.startsWith('custom.')) body.custom = { ...(body.custom as Plain | undefined), [name.slice(7)]: value }
    else body[name] = value
  }
  return body
}

/** The record with its custom values as `custom.<code>` beside the plain fields: the shape forms work on. */
export function flatten(record: Plain): Record<string, unknown> {
  const { custom, ...plain } = record
  const codes = Object.entries((custom as Plain | null | undefined) ?? {}).map(([code, value]) => [
    `custom.${code}`,
    value,
  ])
  return { ...plain, ...Object.fromEntries(codes) }
}
