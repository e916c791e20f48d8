import type { Kind, Label } from '@kohoi/rules'
import type { Money } from './money.ts'
import type { Shapes } from './shapes.ts'

/**
 * Every type a field can have, and which kind of condition a rule may set on it (null: none).
 * A new type is one entry here; schema, column, input, cell and import cell are `Record<FieldType, …>` and then fail to compile.
 */
export const fieldTypes = {
  text: 'text',
  longText: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  integer: 'number',
  decimal: 'number',
  percent: 'number',
  money: 'money',
  date: 'date',
  dateTime: 'dateTime',
  yesNo: 'yesNo',
  choice: 'choice',
  choices: 'set',
  country: 'choice',
  reference: 'choice',
  references: 'set',
  file: 'file',
  filter: null,
  structure: null,
} as const satisfies Record<string, Kind | null>

export type FieldType = keyof typeof fieldTypes

export type Option = { readonly value: string; readonly label: Label }

/** What a field is. Everything else – validation, type, column, filter, form, import – is derived from this. */
export type Field = {
  readonly type: FieldType
  readonly label: Label
  readonly required?: boolean
  /** Added by the server, never sent by a client. */
  readonly readOnly?: boolean
  /** Longest text, or largest number. */
  readonly max?: number
  readonly min?: number
  readonly options?: readonly Option[]
  /** A text that holds the code of a language (`en`), chosen and read by its name. */
  readonly language?: boolean
  /** The noun a reference leads to. */
  readonly to?: string
  /** The yes/no that a record must have set to be offered for this reference; what was chosen before stays. */
  readonly offered?: string
  /** The shape of a structure. */
  readonly shape?: keyof Shapes
  /** The noun whose fields a filter may name, or at whose records a file is kept; `entity` = the record's own field `entity`. */
  readonly of?: string
  readonly default?: unknown
  /** Found by the quick search. */
  readonly search?: boolean
  /** Not to be filtered or sorted by: secrets and structures kept elsewhere. */
  readonly hidden?: boolean
  /** Computed when read; has no column of its own. */
  readonly computed?: boolean
  readonly help?: Label
}

export type Fields = Readonly<Record<string, Field>>

type Given<F extends Field> = F['type'] extends 'money'
  ? Money
  : F['type'] extends 'integer'
    ? number
    : F['type'] extends 'yesNo'
      ? boolean
      : F['type'] extends 'choices' | 'references'
        ? string[]
        : F['type'] extends 'filter'
          ? import('@kohoi/rules').Filter
          : F['type'] extends 'structure'
            ? F extends { shape: infer S extends keyof Shapes }
              ? Shapes[S]
              : unknown
            : F extends { options: readonly { value: infer V }[] }
              ? V
              : string

type Never = { readonly required: true } | { readonly type: 'yesNo' | 'choices' | 'references' }

/** The value a record holds in a field: null when empty, unless the field is required or a list or yes/no. */
export type Value<F extends Field> = F extends Never ? Given<F> : Given<F> | null

export type Values<F extends Fields> = { -readonly [K in keyof F]: Value<F[K]> }

type Spec = Omit<Field, 'type' | 'label'>

/** `field('text', label, { required: true })`. */
export const field = <const T extends FieldType, const S extends Spec = Record<never, never>>(
  type: T,
  label: Label,
  spec?: S,
): { readonly type: T; readonly label: Label } & S => ({ type, label, ...(spec as S) })
