import type { Fields } from '@kohoi/contract/field'
import { nest, type Plain } from './use-draft.ts'

/** What the fields of a new record begin with. */
export const defaults = (fields: Fields): Plain =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.readOnly || field.default === undefined || field.default === null ? [] : [[name, field.default]],
    ),
  )

/** What is sent of a new record: it leaves out what is empty, so that the server's own defaults hold. */
export const filled = (values: Plain): Plain =>
  nest(
    Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
    ),
  )

/** Changed fields for a PATCH. Custom values travel together, so those that stay go along. */
export function bodyOf(changed: Plain, record: Plain): Plain {
  const body = nest(changed)
  return body.custom
    ? { ...body, custom: { ...((record.custom as Plain | null) ?? {}), ...(body.custom as Plain) } }
    : body
}
