import { strings } from '../../kinds/row.ts'
import { all, any, complement, type Formula } from '../formula.ts'
import { another, type Maker, named } from './domain.ts'

/** Each element named is a yes/no of its own, and so is "any other element". */
export const setDomain: Maker = (asked) => {
  const closed = asked.field.options?.map(({ value }) => value)
  const elements = named(asked.conditions, ['hasAnyOf', 'hasAllOf', 'hasNoneOf']).filter(
    (value) => !closed || closed.includes(value),
  )
  const other = another(asked, elements)
  const variables = other === undefined ? elements : [...elements, other]
  const has = (i: number): Formula => ({ variable: i, mask: 2n })
  const lacks = (i: number): Formula => ({ variable: i, mask: 1n })
  return {
    // A field needs a variable even when its closed list is empty.
    cells: (variables.length ? variables : ['']).map(() => ({ samples: [false, true] })),
    formula({ op, value = [] }, full) {
      const wanted = strings(value).map((element) => elements.indexOf(element))
      const anyOf = () => any(wanted.filter((i) => i >= 0).map(has), full)
      const empty = () =>
        all(
          variables.map((_, i) => lacks(i)),
          full,
        )
      if (op === 'hasAnyOf') return anyOf()
      if (op === 'hasNoneOf') return complement(anyOf(), full)
      if (op === 'hasAllOf') return wanted.includes(-1) ? any([], full) : all(wanted.map(has), full)
      return op === 'isEmpty' ? empty() : complement(empty(), full)
    },
    // Elements that may be left out are.
    value: (domains) => variables.filter((_, i) => domains[i] === 2n),
  }
}
