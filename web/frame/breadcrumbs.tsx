import { IconChevronRight } from '@tabler/icons-react'
import { Fragment } from 'react'
import { AppLink } from '../ui/link.tsx'
import { type Crumb, pageHead } from '../ui/page.ts'
import { useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import classes from './breadcrumbs.module.css'

/** All Apps › Leads › KH-2026-0318: the words of the menu, then the name of the page. */
export function Breadcrumbs() {
  const w = useWords()
  const { title, crumbs } = useStore(pageHead)
  const above: readonly Crumb[] = title === w.frame.allApps ? [] : [{ label: w.frame.allApps, to: '/' }, ...crumbs]
  return (
    <nav className={classes.crumbs} aria-label={w.frame.breadcrumbs}>
      {above.map(({ label, to, hash }) => (
        <Fragment key={label}>
          <AppLink to={to} {...(hash && { hash })} className={`${classes.above} clip`}>
            {label}
          </AppLink>
          <IconChevronRight className={classes.arrow} size={14} stroke={1.75} aria-hidden />
        </Fragment>
      ))}
      <b className="clip" aria-current="page" lang="">
        {title}
      </b>
    </nav>
  )
}
