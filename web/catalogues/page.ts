import type { Noun } from '@kohoi/contract/noun'
import { useCrmPage } from '../settings/settings-page.ts'
import { useLabel, useWords } from '../words/index.tsx'
import { configured, groups } from './entry.ts'

/** A page of a catalogue, or one below it, at the place the menu of the CRM administration gives it. */
export function useCataloguePage({ path, plural }: Noun, title: string, below = false): void {
  const w = useWords()
  const say = useLabel()
  const ofLeads = (groups.leads as readonly string[]).includes(path)
  useCrmPage(
    title,
    [
      ...(ofLeads ? [{ label: w.catalogues.groups.leads, to: '/catalogues/needs' }] : []),
      ...(below ? [{ label: say(plural), to: `/catalogues/${path}` }] : []),
    ],
    configured.has(path) ? 'configuration' : 'catalogues',
  )
}
