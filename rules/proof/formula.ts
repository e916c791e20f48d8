/** A set of cells of one variable, bit by bit. */
export type Mask = bigint

/**
 * A condition tree over variables with finitely many cells, without negations: `not` has become the complement of masks. An `all` without
 * parts is always true, an `any` without parts never.
 */
export type Formula =
  | { readonly variable: number; readonly mask: Mask }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }

const always: Formula = { all: [] }
const never: Formula = { any: [] }

/** All of these at once: nested groups are flattened, neighbours on the same variable become one mask. */
export function all(parts: readonly Formula[], full: readonly Mask[]): Formula {
  const merged = new Map<number, Mask>()
  const rest: Formula[] = []
  const add = (part: Formula): boolean => {
    if ('all' in part) return part.all.every(add)
    if ('any' in part) {
      if (part.any.length === 0) return false
      rest.push(part)
      return true
    }
    const mask = (merged.get(part.variable) ?? full[part.variable] ?? 0n) & part.mask
    merged.set(part.variable, mask)
    return mask !== 0n
  }
  if (!parts.every(add)) return never
  const leaves = [...merged].filter(([variable, mask]) => mask !== full[variable])
  return only('all', [...leaves.map(([variable, mask]) => ({ variable, mask })), ...rest])
}

/** At least one of these, simplified as `all` is. */
export function any(parts: readonly Formula[], full: readonly Mask[]): Formula {
  const merged = new Map<number, Mask>()
  const rest: Formula[] = []
  const add = (part: Formula): boolean => {
    if ('any' in part) return part.any.every(add)
    if ('all' in part) {
      if (part.all.length === 0) return false
      rest.push(part)
      return true
    }
    const mask = (merged.get(part.variable) ?? 0n) | part.mask
    merged.set(part.variable, mask)
    return mask !== full[part.variable]
  }
  if (!parts.every(add)) return always
  const leaves = [...merged].filter(([, mask]) => mask !== 0n)
  return only('any', [...leaves.map(([variable, mask]) => ({ variable, mask })), ...rest])
}

function only(how: 'all' | 'any', parts: Formula[]): Formula {
  const [first] = parts
  if (first && parts.length === 1) return first
  return how === 'all' ? { all: parts } : { any: parts }
}

/** What holds exactly when the formula does not. */
export function complement(formula: Formula, full: readonly Mask[]): Formula {
  if ('all' in formula)
    return any(
      formula.all.map((part) => complement(part, full)),
      full,
    )
  if ('any' in formula)
    return all(
      formula.any.map((part) => complement(part, full)),
      full,
    )
  return { variable: formula.variable, mask: (full[formula.variable] ?? 0n) & ~formula.mask }
}
