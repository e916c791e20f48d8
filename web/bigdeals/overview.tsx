import { IconDiamond } from '@tabler/icons-react'
import { useMe } from '../api/session.ts'
import type { Report } from '../reports/report.ts'
import { ReportPage } from '../reports/report-page.tsx'
import { AppLink } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'
import { list } from './rule.ts'

const report: Report = { path: 'big-deals', day: 'expectedCloseDate', groups: ['type', 'team', 'month'] }

/** The Big Deals that are open now: how many, worth what, by type, team and month. */
export function Overview() {
  const w = useWords()
  const steers = ['admin', 'manager'].includes(useMe()?.role ?? '')
  usePage(w.frame.bigDeals)
  return (
    <ReportPage
      report={report}
      title={w.frame.bigDeals}
      intro={
        <>
          {w.bigDeals.overviewIntro} {steers && <AppLink to={list}>{w.bigDeals.manageRules}</AppLink>}
        </>
      }
      empty={{ icon: IconDiamond, title: w.bigDeals.overviewEmpty, text: w.bigDeals.overviewEmptyText }}
    />
  )
}
