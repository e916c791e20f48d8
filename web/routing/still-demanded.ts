import type { Condition, Filter, Value } from '@kohoi/rules'
import type { Unmet } from './receipt.ts'

type Placed = { steps: readonly string[]; filter: Filter }

/** What a record would still have to fulfil, as one filter: all of it, or of alternatives one. */
export function stillDemanded(unmet: readonly Unmet[]): Filter {
  const placed = unmet.map((one) => ({ steps: one.path?.match(/\w+\.\d+/g) ?? [], filter: demanded(one) }))
  const demandedAnyway = placed.filter(({ steps }) => steps.length === 0).map(({ filter }) => filter)
  const nested = placed.filter(({ steps }) => steps.length > 0)
  return joined('all', nested.length > 0 ? [together(nested), ...demandedAnyway] : demandedAnyway)
}

/** Conditions that share the first step of their path stand in one group. */
function together(placed: readonly Placed[]): Filter {
  const [first] = placed
  if (!first) return { all: [] }
  const [way] = first.steps
  if (way === undefined) return first.filter
  const branches = Map.groupBy(placed, ({ steps }) => steps[0])
  const parts = [...branches.values()].map((branch) =>
    together(branch.map(({ steps, filter }) => ({ steps: steps.slice(1), filter }))),
  )
  return joined(way.startsWith('any') ? 'any' : 'all', parts)
}

function joined(way: 'all' | 'any', parts: readonly Filter[]): Filter {
  const [only] = parts
  if (only && parts.length === 1) return only
  return way === 'any' ? { any: parts } : { all: parts }
}

function demanded({ field, op, expected, not }: Unmet): Filter {
  const condition = { field, op, ...(expected !== null && { value: expected as Value }) } as Condition
  return not ? { not: condition } : condition
}
