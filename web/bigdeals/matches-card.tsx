import { Checkbox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../api/nouns.ts'
import { api } from '../api/request.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import type { Opportunity } from '../opportunities/opportunity.ts'
import { Chip } from '../ui/chip.tsx'
import type { FormHandle } from '../ui/form/record-form.tsx'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './bigdeals.module.css'
import { type Conditions, conditionsOf } from './rule.ts'
import { lastGood } from './valid.ts'

type Preview = { count: number; items: Opportunity[] }
const named = 3

/** How many open opportunities the rule would match now, the first of them, and whether they are to be alerted as well. */
export function MatchesCard({ form }: { form: FormHandle }) {
  const w = useWords()
  const format = useFormat()
  const now = conditionsOf(form.values)
  const counted = useLastGood(now)
  const { data, error, counting } = usePreview(counted)
  const [all, setAll] = useState(false)
  const shown = all ? (data?.items ?? []) : (data?.items.slice(0, named) ?? [])
  const rest = Math.min(data?.count ?? 0, data?.items.length ?? 0) - shown.length
  return (
    <section className="card" aria-label={w.bigDeals.matchTitle}>
      <header>
        <h2>{w.bigDeals.matchTitle}</h2>
      </header>
      <div className={classes.matches}>
        {counted ? (
          <>
            <output className={classes.count} data-counting={counting || undefined} aria-live="polite">
              <b className="num">{error || !data ? '–' : format.number(data.count)}</b>
              <span>
                {w.bigDeals.openNow}
                {counted !== now && !sameConditions(counted, now) && <small>{w.bigDeals.usesLast}</small>}
              </span>
            </output>
            {shown.length > 0 && (
              <ul className={classes.hits}>
                {shown.map((one) => (
                  <Hit key={one.id} one={one} />
                ))}
              </ul>
            )}
            {rest > 0 && (
              <button type="button" className={classes.more} onClick={() => setAll(true)}>
                {w.bigDeals.showMore(rest)}
              </button>
            )}
            {(data?.count ?? 0) > 0 && (
              <Checkbox
                label={w.bigDeals.alertExisting}
                checked={form.values.alertExisting === true}
                onChange={(event) => form.set('alertExisting', event.currentTarget.checked)}
              />
            )}
          </>
        ) : (
          <p className="t3">{w.bigDeals.fillInFirst}</p>
        )}
      </div>
    </section>
  )
}

function Hit({ one }: { one: Opportunity }) {
  const format = useFormat()
  return (
    <li className={classes.hit}>
      <span className={classes.hitTop}>
        <small className="num">{one.number}</small>
        {one.typeId && (
          <Chip>
            <ReferenceCell entity="opportunityType" id={one.typeId} />
          </Chip>
        )}
      </span>
      <AppLink to={addressOf('opportunity', one.id)} lang="">
        {one.name}
      </AppLink>
      <span className="num t2">
        {one.expectedRevenue && format.money(one.expectedRevenue)}
        {one.probability !== null && ` · ${format.percent(one.probability)}`}
      </span>
    </li>
  )
}

const sameConditions = (a: Conditions, b: Conditions) => JSON.stringify(a) === JSON.stringify(b)

function useLastGood(now: Conditions): Conditions | null {
  const [before, setBefore] = useState<Conditions | null>(null)
  const good = lastGood(now, before)
  if (good && (!before || !sameConditions(good, before))) setBefore(good)
  return good
}

/** Asked 250 ms after the last change; while it counts the old number stays. */
function usePreview(conditions: Conditions | null) {
  const text = conditions && JSON.stringify(conditions)
  const [asked] = useDebouncedValue(text, 250)
  const query = useQuery({
    queryKey: ['opportunities', 'list', 'bigDealPreview', asked],
    queryFn: ({ signal }) => api.ask<Preview>('/big-deal-rules/preview', JSON.parse(asked ?? '{}'), signal),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  })
  return { ...query, counting: asked !== text || query.isFetching }
}
