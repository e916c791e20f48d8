import { type ReactNode, useEffect } from 'react'
import { LanguageMenu } from '../frame/language-menu.tsx'
import { Mark } from '../frame/mark.tsx'
import { ThemeSwitch } from '../frame/top-bar.tsx'
import { useWords } from '../words/index.tsx'
import classes from './outside.module.css'

/** The pages before the sign-in: one card, the language and the theme. */
export function Outside({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const w = useWords()
  useEffect(() => {
    document.title = `${title} · Kohoi`
  }, [title])
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <span className={classes.brand}>
          <Mark />
          <b>{w.common.product}</b>
        </span>
        <ThemeSwitch />
        <LanguageMenu />
      </header>
      <main className={classes.main}>
        <div className={classes.card}>
          <h1>{title}</h1>
          {text && <p className={classes.text}>{text}</p>}
          {children}
        </div>
        <p className={classes.tagline}>{w.signIn.tagline}</p>
      </main>
    </div>
  )
}
