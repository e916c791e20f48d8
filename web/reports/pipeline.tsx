import { IconFilter2 } from '@tabler/icons-react'
import { usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'
import type { Report } from './report.ts'
import { ReportPage } from './report-page.tsx'

const report: Report = {
  path: 'pipeline',
  day: 'expectedCloseDate',
  groups: ['stage', 'month', 'team', 'owner', 'type'],
}

/** What is open: how many, worth what, by stage, month of expected close, team, salesperson and type. */
export function Pipeline() {
  const w = useWords()
  usePage(w.reports.pipeline, [{ label: w.frame.reports, to: '/reports' }])
  return (
    <ReportPage
      report={report}
      title={w.reports.pipeline}
      intro={w.reports.pipelineIntro}
      empty={{ icon: IconFilter2, title: w.reports.pipelineEmpty, text: w.board.emptyText }}
    />
  )
}
