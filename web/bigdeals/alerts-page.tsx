import { IconDiamond } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useFollow } from '../api/use-follow.ts'
import { useList } from '../api/use-list.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
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
  return (
    <div className={classes.page}>
      <header>
        <h1>{w.bigDeals.alertsHere}</h1>
        {first && asked.ruleId && (
          <p className="t2" lang="">
            {first.code} {first.topic}
          </p>
        )}
      </header>
      {list.refusal && !first ? (
        <Refused error={list.refusal} again={list.again} />
      ) : list.loading ? (
        <RowsSkeleton rows={5} />
      ) : !first ? (
        <EmptyState icon={<IconDiamond size={22} />} title={w.bigDeals.noneToldYou} />
      ) : (
        <section className="card" aria-label={w.bigDeals.alertsHere}>
          <AlertList list={list} at="rule" />
        </section>
      )}
    </div>
  )
}
