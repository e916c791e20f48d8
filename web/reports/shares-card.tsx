import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { type Asked, type Group, type Line, listOf, type Report, useFigures } from './report.ts'
import classes from './reports.module.css'

type Props = { report: Report; group: Group; asked: Asked; today: string }

/**
 * The amounts of one group as a table with a bar in each row: the whole length is the amount, the dark part its weighted share. Each row leads
 * to the opportunities it counts.
 */
export function SharesCard({ report, group, asked, today }: Props) {
  const w = useWords()
  const { data } = useFigures(report, asked, group, today)
  const items = [...(data?.items ?? [])]
  // Months read from left to right in time; those without a date come last.
  if (group === 'month') items.sort((a, b) => (a.id ?? '9').localeCompare(b.id ?? '9'))
  const longest = Math.max(1, ...items.map(({ amount }) => Number(amount.amount)))
  const title = group === 'month' ? w.reports.monthOf[report.day] : w.reports.by[group]
  return (
    <section className={`card ${classes.shares}`} aria-labelledby={`by-${group}`}>
      <header>
        <h2 id={`by-${group}`}>{title}</h2>
      </header>
      <table aria-labelledby={`by-${group}`}>
        <thead>
          <tr>
            <th scope="col">{w.reports.group[group]}</th>
            <th scope="col">{w.reports.number}</th>
            <th scope="col">{w.reports.sum}</th>
            {data?.total.weighted && <th scope="col">{w.reports.weighted}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <Row key={line.id} line={line} group={group} longest={longest} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ line, group, longest }: { line: Line; group: Group; longest: number }) {
  const { id, name, count, amount, weighted, share, filter } = line
  const w = useWords()
  const format = useFormat()
  const shown = id === null || !name ? w.reports.unnamed[group] : group === 'month' ? format.month(name) : name
  const width = (of: string) => `${(Number(of) / longest) * 100}%`
  return (
    <tr>
      <th scope="row">
        <AppLink to={listOf(filter)} lang="">
          {shown}
        </AppLink>
        <span className={classes.bar} aria-hidden>
          <i style={{ width: width(amount.amount) }} {...(!weighted && { 'data-whole': true })} />
          {weighted && <i data-weighted style={{ width: width(weighted.amount) }} />}
        </span>
      </th>
      <td className="num">{format.number(count)}</td>
      <td className="num">
        {format.money(amount)} <small>{format.percent(share)}</small>
      </td>
      {weighted && <td className="num">{format.money(weighted)}</td>}
    </tr>
  )
}
