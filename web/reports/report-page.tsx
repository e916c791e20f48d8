import { useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useFollowActivities } from '../activities/activity.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Note } from '../ui/note.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { FigureLink } from './figure-link.tsx'
import type { Kind } from './kinds.ts'
import { LinesTable } from './lines-table.tsx'
import { type Asked, daysOf, type Figures, type Group, useFigures } from './report.ts'
import { ReportBar } from './report-bar.tsx'
import classes from './reports.module.css'

const MonthsChart = lazy(async () => ({ default: (await import('./months-chart.tsx')).MonthsChart }))

/** A report: what it counts in all, and in each line of the group one asks for; every figure leads to its records. */
export function ReportPage({ kind, more }: { kind: Kind; more?: ReactNode }) {
  const w = useWords()
  const format = useFormat()
  const { title, intro, empty, emptyText } = w.reports.kinds[kind.path]
  usePage(title, kind.to ? [] : [{ label: w.frame.reports, to: '/reports' }])
  useFollowActivities()
  const asked = useSearch({ strict: false }) as Asked
  const period = asked.period ?? kind.period
  const group = kind.groups.find((known) => known === asked.groupBy) ?? (kind.groups[0] as Group)
  const range = daysOf(asked, period, format.isoDay(new Date()))
  const { data, error, refetch } = useFigures(kind.path, kind.list, group, range, asked)
  const figures = data && { ...data, items: inOrder(data.items, group) }
  return (
    <>
      <ReportBar kind={kind} asked={asked} period={period} group={group} figures={figures} />
      <div className={classes.page}>
        <header className={classes.head}>
          <h1>{title}</h1>
          <p className={classes.intro}>
            {intro} {more}
          </p>
        </header>
        {error && !data ? (
          <Refused error={error} again={() => void refetch()} />
        ) : !figures ? (
          <RecordSkeleton />
        ) : figures.items.length === 0 ? (
          <EmptyState icon={<kind.icon size={22} />} title={empty} text={emptyText} />
        ) : (
          <>
            <Totals kind={kind} total={figures.total} />
            {group === 'month' && (
              <Suspense>
                <MonthsChart kind={kind} items={figures.items} />
              </Suspense>
            )}
            <LinesTable kind={kind} group={group} items={figures.items} />
          </>
        )}
      </div>
    </>
  )
}

/** Months read in the order of time; those without a date come last. */
const inOrder = (items: Figures['items'], group: Group) =>
  group === 'month' ? items.toSorted((a, b) => (a.id ?? '9').localeCompare(b.id ?? '9')) : items

function Totals({ kind, total }: { kind: Kind; total: Figures['total'] }) {
  const w = useWords()
  const format = useFormat()
  return (
    <>
      <dl className={classes.totals}>
        {kind.columns.map((column) => (
          <div className="card" key={column.word}>
            <dt>{w.reports.columns[column.word]}</dt>
            <dd className="num">
              <FigureLink column={column} line={total} list={kind.list} />
            </dd>
          </div>
        ))}
      </dl>
      {total.unconverted && (
        <Note look="warn">{w.reports.unconverted(total.unconverted.map((money) => format.money(money)))}</Note>
      )}
    </>
  )
}
