/** The languages the product speaks; every label is written in each of them. */
export type Language = 'en' | 'th' | 'vi'
export type Label = { readonly en: string; readonly th: string; readonly vi: string }

/** What a field holds, as far as a condition cares: e-mail and phone are text, a reference or a country is a choice. */
export type Kind = 'text' | 'number' | 'money' | 'date' | 'dateTime' | 'choice' | 'set' | 'yesNo' | 'file'

export type RuleField = {
  readonly kind: Kind
  readonly label: Label
  /** A closed list: a condition may only name these values. Left out for references, whose values are ids. */
  readonly options?: readonly { readonly value: string; readonly label: Label }[]
  /** Text that stands for something with a name of its own, such as the code of a language. */
  readonly named?: boolean
  /** A number that is always whole. */
  readonly integer?: boolean
  /** What a number or an amount cannot be below or above; whole. */
  readonly least?: number
  readonly most?: number
}

/** Looks a field up by the name records use: `country`, `custom.<code>`, `product.name`. */
export type RuleFields = (name: string) => RuleField | undefined

/** A record as the API shows it; `custom.size` is found under that key or in `custom`. */
export type RecordValues = { readonly [field: string]: unknown }

/** How the kinds are named wherever a list of them is needed. */
export const kinds: readonly Kind[] = ['text', 'number', 'money', 'date', 'dateTime', 'choice', 'set', 'yesNo', 'file']
