import { useEffect } from 'react'
import { store } from './store.ts'

export type Crumb = { label: string; to: string; hash?: string }
export type PageHead = { title: string; crumbs: readonly Crumb[] }

export const pageHead = store<PageHead>({ title: '', crumbs: [] })

/**
 * Says where one is: every page calls it once. `title` is the last breadcrumb and the browser's title; `crumbs` are the pages above it,
 * with the words of the menu. "All Apps" is put before them.
 */
export function usePage(title: string, crumbs: readonly Crumb[] = []): void {
  const key = JSON.stringify([title, crumbs])
  useEffect(() => {
    const [now, above] = JSON.parse(key) as [string, Crumb[]]
    pageHead.set({ title: now, crumbs: above })
    document.title = now ? `${now} · Kohoi` : 'Kohoi'
  }, [key])
}
