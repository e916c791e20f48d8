import { useMe } from '../api/session.ts'
import { useList } from '../api/use-list.ts'
import type { Lead } from '../leads/lead.ts'
import { useOpenLeads } from '../leads/use-open-leads.ts'
import { DueCell } from '../overdue/due-cell.tsx'
import { AppLink } from '../ui/link.tsx'
import { useArrivals } from '../ui/list/use-arrivals.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './my-day.module.css'

/** Open leads given to the present person in the last week, and those that are late whenever they came. */
export function MyLeads() {
  const w = useWords()
  const me = useMe()
  const format = useFormat()
  const open = useOpenLeads()
  const list = useList<Lead & { dispatchedAt: string | null }>(
    'leads',
    {
      filter: {
        all: [
          { field: 'ownerId', op: 'is', value: me?.id ?? '' },
          ...(open ? [open] : []),
          {
            any: [
              { field: 'overdue', op: 'is', value: true },
              { field: 'dispatchedAt', op: 'inLast', value: { value: 7, unit: 'days' } },
            ],
          },
        ],
      },
      sort: '-dispatchedAt',
      limit: 8,
    },
    { enabled: open !== undefined },
  )
  const arrived = useArrivals(list.items, 'leads', list.stale)
  return (
    <section aria-labelledby="my-leads">
      <h2 id="my-leads">
        {w.myDay.newLeads} {list.count ? <span className="num t3">{list.count}</span> : null}
      </h2>
      {list.items.length === 0 ? (
        !list.loading && <p className="t3">{w.myDay.noLeads}</p>
      ) : (
        <ul className="card">
          {list.items.map((lead) => (
            <li key={lead.id} className={`${classes.lead} ${arrived.has(lead.id) ? 'glow' : ''}`}>
              <AppLink to={`/leads/${lead.id}`} lang="">
                {[lead.companyName, lead.name].filter(Boolean).join(' · ')}
              </AppLink>
              <p className={classes.meta}>
                {lead.dueAt ? (
                  <DueCell due={lead} />
                ) : (
                  lead.dispatchedAt && <span className="t3">{w.myDay.givenAt(format.ago(lead.dispatchedAt))}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.all}>
        <AppLink to="/leads" search={{ filter: { all: [{ field: 'ownerId', op: 'is', value: me?.id ?? '' }] } }}>
          {w.myDay.allLeads}
        </AppLink>
      </p>
    </section>
  )
}
