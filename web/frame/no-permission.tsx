import { IconLock } from '@tabler/icons-react'
import { usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'
import { HomeButton, PageState } from './page-state.tsx'

export function NoPermission() {
  const w = useWords()
  usePage(w.problems.noPermissionTitle)
  return (
    <PageState
      icon={<IconLock size={24} stroke={1.75} />}
      title={w.problems.noPermissionTitle}
      text={w.problems.noPermissionText}
    >
      <HomeButton>{w.problems.goHome}</HomeButton>
    </PageState>
  )
}
