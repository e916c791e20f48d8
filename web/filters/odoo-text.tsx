import type { Filter } from '@kohoi/rules'
import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../api/request.ts'
import { useSubmit } from '../api/use-submit.ts'
import { useWords } from '../words/index.tsx'
import classes from './filters.module.css'

/** The same rule as an Odoo domain: shown, changed, pasted. A mistake is shown at its character with what may have been meant. */
export function OdooText({
  entity,
  filter,
  onUse,
}: {
  entity: string
  filter: Filter
  onUse: (filter: Filter) => void
}) {
  const w = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const printed = useQuery({
    queryKey: ['rules', 'print', entity, filter],
    queryFn: ({ signal }) => api.ask<{ domain: string }>('/rules/print', { entity, filter }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.domain
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? printed ?? ''
  const { submit, busy, refusal, sentence } = useSubmit(async () => {
    const { filter: read } = await api.ask<{ filter: Filter }>('/rules/parse', { entity, text })
    onUse(read)
  })
  const problem = refusal?.errors[0]
  const position = typeof problem?.position === 'number' ? problem.position : null
  const suggestions = Array.isArray(problem?.suggestions) ? (problem.suggestions as string[]) : []
  const use = async () => {
    if (await submit()) return
    box.current?.focus()
  }
  return (
    <div className={classes.odoo}>
      <Textarea
        ref={box}
        label={w.filters.odooText}
        description={w.filters.odooHint}
        autosize
        minRows={3}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--font-code)', fontSize: 'var(--fs-13)' } }}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={sentence && (problem?.message ?? sentence)}
      />
      {position !== null && (
        <p className={classes.at}>
          <code>
            {text.slice(Math.max(0, position - 24), position)}
            <mark>{text.slice(position, position + 1) || '␣'}</mark>
            {text.slice(position + 1, position + 24)}
          </code>{' '}
          {w.filters.atCharacter(position)}
          {suggestions.length > 0 && <b> {w.filters.didYouMean(suggestions)}</b>}
        </p>
      )}
      <div>
        <Button variant="default" loading={busy} disabled={!text.trim()} onClick={() => void use()}>
          {w.filters.odooUse}
        </Button>
      </div>
    </div>
  )
}
