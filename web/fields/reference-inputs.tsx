import { quickFold } from '@kohoi/contract/quick-fold'
import { MultiSelect, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { nounOf, pathOf } from '../api/nouns.ts'
import { isOffered, type Referenced, remember, titleOf, useOffered, useReferenced } from '../api/references.ts'
import { api } from '../api/request.ts'
import { Avatar } from '../ui/avatar.tsx'
import { useLanguage, useWords } from '../words/index.tsx'
import classes from './fields.module.css'
import { type FieldInputProps, wrap } from './input-props.ts'

/** One other record: typed words are searched in names and numbers, marks ignored. Gives its id. */
export function ReferenceField(props: FieldInputProps) {
  const w = useWords()
  const { language } = useLanguage()
  const { field, value, onChange } = props
  const entity = field.to ?? ''
  const noun = nounOf(entity)
  const id = typeof value === 'string' ? value : null
  const chosen = useReferenced(entity, id)
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const label = (record: Referenced) => {
    const title = titleOf(record, noun, language)
    return isOffered(field, record) ? title : w.fields.noLongerOffered(title)
  }
  const shown = chosen ? label(chosen) : ''
  const [asked] = useDebouncedValue(typed === shown ? '' : typed, 150)
  const { items, searched, more } = useOffered(entity, asked, opened)
  const records = new Map(items.filter((record) => isOffered(field, record)).map((record) => [record.id, record]))
  if (chosen) records.set(chosen.id, chosen)
  const data = [...records.values()].map((record) => ({ value: record.id, label: label(record), disabled: false }))
  if (more) data.push({ value: '', label: w.fields.moreExist, disabled: true })
  return (
    <Select
      {...wrap(props)}
      // The list would hide what is said under the field.
      openOnFocus={!props.error}
      data={data}
      value={chosen ? id : null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      onChange={(next) => {
        const record = next ? records.get(next) : undefined
        if (record) remember(entity, record)
        onChange(next)
      }}
      clearable={!props.required}
      allowDeselect={!props.required}
      clearButtonProps={{ 'aria-label': `${w.fields.clear}: ${props.label}` }}
      placeholder={w.fields.searchToChoose}
      nothingFoundMessage={w.fields.nothingFound}
      limit={100}
      filter={({ options, search }) =>
        searched || quickFold(search) === quickFold(shown) ? options : fitting(options as Choice[], search)
      }
      renderOption={({ option }) => (
        <ReferenceOption entity={entity} record={records.get(option.value)} label={option.label} />
      )}
    />
  )
}

/** Several other records. Gives their ids. */
export function ReferencesField(props: FieldInputProps) {
  const w = useWords()
  const { language } = useLanguage()
  const { field, value, onChange } = props
  const entity = field.to ?? ''
  const noun = nounOf(entity)
  const ids = Array.isArray(value) ? (value as string[]) : []
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed, 150)
  const { items, searched } = useOffered(entity, asked, opened || ids.length > 0)
  const records = new Map(items.map((record) => [record.id, record]))
  const known = useQueries({
    queries: ids
      .filter((id) => !records.has(id))
      .map((id) => ({
        queryKey: [pathOf(entity), 'glance', id],
        queryFn: () => api.get<Referenced>(`/${pathOf(entity)}/${id}`),
        staleTime: 300_000,
      })),
  })
  for (const { data } of known) if (data) records.set(data.id, data)
  return (
    <MultiSelect
      {...wrap(props)}
      data={[...records.values()].map((record) => ({ value: record.id, label: titleOf(record, noun, language) }))}
      value={ids.filter((id) => records.has(id))}
      onChange={(next) => onChange([...next, ...ids.filter((id) => !records.has(id))])}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      hidePickedOptions
      clearable
      clearButtonProps={{ 'aria-label': `${w.fields.clear}: ${props.label}` }}
      placeholder={ids.length === 0 ? w.fields.searchToChoose : ''}
      nothingFoundMessage={w.fields.nothingFound}
      limit={100}
      filter={({ options, search }) => (searched ? options : fitting(options as Choice[], search))}
      renderOption={({ option }) => (
        <ReferenceOption entity={entity} record={records.get(option.value)} label={option.label} />
      )}
    />
  )
}

type Choice = { value: string; label: string }

const fitting = (options: Choice[], search: string) =>
  options.filter(({ label }) => quickFold(label).includes(quickFold(search)))

function ReferenceOption({ entity, record, label }: { entity: string; record: Referenced | undefined; label: string }) {
  return (
    <span className={classes.option}>
      {entity === 'user' && record && <Avatar id={record.id} name={label} />}
      {record?.color && <i className={classes.swatch} style={{ backgroundColor: record.color }} />}
      <span className="clip" lang="">
        {label}
      </span>
      {record?.number && <small>{record.number}</small>}
    </span>
  )
}
