import { useMediaQuery } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { connect } from '../api/live.ts'
import { useMe } from '../api/session.ts'
import { useOnline } from '../api/use-online.ts'
import { Alerts } from '../notifications/alerts.tsx'
import { useNoticeLine, useNotices } from '../notifications/use-notices.ts'
import { QuestionHost } from '../ui/confirm.tsx'
import { useCtrl } from '../ui/shortcuts.ts'
import { SnackBar } from '../ui/snack.tsx'
import { useStore } from '../ui/store.ts'
import { useLanguage, useWords } from '../words/index.tsx'
import classes from './frame.module.css'
import { useGoKeys } from './go-keys.ts'
import { Navigation } from './navigation.tsx'
import { searchOpened } from './opened.ts'
import { PhoneBar } from './phone-bar.tsx'
import { TopBar } from './top-bar.tsx'

const QuickSearch = lazy(async () => ({ default: (await import('./quick-search.tsx')).QuickSearch }))
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }))

/** What stands around every page: navigation left, bar on top, alerts top right. Only the main region scrolls. */
export function Frame() {
  const w = useWords()
  const client = useQueryClient()
  const online = useOnline()
  const { notices } = useNotices()
  const searching = useStore(searchOpened)
  const [chosen, setChosen] = useState(() => localStorage.getItem('kohoi.navigation') === 'folded')
  const narrow = useMediaQuery('(width < 80em)', false, { getInitialValueInEffect: false })
  const folded = chosen || narrow
  const main = useFocusOnNewPage()
  useNoticeLine()
  useSpeakAsPreferred()
  useGoKeys()
  useCtrl('k', () => searchOpened.set(true))
  useEffect(() => connect(client), [client])
  const fold = () => {
    setChosen(!chosen)
    localStorage.setItem('kohoi.navigation', chosen ? 'open' : 'folded')
  }
  return (
    <div className={classes.frame} data-folded={folded || undefined}>
      <a href="#main" className={classes.skip}>
        {w.frame.skip}
      </a>
      <Navigation folded={folded} onFold={narrow ? undefined : fold} />
      <TopBar />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        {!online && (
          <p className={classes.offline} role="status">
            {w.problems.offlineLine}
          </p>
        )}
        <Outlet />
      </main>
      <PhoneBar />
      <Alerts notices={notices} />
      <SnackBar />
      <QuestionHost />
      <Suspense>
        {searching && <QuickSearch />}
        <KeysHelp />
      </Suspense>
    </div>
  )
}

/** After a change of page the main region has the focus, so that keyboard and screen reader begin at its top. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path && !main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path])
  return main
}

/** The language of the person's profile wins over the browser's, from the first page after the sign-in. */
function useSpeakAsPreferred() {
  const me = useMe()
  const { speak } = useLanguage()
  const preferred = me?.language
  useEffect(() => {
    if (preferred) void speak(preferred)
  }, [preferred, speak])
}
