import type { Fields } from '@kohoi/contract/field'
import { allFields, type Noun } from '@kohoi/contract/noun'
import { Fragment, useState } from 'react'
import type { Versioned } from '../../api/use-record.ts'
import { bySection, useCustomFields } from '../../fields/custom.ts'
import { useWords } from '../../words/index.tsx'
import { flatten } from '../form/use-draft.ts'
import { InlineField } from './inline-field.tsx'
import classes from './record.module.css'

type Props<T extends Versioned> = {
  noun: Noun
  record: T
  /** Names of fields in their order; custom fields follow by themselves. */
  fields: readonly string[]
  canEdit?: boolean
  title?: string
  /** Values that need a question before they are saved, by field name; answers true when it took the value over. */
  chosen?: Readonly<Record<string, (value: unknown) => boolean>>
}

/** So many empty fields may stand among the others; more fold to one line. */
const fewEmpty = 2

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The facts of a record at its left: click a value to change it. What is empty opens from a line at the end. */
export function Facts<T extends Versioned>({ noun, record, fields: names, canEdit = true, title, chosen }: Props<T>) {
  const w = useWords()
  const [all, setAll] = useState(false)
  const custom = useCustomFields(noun.name, noun.custom === true)
  const fields: Fields = { ...allFields(noun), ...custom.fields }
  const values = flatten(record as Readonly<Record<string, unknown>>)
  const own = noun.custom ? bySection(custom.list.filter((one) => one.inForm)) : []
  const sections = [
    ['', names] as const,
    ...own.map(([of, list]) => [of, list.map(({ code }) => `custom.${code}`)] as const),
  ]
  const known = sections.flatMap(([, of]) => of).filter((name) => fields[name])
  const empty = known.filter((name, at) => at > 0 && isEmpty(values[name]))
  const folds = empty.length > fewEmpty
  const listed = folds && !all ? known.filter((name) => !empty.includes(name)) : known
  return (
    <section className="card" aria-label={title ?? w.record.facts}>
      <header>
        <h2>{title ?? w.record.facts}</h2>
        {canEdit && <small className={classes.hint}>{w.record.factsHint}</small>}
      </header>
      {sections.map(([of, inside]) => {
        const here = inside.filter((name) => listed.includes(name))
        if (here.length === 0) return null
        return (
          <Fragment key={inside.join()}>
            {of && (
              <h3 className={classes.section} lang="">
                {of}
              </h3>
            )}
            <dl className={classes.facts}>
              {here.map((name) => {
                const field = fields[name]
                return (
                  field && (
                    <InlineField
                      key={name}
                      noun={noun}
                      record={record}
                      name={name}
                      field={field}
                      value={values[name] ?? null}
                      canEdit={canEdit && !field.readOnly}
                      onChosen={chosen?.[name]}
                    />
                  )
                )
              })}
            </dl>
          </Fragment>
        )
      })}
      {folds && (
        <button type="button" className={classes.empties} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? w.record.hideEmpty : w.record.emptyFields(empty.length)}
        </button>
      )}
    </section>
  )
}
