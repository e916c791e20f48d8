import type { Field } from '@kohoi/contract/field'
import { api } from '../api/request.ts'
import type { Import, ImportField } from './import.ts'

/** A field of an import as inputs and cells take it; its label has come in the reader's language. */
export const asField = ({ type, label, to, options }: ImportField): Field => ({
  type,
  label: { en: label, th: label, vi: label },
  ...(to ? { to } : {}),
  ...(options ? { options } : {}),
})

/** What an input gives, written as in a cell, and what a cell has, as an input takes it: the same text but for lists. */
export const asCell = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value ?? ''))
export const ofCell = ({ type }: ImportField, text: string): unknown => {
  if (type === 'references' || type === 'choices') return text ? text.split('; ') : []
  if (type === 'yesNo') return text === 'true'
  return text || null
}

/** Types whose value an input gives as text that every cell of the type understands. */
export const sayable: ReadonlySet<ImportField['type']> = new Set([
  'text',
  'longText',
  'email',
  'phone',
  'url',
  'date',
  'yesNo',
  'choice',
  'choices',
  'country',
  'reference',
  'references',
])

/** Why rows cannot be imported, each cause once. */
export type ImportProblem = {
  column: string | null
  field: string | null
  label: string | null
  value: string | null
  code: string
  message: string
  rows: number
  firstRow: number
  suggestions: string[]
  mappable: boolean
}

export const problemsOf = async ({ id }: Import, most: number, signal: AbortSignal): Promise<ImportProblem[]> =>
  (await api.get<{ items: ImportProblem[] }>(`/imports/${id}/problems`, { limit: most }, signal)).items
