import { IconDiamond } from '@tabler/icons-react'
import { useFollow } from '../api/use-follow.ts'
import { useList } from '../api/use-list.ts'
import { useWords } from '../words/index.tsx'
import type { BigDealAlert } from './alert.ts'
import { AlertList } from './alert-list.tsx'
import classes from './alerts.module.css'

/** The Big Deal alerts of one opportunity, newest first; nothing while there was none. */
export function OpportunityAlerts({ id }: { id: string }) {
  const w = useWords()
  useFollow(['opportunity'], 'big-deal-alerts')
  const list = useList<BigDealAlert>('big-deal-alerts', { opportunityId: id, limit: 5 })
  if (list.items.length === 0) return null
  return (
    <section className="card" aria-label={w.bigDeals.alertsHere}>
      <header>
        <h2 className={classes.title}>
          <IconDiamond size={16} stroke={1.75} aria-hidden />
          {w.bigDeals.alertsHere} <span className="num t3">{list.count}</span>
        </h2>
      </header>
      <AlertList list={list} at="opportunity" />
    </section>
  )
}
