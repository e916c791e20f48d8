import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import classes from './person.module.css'

/** The pages about oneself. */
export function PersonTabs() {
  const w = useWords()
  const tabs = [
    { to: '/profile', name: w.frame.profile },
    { to: '/profile/sessions', name: w.frame.sessions },
    { to: '/profile/api-keys', name: w.frame.apiKeys },
  ]
  return (
    <nav className={classes.tabs} aria-label={w.frame.account}>
      {tabs.map(({ to, name }) => (
        <AppLink key={to} to={to} activeOptions={{ exact: true }}>
          {name}
        </AppLink>
      ))}
    </nav>
  )
}
