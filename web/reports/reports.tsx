import { IconCoins } from '@tabler/icons-react'
import { usePage } from '../ui/page.ts'
import classes from '../ui/tiles.module.css'
import { Tiles } from '../ui/tiles.tsx'
import { useWords } from '../words/index.tsx'
import { addressOf } from './kinds.ts'
import { useKinds } from './use-kinds.ts'

/** The reports to choose from. */
export function Reports() {
  const w = useWords()
  usePage(w.frame.reports)
  const counting = useKinds().map((kind) => {
    const { title: name, sentence } = w.reports.kinds[kind.path]
    return { to: addressOf(kind), icon: kind.icon, name, sentence }
  })
  const { receivables: name, receivablesSentence: sentence } = w.billing
  return (
    <div className={classes.page}>
      <h1>{w.frame.reports}</h1>
      <Tiles tiles={[...counting, { to: '/reports/receivables', icon: IconCoins, name, sentence }]} />
    </div>
  )
}
