import { Button } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { isRefusal } from '../api/refusal.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { useWords } from '../words/index.tsx'
import { EmptyState } from './empty-state.tsx'

/** What stands in the place of something that could not be read: no permission, not found, or failed with "Load again". */
export function Refused({ error, again }: { error: unknown; again?: () => void }) {
  const w = useWords()
  if (isRefusal(error) && error.status === 403)
    return (
      <EmptyState
        icon={<IconLock size={22} />}
        title={w.problems.noPermissionTitle}
        text={w.problems.noPermissionText}
      />
    )
  if (isRefusal(error) && error.status === 404)
    return <EmptyState icon={<IconLock size={22} />} title={w.problems.notFoundTitle} text={w.problems.notFoundText} />
  return (
    <EmptyState
      icon={<IconAlertTriangle size={22} />}
      title={w.problems.listFailed}
      text={isRefusal(error) ? sentenceOf(error, w.problems) : w.problems.unknown}
    >
      {again && (
        <Button variant="default" onClick={again}>
          {w.common.again}
        </Button>
      )}
    </EmptyState>
  )
}
