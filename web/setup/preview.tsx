import { IconClock, IconFileText, IconLayoutKanban, IconMoodSad } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/request.ts'
import { useAll } from '../api/use-list.ts'
import { makeFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/index.tsx'
import type { Draft } from './draft.ts'
import classes from './preview.module.css'

/** What the server will make for this country and language. */
type Planned = {
  stages?: { name: string; probability: number | null }[]
  lostReasons?: string[]
  documents?: { quotation: string; invoice: string }
  calendar?: { weekly: Record<string, [string, string][]> }
}
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** At the right: what will be made, following every answer; once it is `made`, the stages as they are. */
export function Preview({ draft, made }: { draft: Draft; made: boolean }) {
  const w = useWords()
  const { language } = useLanguage()
  const format = makeFormat({ language, buddhistYears: false })
  const { country, currency } = draft
  const planned = useQuery({
    queryKey: ['setup', 'preview', country, draft.language],
    queryFn: ({ signal }) => api.get<{ preview?: Planned }>('/setup', { country, language: draft.language }, signal),
    retry: false,
  }).data?.preview
  const present = useAll<NonNullable<Planned['stages']>[number] & { names: Record<string, string> | null }>(
    'stages',
    { sort: 'position' },
    { enabled: made },
  ).data
  const stages = present?.map((one) => ({ ...one, name: one.names?.[language] ?? one.name })) ?? planned?.stages
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' })
  const open = days.find((day) => planned?.calendar?.weekly[day]?.length)
  return (
    <aside className={classes.preview}>
      <h2>{made ? w.setup.previewMade : w.setup.preview}</h2>
      {stages && (
        <section>
          <h3>
            <IconLayoutKanban size={16} stroke={1.75} aria-hidden />
            {w.setup.previewStages}
          </h3>
          <ol className={classes.mini} lang={draft.language}>
            {stages.map(({ name, probability }) => (
              <li key={name}>
                <b>{name}</b>
                <small className="num">{probability === null ? '' : format.percent(probability)}</small>
                <i />
                <i />
              </li>
            ))}
          </ol>
        </section>
      )}
      {planned?.lostReasons && (
        <section>
          <h3>
            <IconMoodSad size={16} stroke={1.75} aria-hidden />
            {w.setup.previewLost}
          </h3>
          <ul className={classes.chips} lang={draft.language}>
            {planned.lostReasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      {planned?.calendar && (
        <section>
          <h3>
            <IconClock size={16} stroke={1.75} aria-hidden />
            {w.setup.previewHours}
          </h3>
          <ol className={classes.week}>
            {days.map((day, at) => (
              <li key={day} data-open={(planned.calendar?.weekly[day]?.length ?? 0) > 0 || undefined}>
                {weekday.format(new Date(Date.UTC(2024, 0, 1 + at)))}
              </li>
            ))}
          </ol>
          {open && (
            <p className="num">{planned.calendar.weekly[open]?.map(([from, to]) => `${from}–${to}`).join(', ')}</p>
          )}
        </section>
      )}
      <section>
        <h3>
          <IconFileText size={16} stroke={1.75} aria-hidden />
          {w.setup.previewDocuments}
        </h3>
        <dl className={classes.facts}>
          <div>
            <dt>{w.setup.previewQuotation}</dt>
            <dd>{planned?.documents?.quotation ?? `QT-${new Date().getFullYear()}-0001`}</dd>
          </div>
          <div>
            <dt>{w.setup.previewInvoice}</dt>
            <dd>{planned?.documents?.invoice ?? `INV-${new Date().getFullYear()}-0001`}</dd>
          </div>
          <div>
            <dt>{w.setup.previewAmount}</dt>
            <dd className="num">{format.money({ amount: '1234567.89', currency })}</dd>
          </div>
          {draft.vatRate && (
            <div>
              <dt>{w.setup.previewVat}</dt>
              <dd className="num">{format.percent(draft.vatRate)}</dd>
            </div>
          )}
        </dl>
      </section>
    </aside>
  )
}
