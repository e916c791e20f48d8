import { another, type Maker, named } from './domain.ts'

/** Each value named, any other, and empty. */
export const choiceDomain: Maker = (asked) => {
  const closed = asked.field.options?.map(({ value }) => value)
  const values = named(asked.conditions, ['is', 'isNot', 'isOneOf', 'isNoneOf']).filter(
    (value) => !closed || closed.includes(value),
  )
  const other = another(asked, values)
  const samples = [...values, ...(other === undefined ? [] : [other]), null]
  const numbers = new Map(samples.map((value, at) => [value, at]))
  return {
    cells: [{ samples }],
    alike({ value }) {
      const own = new Set([value].flat().flatMap((one) => (typeof one === 'string' ? (numbers.get(one) ?? []) : [])))
      const rest = [...samples.keys()].filter((at) => !own.has(at) && samples[at] !== null)
      return [...[...own].map((at) => [at]), rest, [samples.length - 1]]
    },
  }
}
