import { LinkTabs } from '../ui/link-tabs.tsx'
import { useWords } from '../words/index.tsx'

/** The pages about oneself. */
export function PersonTabs() {
  const w = useWords()
  return (
    <LinkTabs
      label={w.frame.account}
      tabs={[
        { to: '/profile', name: w.frame.profile },
        { to: '/profile/sessions', name: w.frame.sessions },
        { to: '/profile/api-keys', name: w.frame.apiKeys },
      ]}
    />
  )
}
