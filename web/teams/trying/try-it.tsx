import type { Field } from '@kohoi/contract/field'
import { Button, SegmentedControl, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { nounOf } from '../../api/nouns.ts'
import { isRefusal } from '../../api/refusal.ts'
import { api } from '../../api/request.ts'
import { useCustomFields } from '../../fields/custom.ts'
import { FieldInput } from '../../fields/inputs.tsx'
import type { Receipt } from '../../routing/receipt.ts'
import { nest } from '../../ui/form/use-draft.ts'
import { useLabel, useWords } from '../../words/index.tsx'
import classes from '../teams.module.css'
import { ReceiptResult } from './receipt-result.tsx'

const usual = {
  lead: ['country', 'employees', 'productId', 'language'],
  opportunity: ['name', 'typeId', 'expectedRevenue', 'sourceId'],
} as const

/** Never part of a made-up record: they say who has it already. */
const taken = new Set(['ownerId', 'teamId', 'custom'])

/** One types a record and sees to whom it would go, and why; nothing is saved. */
export function TryIt() {
  const w = useWords()
  const say = useLabel()
  const [entity, setEntity] = useState<'lead' | 'opportunity'>('lead')
  const [record, setRecord] = useState<Readonly<Record<string, unknown>>>({})
  const [more, setMore] = useState<readonly string[]>([])
  const fields = useFields(entity)
  const shown = [...usual[entity], ...more].flatMap((name) => {
    const field = fields.get(name)
    return field ? [{ name, field }] : []
  })
  const text = JSON.stringify(nest(Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)))))
  const [asked] = useDebouncedValue(text, 300)
  const query = useQuery({
    queryKey: ['assignment', 'preview', entity, asked],
    queryFn: ({ signal }) =>
      api.ask<Receipt>('/assignment/preview', { entity, record: JSON.parse(asked) as object }, signal),
    placeholderData: keepPreviousData,
    enabled: asked !== '{}',
    staleTime: 0,
  })
  const problems: Record<string, string> = {}
  if (isRefusal(query.error))
    for (const { path, message } of query.error.errors) problems[path.replace(/^record\./, '')] ??= message
  const rest = [...fields].filter(([name]) => !shown.some((one) => one.name === name))
  return (
    <section className="card" aria-label={w.teams.tryIt}>
      <header>
        <h2>{w.teams.tryIt}</h2>
        <SegmentedControl
          size="xs"
          aria-label={w.teams.tryKind}
          value={entity}
          onChange={(next) => {
            setEntity(next)
            setRecord({})
            setMore([])
          }}
          data={[
            { value: 'lead', label: w.teams.aLead },
            { value: 'opportunity', label: w.teams.anOpportunity },
          ]}
        />
      </header>
      <div className={classes.fields}>
        <p className="t2">{w.teams.tryHint}</p>
        {shown.map(({ name, field }) => (
          <FieldInput
            key={`${entity} ${name}`}
            name={name}
            field={field}
            required={false}
            value={record[name] ?? null}
            onChange={(value) => setRecord((now) => ({ ...now, [name]: value }))}
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
        {text !== '{}' && (
          <div>
            <Button variant="subtle" px={0} onClick={() => setRecord({})}>
              {w.teams.tryAnother}
            </Button>
          </div>
        )}
      </div>
      {text !== '{}' && (
        <ReceiptResult
          entity={entity}
          record={JSON.parse(asked) as Readonly<Record<string, unknown>>}
          receipt={query.error ? undefined : query.data}
          asking={query.isFetching || asked !== text}
          error={query.error}
        />
      )}
    </section>
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

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
