import { another, type Maker, named } from './domain.ts'

/** Each value named, any other, and empty. */
export const choiceDomain: Maker = (asked) => {
  const closed = asked.field.options?.map(({ value }) => value)
  const values = named(asked.conditions, ['is', 'isNot', 'isOneOf', 'isNoneOf']).filter(
    (value) => !closed || closed.includes(value),
  )
  const other = another(asked, values)
  return { cells: [{ samples: [...values, ...(other === undefined ? [] : [other]), null] }] }
}
