import { IconMapOff } from '@tabler/icons-react'
import { usePage } from '../ui/page.ts'
import { useWords } from '../words/index.tsx'
import { HomeButton, PageState } from './page-state.tsx'

/** An address without a page, or a record one may not see: the server tells no difference, so neither do we. */
export function NotFound() {
  const w = useWords()
  usePage(w.problems.notFoundTitle)
  return (
    <PageState
      icon={<IconMapOff size={24} stroke={1.75} />}
      title={w.problems.notFoundTitle}
      text={w.problems.notFoundText}
    >
      <HomeButton>{w.problems.goHome}</HomeButton>
    </PageState>
  )
}
