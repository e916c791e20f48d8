import type { Field, Fields } from '@kohoi/contract/field'
import type { Label } from '@kohoi/contract/label'
import { allFields, type Noun } from '@kohoi/contract/noun'
import type { ReactNode } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { useCustomFields } from '../../fields/custom.ts'
import { useLabel } from '../../words/index.tsx'

/** A column by the name of its field, or with an own way to show it. */
export type ColumnOf<T> =
  | string
  | {
      field: string
      render?: (record: T) => ReactNode
      width?: number
      /** Where the field's own label says too much for a column. */
      label?: Label
    }
export type Column<T> = {
  name: string
  label: string
  field: Field
  render?: (record: T) => ReactNode
  width: number
  sortable: boolean
}

const widths: Partial<Record<Field['type'], number>> = {
  integer: 110,
  decimal: 120,
  percent: 110,
  money: 170,
  date: 120,
  dateTime: 160,
  yesNo: 100,
  phone: 150,
  references: 200,
  choices: 200,
  email: 220,
  longText: 280,
}

/** Types one cannot sort by: lists and inner structures. */
const unsorted = new Set(['choices', 'references', 'structure', 'filter', 'file'])

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Pixels the head of a column takes at most, with the arrow of its order; a letter with its marks counts once. */
const headWidth = (label: string): number => [...letters.segment(label)].length * 7 + 40

/**
 * The columns of a list: all fields of the noun (and its custom fields) may be shown; the person's choice is kept on the device,
 * `delivered` is what one sees at first. An open view brings its own; what one changes there lasts until another is opened.
 */
export function useColumns<T>(
  noun: Noun,
  delivered: readonly ColumnOf<T>[],
  view: { id: string; columns: readonly string[] | null } | undefined,
) {
  const say = useLabel()
  const custom = useCustomFields(noun.name, noun.custom === true)
  const key = `kohoi.columns.${noun.name}`
  const [chosen, setChosen] = useState<string[] | null>(() => {
    const kept = localStorage.getItem(key)
    return kept ? (JSON.parse(kept) as string[]) : null
  })
  const [inView, setInView] = useState<{ id: string; names: readonly string[] } | null>(null)
  const ofView = view && (inView?.id === view.id ? inView.names : view.columns)
  const choose = useCallback(
    (names: string[] | null) => {
      if (view) return setInView(names && { id: view.id, names })
      if (names) localStorage.setItem(key, JSON.stringify(names))
      else localStorage.removeItem(key)
      setChosen(names)
    },
    [key, view],
  )
  return useMemo(() => {
    const own = new Map(
      delivered.map((column) => (typeof column === 'string' ? [column, undefined] : [column.field, column])),
    )
    const fields: Fields = { ...allFields(noun), ...custom.fields }
    const offered = Object.entries(fields)
      .filter(
        ([name, field]) => own.has(name) || !(field.hidden || field.type === 'structure' || field.type === 'filter'),
      )
      .map(([name, field]): Column<T> => {
        const given = own.get(name)
        const label = say(given?.label ?? field.label)
        const width = given?.width ?? (name === noun.title ? 280 : (widths[field.type] ?? 180))
        return {
          name,
          label,
          field,
          width: Math.max(width, headWidth(label)),
          sortable: !(field.hidden || unsorted.has(field.type)),
          ...(given?.render && { render: given.render }),
        }
      })
    const inList = custom.list.filter((one) => one.inList).map((one) => `custom.${one.code}`)
    const shownNames = ofView ?? (view ? null : chosen) ?? [...own.keys(), ...inList]
    const byName = new Map(offered.map((column) => [column.name, column]))
    const shown = shownNames.flatMap((name) => byName.get(name) ?? [])
    const changed = view ? inView?.id === view.id : chosen !== null
    return { shown, offered, choose, changed }
  }, [noun, delivered, custom, chosen, view, ofView, inView, say, choose])
}
