import { useMe } from '../api/session.ts'
import classes from '../frame/app-tiles.module.css'
import { AppTiles } from '../frame/app-tiles.tsx'
import { MyTargets } from '../targets/my-targets.tsx'
import { usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'
import { OfficeStanding, SalesStanding } from './standing.tsx'

/** The first page: how things stand, for who oversees sales or keeps the office, and every place one may go to. */
export function AllAppsPage() {
  const w = useWords()
  const me = useMe()
  usePage(w.frame.allApps)
  const oversees = me && ['admin', 'executive', 'manager', 'leader'].includes(me.role)
  return (
    <div className={classes.wide}>
      <h1 lang="">{w.frame.welcome(me?.name ?? '')}</h1>
      {oversees && <SalesStanding />}
      {me?.role === 'office' && <OfficeStanding />}
      <AppTiles />
      <MyTargets />
    </div>
  )
}
