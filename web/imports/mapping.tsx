import { importRun as noun } from '@kohoi/contract/nouns/importing'
import { SegmentedControl, Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useLabel, useWords } from '../words/index.tsx'
import { type Change, type Import, unfilled } from './import.ts'
import classes from './imports.module.css'
import { Alike, SaidOfColumn } from './said.tsx'

type Props = { run: Import; onChange: (change: Change) => void }

/** Which field each column fills, with samples; then how dates are written and what becomes of what is there already. */
export function Mapping({ run, onChange }: Props) {
  const w = useWords()
  const say = useLabel()
  const used = new Set(Object.values(run.mapping))
  const missing = unfilled(run)
  const dates = run.fields.some(({ name, type }) => used.has(name) && (type === 'date' || type === 'dateTime'))
  const options = run.fields.map(({ name, label, required, matchOnly }) => ({
    value: name,
    label: matchOnly ? w.imports.recognises(label) : required ? `${label} *` : label,
  }))
  return (
    <>
      <section className="card" aria-labelledby="import-columns">
        <header>
          <h2 id="import-columns">{w.imports.columns}</h2>
          <span className="t3">
            {w.imports.mapped(run.columns.filter(({ name }) => run.mapping[name]).length, run.columns.length)}
          </span>
        </header>
        <ul className={classes.columns}>
          {run.columns.map(({ name, sample }) => (
            <li key={name} data-skipped={!run.mapping[name] || undefined}>
              <div className={classes.column}>
                <b lang="">{name}</b>
                <small lang="">{sample.slice(0, 3).join(' · ') || w.common.empty}</small>
                <SaidOfColumn run={run} column={name} onChange={onChange} />
              </div>
              <IconArrowRight size={16} stroke={1.75} aria-hidden />
              <Select
                aria-label={w.imports.fieldFor(name)}
                searchable
                clearable
                clearButtonProps={{ 'aria-label': w.imports.skipNamed(name) }}
                placeholder={w.imports.skipped}
                data={options}
                value={run.mapping[name] ?? null}
                onChange={(field) => onChange({ mapping: { ...freed(run, name, field), [name]: field } })}
                nothingFoundMessage={w.fields.nothingFound}
                limit={200}
              />
            </li>
          ))}
        </ul>
        {missing.length > 0 && (
          <p className={classes.missing}>{w.imports.missing(missing.map(({ label }) => label))}</p>
        )}
      </section>
      <section className="card" aria-labelledby="import-options">
        <header>
          <h2 id="import-options">{w.imports.options}</h2>
        </header>
        <div className={classes.options}>
          <div>
            <p className="mantine-InputWrapper-label" id="import-duplicates">
              {w.imports.duplicates}
            </p>
            <SegmentedControl
              aria-labelledby="import-duplicates"
              value={run.onDuplicate}
              onChange={(onDuplicate) => onChange({ onDuplicate: onDuplicate as Import['onDuplicate'] })}
              data={noun.fields.onDuplicate.options.map(({ value, label }) => ({ value, label: say(label) }))}
            />
            <p className="mantine-InputWrapper-description">{w.imports.duplicatesHint}</p>
          </div>
          {dates && (
            <div>
              <p className="mantine-InputWrapper-label" id="import-dates">
                {w.imports.dates}
              </p>
              <SegmentedControl
                aria-labelledby="import-dates"
                value={run.dateFormat}
                onChange={(dateFormat) => onChange({ dateFormat })}
                data={noun.fields.dateFormat.options.map(({ value }) => ({
                  value,
                  label: w.imports.dateFormats[value],
                }))}
              />
            </div>
          )}
          <Alike run={run} onChange={onChange} />
        </div>
      </section>
    </>
  )
}

/** A field can come from one column only: the one that had it is skipped. */
function freed(run: Import, column: string, field: string | null): Record<string, null> {
  const before = Object.entries(run.mapping).filter(([name, other]) => field && other === field && name !== column)
  return Object.fromEntries(before.map(([name]) => [name, null]))
}
