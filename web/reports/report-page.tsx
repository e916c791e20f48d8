import type { Icon } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { type Asked, type Figures, type Group, listOf, type Report, useFigures } from './report.ts'
import { ReportBar } from './report-bar.tsx'
import classes from './reports.module.css'
import { SharesCard } from './shares-card.tsx'

type Props = {
  report: Report
  title: string
  intro: ReactNode
  /** What stands there while nothing is counted. */
  empty: { icon: Icon; title: string; text: string }
}

/** A report on opportunities: how many, worth what, in all and in each of its groups; every number leads to its opportunities. */
export function ReportPage({ report, title, intro, empty }: Props) {
  const format = useFormat()
  const asked = useSearch({ strict: false }) as Asked
  const today = format.isoDay(new Date())
  const { data, error, refetch } = useFigures(report, asked, report.groups[0] as Group, today)
  return (
    <>
      <ReportBar report={report} title={title} asked={asked} />
      <div className={classes.page}>
        <header className={classes.head}>
          <h1>{title}</h1>
          <p className={classes.intro}>{intro}</p>
        </header>
        {error && !data ? (
          <Refused error={error} again={() => void refetch()} />
        ) : !data ? (
          <RecordSkeleton />
        ) : data.total.count === 0 ? (
          <EmptyState icon={<empty.icon size={22} />} title={empty.title} text={empty.text} />
        ) : (
          <>
            <Totals total={data.total} />
            <div className={classes.cards}>
              {report.groups.map((group) => (
                <SharesCard key={group} report={report} group={group} asked={asked} today={today} />
              ))}
            </div>
          </>
        )}
      </div>
    </>
  )
}

function Totals({ total }: { total: Figures['total'] }) {
  const w = useWords()
  const format = useFormat()
  return (
    <>
      <dl className={classes.totals}>
        <div className="card">
          <dt>{w.reports.count}</dt>
          <dd className="num">
            {format.number(total.count)} <AppLink to={listOf(total.filter)}>{w.reports.seeThem(total.count)}</AppLink>
          </dd>
        </div>
        <div className="card">
          <dt>{w.reports.sum}</dt>
          <dd className="num">{format.money(total.amount)}</dd>
        </div>
        {total.weighted && (
          <div className="card">
            <dt>{w.reports.weighted}</dt>
            <dd className="num">{format.money(total.weighted)}</dd>
          </div>
        )}
      </dl>
      {total.unconverted && (
        <Note look="warn">{w.reports.unconverted(total.unconverted.map((money) => format.money(money)))}</Note>
      )}
    </>
  )
}
