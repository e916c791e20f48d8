import { ReferenceCell } from '../fields/cells.tsx'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { BigDealAlert } from './alert.ts'
import { AlertDeliveries } from './alert-deliveries.tsx'
import { AlertValues } from './alert-values.tsx'
import classes from './alerts.module.css'

/** One alert: when and by whose save, of what, with which values, and who was told. `at` says where one reads it. */
export function AlertEntry({ alert, at }: { alert: BigDealAlert; at: 'rule' | 'opportunity' }) {
  const w = useWords()
  const format = useFormat()
  return (
    <li className={classes.entry}>
      <p className={classes.when}>
        <time className="num" dateTime={alert.at}>
          {format.dateTime(alert.at)}
        </time>
        {alert.byUserId && (
          <span className={classes.by}>
            {w.bigDeals.savedBy} <ReferenceCell entity="user" id={alert.byUserId} />
          </span>
        )}
      </p>
      <p className={classes.what}>
        {at === 'rule' ? (
          <AppLink to={`/opportunities/${alert.opportunityId}`} lang="">
            {alert.opportunity?.number} {alert.opportunity?.name}
          </AppLink>
        ) : (
          <span lang="">
            <span className="num t3">{alert.code}</span> {alert.topic}
          </span>
        )}
      </p>
      <AlertValues alert={alert} />
      <AlertDeliveries deliveries={alert.deliveries} />
    </li>
  )
}
