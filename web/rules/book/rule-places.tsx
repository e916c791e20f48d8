import type { ReactNode } from 'react'
import { AppLink } from '../../ui/link.tsx'
import { ToolBar } from '../../ui/tool-bar.tsx'
import { useWords } from '../../words/index.tsx'
import classes from './book.module.css'

const places = [
  { word: 'check', to: '/rules' },
  { word: 'draft', to: '/rules/draft' },
  { word: 'examples', to: '/rules/examples' },
  { word: 'versions', to: '/rules/versions' },
] as const

/** The bar of every page of the rules: its act, the way to the others, and what is to be known. */
export function RuleBar({ children, right }: { children?: ReactNode; right?: ReactNode }) {
  const w = useWords()
  return (
    <ToolBar label={w.frame.rules} right={right}>
      {children}
      <nav className={classes.places} aria-label={w.ruleBook.places}>
        {places.map(({ word, to }) => (
          <AppLink key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {w.ruleBook[word]}
          </AppLink>
        ))}
      </nav>
    </ToolBar>
  )
}
