import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { isRefusal } from '../api/refusal.ts'
import { useWords } from '../words/index.tsx'
import { NoPermission } from './no-permission.tsx'
import { NotFound } from './not-found.tsx'
import { HomeButton, PageState } from './page-state.tsx'

/** What stands in the place of a page that could not be shown; the reason decides what it says. */
export function Failed({ error, reset }: { error: unknown; reset?: () => void }) {
  const w = useWords()
  if (isRefusal(error) && error.status === 404) return <NotFound />
  if (isRefusal(error) && error.status === 403) return <NoPermission />
  const text = isRefusal(error) ? (error.status === 0 ? w.problems.offline : error.sentence) : ''
  return (
    <PageState
      icon={<IconAlertTriangle size={24} stroke={1.75} />}
      title={w.problems.failedTitle}
      text={text || w.problems.failedText}
    >
      <Button onClick={() => (reset ? reset() : location.reload())}>{w.common.again}</Button>
      <HomeButton>{w.problems.goHome}</HomeButton>
    </PageState>
  )
}
