import { IconDiamond } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './overview.module.css'
import { OverviewBar } from './overview-bar.tsx'
import { type Asked, countedBy, type Group, listOf, type Report, useReport } from './report.ts'
import { list } from './rule.ts'
import { SharesCard } from './shares-card.tsx'

const groups: readonly Group[] = ['type', 'team', 'month']

/** The Big Deals that are open now: how many, worth what, by type, team and month; every number leads to its opportunities. */
export function Overview() {
  const w = useWords()
  const format = useFormat()
  const asked = useSearch({ strict: false }) as Asked
  usePage(w.frame.bigDeals)
  const today = format.isoDay(new Date())
  const { data, error, refetch } = useReport(asked, 'type', today)
  return (
    <>
      <OverviewBar asked={asked} />
      <div className={classes.page}>
        <header className={classes.head}>
          <h1>{w.frame.bigDeals}</h1>
          <Intro />
        </header>
        {error && !data ? (
          <Refused error={error} again={() => void refetch()} />
        ) : !data ? (
          <RecordSkeleton />
        ) : data.total.count === 0 ? (
          <EmptyState
            icon={<IconDiamond size={22} />}
            title={w.bigDeals.overviewEmpty}
            text={w.bigDeals.overviewEmptyText}
          />
        ) : (
          <>
            <Totals report={data} to={listOf(countedBy(asked, today))} />
            <div className={classes.cards}>
              {groups.map((group) => (
                <SharesCard key={group} group={group} asked={asked} today={today} />
              ))}
            </div>
          </>
        )}
      </div>
    </>
  )
}

function Intro() {
  const w = useWords()
  const steers = ['admin', 'manager'].includes(useMe()?.role ?? '')
  return (
    <p className={classes.intro}>
      {w.bigDeals.overviewIntro} {steers && <AppLink to={list}>{w.bigDeals.manageRules}</AppLink>}
    </p>
  )
}

function Totals({ report: { total }, to }: { report: Report; to: string }) {
  const w = useWords()
  const format = useFormat()
  return (
    <>
      <dl className={classes.totals}>
        <div className="card">
          <dt>{w.bigDeals.count}</dt>
          <dd className="num">
            {format.number(total.count)} <AppLink to={to}>{w.bigDeals.seeThem(total.count)}</AppLink>
          </dd>
        </div>
        <div className="card">
          <dt>{w.bigDeals.sum}</dt>
          <dd className="num">{format.money(total.amount)}</dd>
        </div>
        <div className="card">
          <dt>{w.bigDeals.weighted}</dt>
          <dd className="num">{format.money(total.weighted)}</dd>
        </div>
      </dl>
      {total.unconverted && (
        <Note look="warn">{w.bigDeals.unconverted(total.unconverted.map((money) => format.money(money)))}</Note>
      )}
    </>
  )
}
