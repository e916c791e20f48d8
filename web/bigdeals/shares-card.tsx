import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './overview.module.css'
import { type Asked, countedBy, type Group, type Line, listOf, useReport } from './report.ts'

/** Revenue by type, team or month as a table with a bar in each row: the whole length is the revenue, the dark part its weighted share. */
export function SharesCard({ group, asked, today }: { group: Group; asked: Asked; today: string }) {
  const w = useWords()
  const { data } = useReport(asked, group, today)
  const items = [...(data?.items ?? [])]
  // Months read from left to right in time; those without a date come last.
  if (group === 'month') items.sort((a, b) => (a.id ?? '9').localeCompare(b.id ?? '9'))
  const longest = Math.max(1, ...items.map(({ amount }) => Number(amount.amount)))
  return (
    <section className={`card ${classes.shares}`} aria-labelledby={`by-${group}`}>
      <header>
        <h2 id={`by-${group}`}>{w.bigDeals.by[group]}</h2>
      </header>
      <table aria-labelledby={`by-${group}`}>
        <thead>
          <tr>
            <th scope="col">{w.bigDeals.group[group]}</th>
            <th scope="col">{w.bigDeals.number}</th>
            <th scope="col">{w.bigDeals.sum}</th>
            <th scope="col">{w.bigDeals.weighted}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <Row
              key={line.id}
              line={line}
              group={group}
              longest={longest}
              to={listOf(countedBy(asked, today, { group, id: line.id }))}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { line: Line; group: Group; longest: number; to: string }

function Row({ line: { id, name, count, amount, weighted, share }, group, longest, to }: RowProps) {
  const w = useWords()
  const format = useFormat()
  const shown = id === null || !name ? w.bigDeals.unnamed[group] : group === 'month' ? format.month(name) : name
  const width = (of: string) => `${(Number(of) / longest) * 100}%`
  return (
    <tr>
      <th scope="row">
        <AppLink to={to} lang="">
          {shown}
        </AppLink>
        <span className={classes.bar} aria-hidden>
          <i style={{ width: width(amount.amount) }} />
          <i data-weighted style={{ width: width(weighted.amount) }} />
        </span>
      </th>
      <td className="num">{format.number(count)}</td>
      <td className="num">
        {format.money(amount)} <small>{format.percent(share)}</small>
      </td>
      <td className="num">{format.money(weighted)}</td>
    </tr>
  )
}
