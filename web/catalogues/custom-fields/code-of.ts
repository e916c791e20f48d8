import { quickFold } from '@kohoi/contract/quick-fold'
import type { Label } from '@kohoi/rules'

/** The code of an option: of its label, else `option`, numbered on where another has it; none while nothing is written. */
export function optionCode(label: Partial<Label>, others: readonly string[]): string {
  const base = codeOf(label) || (Object.values(label).some(Boolean) ? 'option' : '')
  let code = base
  for (let next = 2; base && others.includes(code); next++) code = `${base}${next}`
  return code
}

/** `Floor area (m²)` → `floorAreaM2`; a label without Latin letters gives nothing to read, so it is left to the person. */
export function codeOf(label: Partial<Label>): string {
  const text = [label.en, label.vi].find((one) => one && /[a-z]/i.test(quickFold(one))) ?? ''
  const words = quickFold(text).match(/[a-z][a-z0-9]*/g) ?? []
  return words
    .filter((word, at) => at === 0 || word.length > 1)
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .slice(0, 60)
}
