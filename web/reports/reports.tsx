import { IconCoins, IconDiamond, IconFilter2, IconThumbDown } from '@tabler/icons-react'
import { useDestinations } from '../frame/destinations.ts'
import { usePage } from '../ui/page.ts'
import classes from '../ui/tiles.module.css'
import { Tiles } from '../ui/tiles.tsx'
import { useWords } from '../words/index.tsx'

/** The reports to choose from. */
export function Reports() {
  const w = useWords()
  usePage(w.frame.reports)
  const oversees = useDestinations().some(({ word }) => word === 'bigDeals')
  const open = {
    ...{ to: '/reports/pipeline', icon: IconFilter2 },
    ...{ name: w.reports.pipeline, sentence: w.reports.pipelineSentence },
  }
  const lost = { to: '/reports/lost', icon: IconThumbDown, name: w.reports.lost, sentence: w.reports.lostSentence }
  const owed = {
    ...{ to: '/reports/receivables', icon: IconCoins },
    ...{ name: w.billing.receivables, sentence: w.billing.receivablesSentence },
  }
  const big = { to: '/big-deals', icon: IconDiamond, name: w.frame.bigDeals, sentence: w.reports.bigDealsSentence }
  return (
    <div className={classes.page}>
      <h1>{w.frame.reports}</h1>
      <Tiles tiles={oversees ? [open, lost, big, owed] : [open, lost, owed]} />
    </div>
  )
}
