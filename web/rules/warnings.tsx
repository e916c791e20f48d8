import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import type { Finding } from './finding.ts'

/** What a saved rule brings with it: it is saved all the same. */
export function Warnings({ warnings }: { warnings: readonly Finding[] | undefined }) {
  const w = useWords()
  if (!warnings?.length) return null
  return (
    <Note look="warn">
      {warnings.map((one) => (
        <p key={`${one.kind} ${one.sentence}`}>{one.sentence}</p>
      ))}
      <AppLink to="/rules">{w.rules.seeCheck}</AppLink>
    </Note>
  )
}
