import type { RuleField, RuleFields } from '../fields.ts'

/** What a domain's text cannot say by itself: which field a name means, which record, which currency. */
export type Names = {
  readonly fields: RuleFields
  /** A field by its name in Odoo or here; else names that come near. */
  readonly field: (
    written: string,
  ) => { readonly name: string; readonly field: RuleField } | { readonly suggestions: readonly string[] }
  /** The value of a choice, reference or tag field by its name, code or id. */
  readonly value: (
    field: string,
    written: string,
  ) => { readonly value: string } | { readonly ambiguous: boolean; readonly suggestions: readonly string[] }
  /** The values with a name as a pattern says (`ilike` on a reference); or the linked text field to ask instead. */
  readonly matching: (field: string, pattern: string) => readonly string[] | { readonly field: string }
  /** How a value of such a field is written so that `value` finds it again. */
  readonly written: (field: string, value: string) => string
  /** A field's name as it is printed. */
  readonly fieldWritten: (name: string) => string
  /** Currency of amounts that name none. */
  readonly currency: string
  readonly decimals: (currency: string) => number
}
