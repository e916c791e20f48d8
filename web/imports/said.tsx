import { ActionIcon, Select } from '@mantine/core'
import { IconArrowRight, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { ReferenceCell } from '../fields/cells.tsx'
import { FieldInput } from '../fields/inputs.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import type { Change, Import, ImportField } from './import.ts'
import { asCell, asField, ofCell, sayable } from './import-field.ts'
import classes from './imports.module.css'

type Props = { run: Import; onChange: (change: Change) => void }

/** What is meant by words of a column, each to be taken back. */
export function SaidOfColumn({ run, column, onChange }: Props & { column: string }) {
  const w = useWords()
  const words = Object.entries(run.values[column] ?? {})
  const field = run.fields.find(({ name }) => name === run.mapping[column])
  if (!words.length || !field) return null
  const forget = (cell: string) =>
    onChange({ values: { [column]: Object.fromEntries(words.filter(([other]) => other !== cell)) } })
  return (
    <ul className={classes.said} aria-label={w.imports.said}>
      {words.map(([cell, text]) => (
        <li key={cell}>
          <span lang="">“{cell}”</span>
          <IconArrowRight size={14} stroke={1.75} aria-hidden />
          {text ? <Meant field={field} text={text} /> : <i>{w.imports.isEmpty}</i>}
          <ActionIcon variant="subtle" color="gray" aria-label={w.imports.forget(cell)} onClick={() => forget(cell)}>
            <IconX size={14} stroke={1.75} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

const isId = (text: string): boolean => /^[\da-f]{8}-[\da-f-]{27}$/.test(text)

function Meant({ field, text }: { field: ImportField; text: string }) {
  const say = useLabel()
  if (field.to && isId(text)) return <ReferenceCell entity={field.to} id={text} />
  const option = field.options?.find(({ value }) => value === text)
  return <span lang={option ? undefined : ''}>{option ? say(option.label) : text}</span>
}

/** Values that all rows get that have none of their own. */
export function Alike({ run, onChange }: Props) {
  const w = useWords()
  const [added, setAdded] = useState<string[]>([])
  const said = (name: string) => run.defaults[name] ?? ''
  const mapped = new Set(Object.values(run.mapping))
  const open = run.fields.filter(({ type, matchOnly }) => !matchOnly && sayable.has(type))
  const names = [...new Set([...Object.keys(run.defaults), ...added])]
  const offered = open.filter(({ name }) => !names.includes(name))
  return (
    <fieldset className={classes.alike}>
      <legend className="mantine-InputWrapper-label">{w.imports.alike}</legend>
      <p className="mantine-InputWrapper-description">{w.imports.alikeHint}</p>
      {open
        .filter(({ name }) => names.includes(name))
        .map((field) => (
          <FieldInput
            key={field.name}
            name={field.name}
            label={mapped.has(field.name) ? w.imports.forEmpty(field.label) : field.label}
            field={asField(field)}
            required={false}
            value={ofCell(field, said(field.name))}
            onChange={(value) => onChange({ defaults: { [field.name]: asCell(value) || null } })}
          />
        ))}
      <Select
        aria-label={w.imports.alikeAdd}
        placeholder={w.imports.alikeAdd}
        searchable
        data={offered.map(({ name, label }) => ({ value: name, label }))}
        value={null}
        onChange={(name) => name && setAdded([...added, name])}
        nothingFoundMessage={w.fields.nothingFound}
        limit={200}
      />
    </fieldset>
  )
}
