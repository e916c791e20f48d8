import type { Filter } from '@kohoi/rules'
import type { ReactNode } from 'react'
import { useFollowActivities } from '../activities/activity.ts'
import { useMe } from '../api/session.ts'
import { useList } from '../api/use-list.ts'
import { useOpenLeads } from '../leads/use-open-leads.ts'
import { atUnits, useMyUnits } from '../orders/my-units.ts'
import { rangeOf } from '../reports/period.ts'
import { type Figure, listOf, useFigures } from '../reports/report.ts'
import classes from '../reports/reports.module.css'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

const is = (field: string, value: string | boolean): Filter => ({ field, op: 'is', value })
const late = is('overdue', true)

/** How sales stand for who oversees them: what is won and expected this month, what waits and what is late. Each figure leads to its records. */
export function SalesStanding() {
  const { standing } = useWords().reports
  const format = useFormat()
  useFollowActivities()
  const month = rangeOf('month', format.isoDay(new Date()))
  const total = useFigures('forecast', 'opportunities', 'month', month, {}).data?.total
  const open = useOpenLeads()
  return (
    <Standing thirds>
      <Worth word={standing.won} figure={total?.parts?.won} show="amount" />
      <Worth word={standing.expected} figure={total} show="weighted" />
      <Count
        word={standing.waiting}
        list="leads"
        filter={open && { all: [{ field: 'ownerId', op: 'isEmpty' }, open] }}
      />
      <Count word={standing.lateLeads} list="leads" filter={late} />
      <Count word={standing.lateOpportunities} list="opportunities" filter={late} />
      <Count word={standing.lateActivities} list="activities" filter={is('urgency', 'overdue')} />
    </Standing>
  )
}

const inWork: Filter = { field: 'state', op: 'isOneOf', value: ['confirmed', 'inProduction', 'inQa', 'ready'] }

/** How the office stands: orders at one's unit, else all in work; for accounting, deposits to be received, invoices to be issued and not paid in time. */
export function OfficeStanding() {
  const w = useWords()
  const { standing } = w.reports
  const units = useMyUnits()
  const me = useMe()
  const accounts = !units.length || me?.units?.includes('accounting')
  return (
    <Standing>
      {units.length > 0 ? (
        <Count word={w.myDay.unitOrders} list="orders" filter={atUnits(units)} />
      ) : (
        <Count word={standing.orders} list="orders" filter={inWork} />
      )}
      {accounts && (
        <>
          <Count word={standing.deposits} list="deposits" filter={is('state', 'requested')} />
          <Count word={standing.drafts} list="invoices" filter={is('state', 'draft')} />
          <Count word={standing.unpaid} list="invoices" filter={is('paymentState', 'overdue')} />
        </>
      )}
    </Standing>
  )
}

function Standing({ children, thirds = false }: { children: ReactNode; thirds?: boolean }) {
  const { standing } = useWords().reports
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" className="sr">
        {standing.title}
      </h2>
      <dl className={`${classes.totals} ${thirds ? classes.thirds : ''}`}>{children}</dl>
    </section>
  )
}

type WorthProps = { word: string; figure: Figure | undefined; show: 'amount' | 'weighted' }

function Worth({ word, figure, show }: WorthProps) {
  const format = useFormat()
  const money = figure?.[show]
  return (
    <div className={`card ${classes.wide}`}>
      <dt>{word}</dt>
      <dd className="num">
        {figure && money ? <AppLink to={listOf('opportunities', figure.filter)}>{format.money(money)}</AppLink> : '–'}
      </dd>
    </div>
  )
}

/** How many records of a list there are; a filter that is still to come is waited for. */
function Count({ word, list, filter }: { word: string; list: string; filter: Filter | undefined }) {
  const format = useFormat()
  const { count } = useList(list, { filter, limit: 1 }, { enabled: filter !== undefined })
  const shown = count === undefined ? '–' : format.number(count)
  return (
    <div className="card">
      <dt>{word}</dt>
      <dd className="num">{count && filter ? <AppLink to={listOf(list, filter)}>{shown}</AppLink> : shown}</dd>
    </div>
  )
}
