import { type Crumb, usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'

/** A page below the settings: the breadcrumbs bear the words of the menu and of the tiles. */
export function useSettingsPage(title: string, above: readonly Crumb[] = []): void {
  const w = useWords()
  usePage(title, [{ label: w.frame.settings, to: '/settings' }, ...above])
}

/** A page below the CRM administration: its configuration, or its catalogues. */
export function useCrmPage(
  title: string,
  above: readonly Crumb[] = [],
  group: 'configuration' | 'catalogues' = 'configuration',
): void {
  const w = useWords()
  const to = '/crm-administration'
  usePage(title, [
    { label: w.frame.crmAdministration, to },
    { label: w.settings.groups[group], to, hash: `settings-${group}` },
    ...above,
  ])
}
