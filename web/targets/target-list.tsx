import { l } from '@kohoi/contract/label'
import { salesTarget as noun } from '@kohoi/contract/nouns/target'
import { useFollow } from '../api/use-follow.ts'
import { ActiveSwitch } from '../settings/list/active-switch.tsx'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { Outcome, TargetProgress } from './progress.tsx'
import { elapsed, list, type Target, useSetsTargets } from './target.ts'
import { Who } from './who.tsx'

const columns: readonly ColumnOf<Target>[] = [
  { field: 'name', width: 200 },
  { field: 'share', width: 150, render: (target) => <TargetProgress target={target} line /> },
  { field: 'scope', width: 175, render: (target) => <Who target={target} /> },
  { field: 'won', width: 136 },
  { field: 'amount', width: 136 },
  {
    field: 'startsOn',
    width: 185,
    label: l('Period', 'รอบเวลา', 'Kỳ'),
    render: (target) => <Period target={target} />,
  },
  { field: 'reachedAt', width: 150, render: (target) => <Reached target={target} /> },
]
const steered: readonly ColumnOf<Target>[] = [
  ...columns,
  {
    field: 'active',
    width: 90,
    render: (target) => <ActiveSwitch path="sales-targets" record={target} name={target.name} />,
  },
]

/** Sales targets and how far they are: all for who sets them, one's own for a salesperson, the team's for its leader. */
export function TargetList() {
  const w = useWords()
  const sets = useSetsTargets()
  useFollow(['opportunity'], 'sales-targets')
  return (
    <ListPage<Target>
      noun={noun}
      columns={sets ? steered : columns}
      {...(sets && { create: `${list}/new` })}
      canChange={false}
      canExport={false}
      emptyText={sets ? w.targets.emptyText : w.targets.emptyOwn}
    />
  )
}

function Period({ target: { startsOn, endsOn } }: { target: Target }) {
  const format = useFormat()
  return (
    <span className="num">
      {format.date(startsOn)} – {format.date(endsOn)}
    </span>
  )
}

function Reached({ target }: { target: Target }) {
  const format = useFormat()
  const over = elapsed(target, format.isoDay(new Date())) >= 100
  return <Outcome reachedAt={target.reachedAt} over={over} reached={Number(target.share ?? 0) >= 100} line />
}
