import type { Filter } from '@kohoi/rules'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { nounOf } from '../api/nouns.ts'
import { api } from '../api/request.ts'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { finished } from './complete.ts'
import classes from './filters.module.css'
import { useFilterFields } from './use-filter-fields.ts'

type Preview = { count: number; items: readonly Readonly<Record<string, unknown>>[] }

/** What the rule matches now, as far as it is complete; asked 250 ms after the last change. */
export function usePreview(entity: string, filter: Filter) {
  const { rules } = useFilterFields(entity)
  const text = useMemo(() => JSON.stringify(finished(filter, rules)), [filter, rules])
  const [asked] = useDebouncedValue(text, 250)
  const query = useQuery({
    queryKey: [nounOf(entity)?.path ?? entity, 'list', 'preview', asked],
    queryFn: ({ signal }) => send(entity, asked, signal),
    placeholderData: keepPreviousData,
  })
  return { ...query, counting: asked !== text || query.isFetching }
}

const send = (entity: string, filter: string, signal: AbortSignal): Promise<Preview> =>
  api.ask('/rules/preview', { entity, filter: JSON.parse(filter) as Filter }, signal)

/** "37 leads match now". While it counts the old number turns grey; it never jumps to 0. */
export function MatchCount({ entity, filter }: { entity: string; filter: Filter }) {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const noun = nounOf(entity)
  const { data, error, counting, refetch } = usePreview(entity, filter)
  return (
    <output className={classes.count} data-counting={counting || undefined} aria-live="polite">
      <b className="num">{error || !data ? '–' : format.number(data.count)}</b>
      {error ? (
        <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
          {w.filters.countAgain}
        </Button>
      ) : (
        <span>{w.filters.matchesNow(noun ? say(noun.plural) : '')}</span>
      )}
    </output>
  )
}
