import { kinds, type Language, type RuleField, type RuleFields } from './fields.ts'
import type { Condition, Filter, Operator, Scalar, Span, Value } from './filter.ts'
import { isMemberValue } from './members.ts'
import { opposite, rowOf } from './operators.ts'
import { en, type Phrase, type Words } from './words/en.ts'
import { th } from './words/th.ts'
import { vi } from './words/vi.ts'

const spoken: Record<Language, Words> = { en, th, vi }

/** Operators that name a whole text, not a part of one. */
const whole: ReadonlySet<Operator> = new Set<Operator>(['is', 'isNot', 'isOneOf', 'isNoneOf'])

type Said = { readonly text: string; readonly joined?: 'all' | 'any' }

/**
 * A filter as a person would say it. `name` writes a value the way the reader expects it (numbers, money, dates, the
 * names of records, of languages); options of a closed list are named by their own labels, free text is quoted as it stands.
 */
export function toSentence(
  filter: Filter,
  fields: RuleFields,
  language: Language,
  name: (field: string, value: unknown) => string,
): string {
  const words = spoken[language]
  let first: string | undefined
  return capitalised(say(filter).text, first)

  function say(node: Filter): Said {
    if ('all' in node) return group('all', node.all)
    if ('any' in node) return group('any', node.any)
    if ('not' in node) return negated(node.not)
    return { text: condition(node) }
  }

  function group(how: 'all' | 'any', children: readonly Filter[]): Said {
    const [only] = children
    if (only === undefined) return { text: how === 'all' ? words.everything : words.nothing }
    if (children.length === 1) return say(only)
    const parts = children.map(say).map(({ text, joined }) => (joined && joined !== how ? `(${text})` : text))
    return { text: how === 'all' ? words.and(parts) : words.or(parts), joined: how }
  }

  function negated(child: Filter): Said {
    if ('not' in child) return say(child.not)
    if ('all' in child || 'any' in child) {
      const children = 'all' in child ? child.all : child.any
      if (children.length === 1 && children[0]) return negated(children[0])
      if (children.length === 0) return say('all' in child ? { any: [] } : { all: [] })
      return { text: words.not(`(${say(child).text})`) }
    }
    const kind = fields(child.field)?.kind
    const other = kind && opposite(kind, child)
    return { text: other ? condition(other) : words.not(`(${condition(child)})`) }
  }

  function condition({ field: path, op, value }: Condition): string {
    const field = known(path, op)
    const label = labelOf(path, field)
    const phrases = words.conditions[field.kind] as Record<string, Phrase>
    const phrase = phrases[op]
    if (!phrase) throw new Error(`No condition "${op}" on field "${path}"`)
    if (!isList(value)) return phrase(label, value === undefined ? '' : single(path, field, value, op), '')
    const items = value.map((item) => single(path, field, item, op))
    if (op === 'between') return phrase(label, items[0] ?? '', items[1] ?? '')
    if (items.length === 0) return phrase(label, words.emptyList, '')
    const ofOne = items.length === 1 ? forOne(phrases, op) : undefined
    return (ofOne ?? phrase)(label, items.join(words.separator), '')
  }

  /** A list of one is said without "one of". */
  function forOne(phrases: Record<string, Phrase>, op: string): Phrase | undefined {
    if (op === 'hasNoneOf') return words.doesNotInclude
    if (op === 'hasAnyOf' || op === 'hasAllOf') return words.includes
    return op === 'isOneOf' ? phrases.is : phrases.isNot
  }

  function single(path: string, field: RuleField, value: Exclude<Value, readonly Scalar[]>, op: Operator): string {
    if (isMemberValue(value)) return value.member === 'languages' ? words.members.languages : words.members.region
    if (isSpan(value)) return words.spans[value.unit](value.value)
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (field.kind === 'text' && !(field.named && whole.has(op))) return words.quoted(String(value))
    return field.options?.find((option) => option.value === value)?.label[language] ?? name(path, value)
  }

  /** A field that was removed since is called by its bare name, so that the rule it broke can still be read. */
  function known(path: string, op: Operator): RuleField {
    const field = fields(path)
    if (field && rowOf(field.kind, op)) return field
    const kind = kinds.find((each) => rowOf(each, op)) ?? 'text'
    return { kind, label: field?.label ?? { en: path, th: path, vi: path } }
  }

  /** Inside a sentence our own labels begin small; a custom field keeps the spelling its author chose. */
  function labelOf(path: string, field: RuleField): string {
    const label = field.label[language]
    first ??= label
    return path.startsWith('custom.') ? label : small(label)
  }
}

function isList(value: Value | undefined): value is readonly Scalar[] {
  return Array.isArray(value)
}

function isSpan(value: object | string | number | boolean): value is Span {
  return typeof value === 'object' && 'unit' in value
}

/** "Country" becomes "country"; "SKU" and "Big Deal" stay as they are. */
function small(label: string): string {
  return /^\p{Lu}\P{Lu}*$/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

function capitalised(sentence: string, firstLabel: string | undefined): string {
  const [open = ''] = /^\(*/.exec(sentence) ?? []
  const rest = sentence.slice(open.length)
  if (firstLabel && rest.startsWith(firstLabel)) return sentence
  if (firstLabel && rest.startsWith(small(firstLabel))) return open + firstLabel + rest.slice(firstLabel.length)
  return open + rest.charAt(0).toUpperCase() + rest.slice(1)
}
