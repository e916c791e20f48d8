import type { RuleField } from '../../fields.ts'
import type { Condition } from '../../filter.ts'
import type { Surroundings } from '../../surroundings.ts'
import type { Formula, Mask } from '../formula.ts'
import type { Link } from '../propagation.ts'

/** One variable: a value for each of its cells, those that make the better example first. */
export type Cells = { readonly samples: readonly unknown[]; readonly links?: readonly Link[] }

/** How a field's values are cut. Without `formula` it is one variable, and a condition holds in the cells whose sample it holds for. */
export type Domain = {
  readonly cells: readonly Cells[]
  /** Cells of the one variable in which a condition is known to have the same answer, so that it is asked once; without it, of each. */
  readonly alike?: (condition: Condition) => readonly (readonly number[])[]
  readonly formula?: (condition: Condition, full: readonly Mask[]) => Formula
  /** A value within these domains; without it the first sample that fits. */
  readonly value?: (domains: readonly Mask[]) => unknown
}

/** What is asked of a field: all conditions on it, of every filter in question. */
export type Asked = {
  readonly field: RuleField
  readonly conditions: readonly Condition[]
  readonly around: Surroundings
  readonly believable: () => readonly string[]
}

/** Null where cutting them were too much work. */
export type Maker = (asked: Asked) => Domain | null

/** The values conditions name, each once, in their order. */
export function named(conditions: readonly Condition[], ops: readonly string[]): string[] {
  const values = conditions.filter(({ op }) => ops.includes(op)).flatMap(({ value }) => value ?? [])
  return [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))] as string[]
}

/** A value none of these conditions names; undefined when the list is closed and used up. */
export function another({ field, believable }: Asked, taken: readonly string[]): string | undefined {
  const free = (value: string) => !taken.includes(value)
  const closed = field.options?.map(({ value }) => value)
  const found = believable().find((value) => free(value) && (closed?.includes(value) ?? true)) ?? closed?.find(free)
  if (found !== undefined || closed) return found
  for (let n = 1; ; n++) if (free(`other ${n}`)) return `other ${n}`
}
