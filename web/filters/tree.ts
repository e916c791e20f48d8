import type { Condition, Filter, Operator, Value } from '@kohoi/rules'
import type { RuleGroupType, RuleType } from 'react-querybuilder'

/** `bare` marks a group that only exists because the builder needs one: around a single condition, or inside a `not`. */
type Marked = RuleGroupType & { meta?: { bare?: boolean } }
type Node = Marked | RuleType

let made = 0
const newId = (): string => {
  made += 1
  return `node ${made}`
}

export const isGroup = (node: Node): node is Marked => 'rules' in node

/** Our filter as the builder's tree. The root is always a group; null (no rule) is an empty one. */
export function toTree(filter: Filter | null): Marked {
  if (filter === null) return { id: newId(), combinator: 'and', rules: [] }
  const node = nodeOf(filter)
  return isGroup(node) ? node : bare([node])
}

const bare = (rules: Node[], not = false): Marked => ({
  id: newId(),
  combinator: 'and',
  ...(not && { not }),
  rules,
  meta: { bare: true },
})

function nodeOf(filter: Filter): Node {
  if ('all' in filter) return { id: newId(), combinator: 'and', rules: filter.all.map(nodeOf) }
  if ('any' in filter) return { id: newId(), combinator: 'or', rules: filter.any.map(nodeOf) }
  if ('not' in filter) {
    const inner = filter.not
    return 'all' in inner || 'any' in inner ? { ...(nodeOf(inner) as Marked), not: true } : bare([nodeOf(inner)], true)
  }
  return { id: newId(), field: filter.field, operator: filter.op, value: filter.value }
}

/** The condition in a row of the builder. */
export function conditionOf({ field, operator, value }: RuleType): Condition {
  const op = operator as Operator
  return value === undefined || value === null ? { field, op } : { field, op, value: value as Value }
}

/**
 * The builder's tree as our filter. Rows that `isComplete` refuses are left out, and groups that hold nothing but such rows with them;
 * a group left empty on purpose stays what it means.
 */
export function toFilter(tree: Marked, isComplete: (condition: Condition) => boolean = () => true): Filter {
  return filterOf(tree, isComplete) ?? { all: [] }
}

function filterOf(node: Node, isComplete: (condition: Condition) => boolean): Filter | undefined {
  if (!isGroup(node)) {
    const condition = conditionOf(node)
    return isComplete(condition) ? condition : undefined
  }
  const children = (node.rules as Node[]).flatMap((child) => filterOf(child, isComplete) ?? [])
  if (children.length === 0 && node.rules.length > 0) return undefined
  const [only] = children
  const inner: Filter =
    node.meta?.bare && children.length === 1 && only
      ? only
      : node.combinator === 'or'
        ? { any: children }
        : { all: children }
  return node.not ? { not: inner } : inner
}
