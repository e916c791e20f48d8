import { quickFold } from '@kohoi/contract/quick-fold'
import type { Label } from '@kohoi/rules'

/** A code that no other has: made of the label, else of `otherwise`, and numbered on; none while nothing is written. */
export function freeCode(label: Partial<Label>, others: readonly string[], otherwise: 'option' | 'ownField'): string {
  const base = codeOf(label) || (Object.values(label).some(Boolean) ? otherwise : '')
  let code = base
  for (let next = 2; base && others.includes(code); next++) code = `${base}${next}`
  return code
}

/** `Floor area (m²)` → `floorAreaM2`; nothing for a label without Latin letters. */
export function codeOf(label: Partial<Label>): string {
  const text = [label.en, label.vi].find((one) => one && /[a-z]/i.test(quickFold(one))) ?? ''
  const words = quickFold(text).match(/[a-z][a-z0-9]*/g) ?? []
  return words
    .filter((word, at) => at === 0 || word.length > 1)
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .slice(0, 60)
}
