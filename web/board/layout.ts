import { useEffect } from 'react'
import { store } from '../ui/store.ts'

export type Layout = 'board' | 'list'

const key = 'kohoi.opportunities'

/** How the person last looked at opportunities; the menu leads there. */
export const layout = store<Layout>(localStorage.getItem(key) === 'list' ? 'list' : 'board')
layout.subscribe(() => localStorage.setItem(key, layout.get()))

export const addressOfLayout = (one: Layout): string => (one === 'board' ? '/opportunities/board' : '/opportunities')

/** Called by each of the two: the menu and the breadcrumbs lead back to it. */
export function useRememberLayout(shown: Layout): void {
  useEffect(() => layout.set(shown), [shown])
}
