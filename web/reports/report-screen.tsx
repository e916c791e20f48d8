import { useLocation } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { addressOf, kinds } from './kinds.ts'
import { ReportPage } from './report-page.tsx'

/** The report that the address names. */
export function ReportScreen() {
  const w = useWords()
  const steers = ['admin', 'manager'].includes(useMe()?.role ?? '')
  const { pathname } = useLocation()
  const kind = kinds.find((one) => addressOf(one) === pathname)
  if (!kind) return null
  const rules = kind.path === 'big-deals' && steers && <AppLink to="/big-deal-rules">{w.bigDeals.manageRules}</AppLink>
  return <ReportPage key={kind.path} kind={kind} more={rules} />
}
