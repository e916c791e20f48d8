import { IconThumbDown } from '@tabler/icons-react'
import { usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'
import type { Report } from './report.ts'
import { ReportPage } from './report-page.tsx'

const report: Report = { path: 'lost', day: 'closedAt', groups: ['reason', 'month', 'team', 'owner'] }

/** Why opportunities were lost: how many, worth what, by reason, month, team and salesperson. */
export function Lost() {
  const w = useWords()
  usePage(w.reports.lost, [{ label: w.frame.reports, to: '/reports' }])
  return (
    <ReportPage
      report={report}
      title={w.reports.lost}
      intro={w.reports.lostIntro}
      empty={{ icon: IconThumbDown, title: w.reports.lostEmpty, text: w.reports.lostEmptyText }}
    />
  )
}
