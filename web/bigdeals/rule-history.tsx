import { useFollow } from '../api/use-follow.ts'
import { useList } from '../api/use-list.ts'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import type { BigDealAlert } from './alert.ts'
import { AlertList } from './alert-list.tsx'
import classes from './alerts.module.css'

/** Every alert a rule gave, newest first. */
export function RuleHistory({ ruleId }: { ruleId: string }) {
  const w = useWords()
  useFollow(['opportunity'], 'big-deal-alerts')
  const list = useList<BigDealAlert>('big-deal-alerts', { ruleId, limit: 10 })
  return (
    <section className="card" aria-label={w.bigDeals.history}>
      <header>
        <h2>
          {w.bigDeals.history} {list.count !== undefined && <span className="num t3">{list.count}</span>}
        </h2>
      </header>
      {list.refusal && list.items.length === 0 ? (
        <Refused error={list.refusal} again={list.again} />
      ) : list.loading ? (
        <RowsSkeleton rows={3} />
      ) : list.items.length === 0 ? (
        <p className={classes.none}>{w.bigDeals.noAlerts}</p>
      ) : (
        <AlertList list={list} at="rule" />
      )}
    </section>
  )
}
