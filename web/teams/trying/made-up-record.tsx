import type { Field } from '@kohoi/contract/field'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { nounOf } from '../../api/nouns.ts'
import { useCustomFields } from '../../fields/custom.ts'
import { FieldInput } from '../../fields/inputs.tsx'
import { useLabel, useWords } from '../../words/index.tsx'

const usual = {
  lead: ['country', 'employees', 'productId', 'language'],
  opportunity: ['name', 'typeId', 'expectedRevenue', 'sourceId'],
} as const

/** Never part of a made-up record: they say who has it already. */
const taken = new Set(['ownerId', 'teamId', 'custom'])

type Props = {
  entity: 'lead' | 'opportunity'
  /** Custom values as `custom.<code>` beside the plain fields. */
  record: Readonly<Record<string, unknown>>
  set: (name: string, value: unknown) => void
  problems: Readonly<Record<string, string>>
}

/** The fields of a record that somebody makes up: the usual ones, those that are filled, and any other on demand. */
export function MadeUpRecord({ entity, record, set, problems }: Props) {
  const w = useWords()
  const say = useLabel()
  const fields = useFields(entity)
  const [more, setMore] = useState<readonly string[]>(() => Object.keys(record))
  const shown = [...new Set([...usual[entity], ...more])].flatMap((name) => {
    const field = fields.get(name)
    return field ? [{ name, field }] : []
  })
  const rest = [...fields].filter(([name]) => !shown.some((one) => one.name === name))
  return (
    <>
      {shown.map(({ name, field }) => (
        <FieldInput
          key={name}
          name={name}
          field={field}
          required={false}
          value={record[name] ?? null}
          onChange={(value) => set(name, value)}
          error={problems[name]}
        />
      ))}
      <Select
        aria-label={w.teams.tryMore}
        placeholder={w.teams.tryMore}
        searchable
        value={null}
        data={rest.map(([name, field]) => ({ value: name, label: say(field.label) }))}
        nothingFoundMessage={w.fields.nothingFound}
        onChange={(name) => name && setMore((now) => [...now, name])}
      />
    </>
  )
}

/** What a rule can ask for: everything a person may fill in. */
function useFields(entity: 'lead' | 'opportunity'): ReadonlyMap<string, Field> {
  const noun = nounOf(entity)
  const custom = useCustomFields(entity)
  const own = Object.entries(noun?.fields ?? {}).filter(
    ([name, field]) => !field.readOnly && !field.hidden && !taken.has(name) && field.type !== 'longText',
  )
  return new Map([...own, ...Object.entries(custom.fields).filter(([, field]) => field.type !== 'file')])
}

/** What is filled, in the shape the interface takes. */
export const filledIn = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)))

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
