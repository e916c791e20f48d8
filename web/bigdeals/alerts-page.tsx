import { IconDiamond } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useFollow } from '../api/use-follow.ts'
import { useList } from '../api/use-list.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import type { BigDealAlert } from './alert.ts'
import { AlertList } from './alert-list.tsx'
import classes from './alerts.module.css'

export type Batch = { ruleId?: string; batchId?: string }

/** What one notice told of at once, after an import or a new rule: each of these alerts with its opportunity. */
export function AlertsPage() {
  const w = useWords()
  const asked: Batch = useSearch({ strict: false })
  usePage(w.bigDeals.alertsHere, [{ label: w.frame.opportunities, to: '/opportunities' }])
  useFollow(['opportunity'], 'big-deal-alerts')
  const list = useList<BigDealAlert>('big-deal-alerts', { ...asked, limit: 50 })
  const [first] = list.items
  if (list.refusal && !first) return <Refused error={list.refusal} again={list.again} />
  if (list.loading) return <RecordSkeleton />
  if (!first)
    return <EmptyState icon={<IconDiamond size={22} />} title={w.bigDeals.alertsHere} text={w.bigDeals.noneToldYou} />
  return (
    <div className={classes.page}>
      <h1 lang="">
        {first.code} {first.topic}
      </h1>
      <section className="card" aria-label={w.bigDeals.alertsHere}>
        <header>
          <h2 className={classes.title}>
            <IconDiamond size={16} stroke={1.75} aria-hidden />
            {w.bigDeals.alertsHere} <span className="num t3">{list.count}</span>
          </h2>
        </header>
        <AlertList list={list} at="rule" />
      </section>
    </div>
  )
}
