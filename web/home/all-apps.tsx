import { lazy, Suspense } from 'react'
import { useMe } from '../api/session.ts'
import classes from '../frame/app-tiles.module.css'
import { AppTiles } from '../frame/app-tiles.tsx'
import { usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'

// The places stand at once; the figures, and what they need, come after them.
const SalesStanding = lazy(async () => ({ default: (await import('./standing.tsx')).SalesStanding }))
const OfficeStanding = lazy(async () => ({ default: (await import('./standing.tsx')).OfficeStanding }))
const MyTargets = lazy(async () => ({ default: (await import('../targets/my-targets.tsx')).MyTargets }))

/** The first page: how things stand, for who oversees sales or keeps the office, and every place one may go to. */
export function AllAppsPage() {
  const w = useWords()
  const me = useMe()
  usePage(w.frame.allApps)
  const oversees = me && ['admin', 'executive', 'manager', 'leader'].includes(me.role)
  return (
    <div className={classes.wide}>
      <h1 lang="">{w.frame.welcome(me?.name ?? '')}</h1>
      <Suspense fallback={<div className={classes.figures} />}>
        {oversees && <SalesStanding />}
        {me?.role === 'office' && <OfficeStanding />}
      </Suspense>
      <AppTiles />
      <Suspense>
        <MyTargets />
      </Suspense>
    </div>
  )
}
