import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { useReferenceTitle } from '../api/references.ts'
import { api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import type { Opportunity } from '../opportunities/opportunity.ts'
import { Points } from '../scoring/points.tsx'
import { AppLink } from '../ui/link.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './prediction.module.css'

type Part = {
  field: 'stageId' | 'typeId' | 'sourceId' | 'teamId' | 'country' | 'tagIds'
  value: string
  won: number
  lost: number
  points: number
}
type Prediction = {
  probability: number | null
  reason: 'off' | 'closed' | 'tooFew' | null
  closed: number
  needed: number
  learntAt: string | null
  parts: Part[]
}

/** The probability learnt from the company's own past beside the one that was entered, with its parts in words; nothing while it is off. */
export function PredictionCard({ record }: { record: Opportunity }) {
  const w = useWords()
  const format = useFormat()
  const oversees = ['admin', 'manager', 'executive'].includes(useMe()?.role ?? '')
  const { data } = useQuery({
    // With each version its traits may be others.
    queryKey: [...keys.part('opportunities', record.id, 'prediction'), record.version],
    queryFn: ({ signal }) => api.get<Prediction>(`/opportunities/${record.id}/prediction`, undefined, signal),
    placeholderData: keepPreviousData,
  })
  if (!data || data.reason === 'off' || data.reason === 'closed') return null
  return (
    <section className="card" aria-label={w.prediction.title}>
      <header>
        <h2>{w.prediction.title}</h2>
        {data.probability !== null && <b className="num">{format.percent(data.probability)}</b>}
      </header>
      <div className={classes.body}>
        {data.probability === null ? (
          <p className="t2">{w.prediction.tooFew(data.needed)}</p>
        ) : (
          <>
            {record.probability !== null && <p>{w.prediction.entered(record.probability)}</p>}
            <ul className={classes.parts} aria-label={w.prediction.parts}>
              {data.parts.map((part) => (
                <PartLine key={`${part.field} ${part.value}`} {...part} />
              ))}
            </ul>
            <p className="t3">{w.prediction.intro(data.closed, format.date(data.learntAt ?? ''))}</p>
          </>
        )}
        {oversees && <AppLink to="/prediction">{w.prediction.howGood}</AppLink>}
      </div>
    </section>
  )
}

function PartLine({ field, value, won, lost, points }: Part) {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const spec = field === 'country' ? undefined : opportunity.fields[field]
  const title = useReferenceTitle(spec && 'to' in spec ? spec.to : '', spec ? value : null)
  const name = field === 'country' ? format.country(value) : (title ?? '…')
  const label = spec ? say(spec.label) : w.fields.address.country
  return (
    <li>
      <span>
        {field === 'stageId' ? w.prediction.stage(name, won, lost) : w.prediction.part(label, name, won, lost)}
      </span>
      <Points points={points} />
    </li>
  )
}
