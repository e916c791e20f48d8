import type { Field, Fields } from '@kohoi/contract/field'
import { useLabel, useWords } from '../../words/index.tsx'
import { useFormat } from '../../words/use-format.ts'

/** Types one picks from; all others are typed. */
const picked = new Set<Field['type']>(['choice', 'choices', 'country', 'reference', 'references', 'structure'])

/** What can be told before anything is sent: required fields without a value, numbers outside of their bounds; by the field's name. */
export function useCheck() {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const problemOf = (field: Field, value: unknown): string | null => {
    if (field.required && field.type !== 'yesNo' && isEmpty(value))
      return (picked.has(field.type) ? w.form.pick : w.form.fillIn)(say(field.label))
    if (typeof value !== 'number') return null
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = field
    if (value >= min && value <= max) return null
    if (Number.isFinite(min) && Number.isFinite(max))
      return w.validation.between(format.number(min), format.number(max))
    return value < min ? w.validation.atLeast(format.number(min)) : w.validation.atMost(format.number(max))
  }
  return (fields: Fields, names: readonly string[], values: Readonly<Record<string, unknown>>) => {
    const found: Record<string, string> = {}
    for (const name of names) {
      const field = fields[name]
      const problem = field && problemOf(field, values[name])
      if (problem) found[name] = problem
    }
    return found
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
