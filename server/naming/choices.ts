import type { Option } from '@kohoi/contract/field'
import type { Language } from '@kohoi/rules'
import { folded, plainText, type Read } from './cell.ts'
import { nearest } from './nearest.ts'

type ChoiceOptions = { options: readonly Option[]; language: Language }

/** The value of the option given by code or by its label in any language; case does not count, marks only where they decide. */
export function readChoice(text: string, { options, language }: ChoiceOptions): Read<string> {
  const plain = plainText(text)
  if (plain === '') return { value: null }
  const ways: ((name: string) => string)[] = [(name) => plainText(name).toLowerCase(), folded]
  for (const way of ways) {
    const wanted = way(plain)
    const byCode = options.filter(({ value }) => way(value) === wanted)
    const found =
      byCode.length > 0
        ? byCode
        : options.filter(({ label }) => Object.values(label).some((name) => way(name) === wanted))
    if (found.length > 1) return { problem: 'unknown', suggestions: found.map(({ value }) => value).slice(0, 3) }
    if (found[0] && wanted !== '') return { value: found[0].value }
  }
  return {
    problem: 'unknown',
    suggestions: nearest(
      plain,
      options.map(({ label }) => label[language]),
    ),
  }
}

/** Several choices, parted by comma, semicolon or line; the first that is unknown is the problem. */
export function readChoices(text: string, options: ChoiceOptions): Read<string[]> {
  const whole = readChoice(text, options)
  if ('value' in whole) return { value: whole.value === null ? null : [whole.value] }
  const values = new Set<string>()
  for (const name of readNames(text).value ?? []) {
    const read = readChoice(name, options)
    if ('problem' in read) return read
    if (read.value !== null) values.add(read.value)
  }
  return { value: [...values] }
}

/** The names in a cell that lists several, parted by comma, semicolon or line; each once, in their order. */
export function readNames(text: string): { value: string[] | null } {
  const names = text
    .normalize('NFC')
    .split(/[,;\n，；、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return { value: names.length > 0 ? [...new Set(names)] : null }
}
