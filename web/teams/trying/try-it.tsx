import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefusal } from '../../api/refusal.ts'
import { api } from '../../api/request.ts'
import type { Receipt } from '../../routing/receipt.ts'
import { nest } from '../../ui/form/use-draft.ts'
import { useWords } from '../../words/index.tsx'
import classes from '../teams.module.css'
import { filledIn, MadeUpRecord } from './made-up-record.tsx'
import { ReceiptResult } from './receipt-result.tsx'

/** One types a record and sees to whom it would go, and why; nothing is saved. */
export function TryIt() {
  const w = useWords()
  const [entity, setEntity] = useState<'lead' | 'opportunity'>('lead')
  const [record, setRecord] = useState<Readonly<Record<string, unknown>>>({})
  const text = JSON.stringify(nest(filledIn(record)))
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
          }}
          data={[
            { value: 'lead', label: w.teams.aLead },
            { value: 'opportunity', label: w.teams.anOpportunity },
          ]}
        />
      </header>
      <div className={classes.fields}>
        <p className="t2">{w.teams.tryHint}</p>
        <MadeUpRecord
          key={entity}
          entity={entity}
          record={record}
          set={(name, value) => setRecord((now) => ({ ...now, [name]: value }))}
          problems={problems}
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
