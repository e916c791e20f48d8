import { useMe } from '../api/session.ts'
import { useFollow } from '../api/use-follow.ts'
import { useList } from '../api/use-list.ts'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { TargetProgress } from './progress.tsx'
import { list, type Target } from './target.ts'
import classes from './targets.module.css'

/** The targets of the present person that run now, on the first page; nothing for one who has none. */
export function MyTargets() {
  const w = useWords()
  const me = useMe()
  const format = useFormat()
  useFollow(['opportunity'], 'sales-targets')
  const today = format.isoDay(new Date())
  const { items } = useList<Target>('sales-targets', {
    filter: {
      all: [
        { field: 'userId', op: 'is', value: me?.id ?? '' },
        { field: 'active', op: 'is', value: true },
        { field: 'startsOn', op: 'onOrBefore', value: today },
        { field: 'endsOn', op: 'onOrAfter', value: today },
      ],
    },
    sort: 'endsOn',
    limit: 3,
  })
  if (items.length === 0) return null
  return (
    <section className={classes.mine} aria-label={w.targets.mine}>
      <h2>{w.targets.mine}</h2>
      <ul>
        {items.map((target) => (
          <li key={target.id} className="card">
            <div className={classes.card}>
              <AppLink to={`${list}/${target.id}`} lang="">
                {target.name}
              </AppLink>
              <TargetProgress target={target} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
