import { Button, CopyButton as Copier } from '@mantine/core'
import { useWords } from '../words/index.tsx'

/** Puts a text on the clipboard and says so. `main`: the act of its place; `of`: what is copied, where several stand together. */
export function CopyButton({ text, main = false, of }: { text: string; main?: boolean; of?: string }) {
  const w = useWords()
  return (
    <Copier value={text}>
      {({ copied, copy }) => (
        <Button
          variant={main ? 'filled' : 'default'}
          onClick={copy}
          {...(of && { 'aria-label': `${w.common.copy}: ${of}` })}
        >
          {copied ? w.common.copied : w.common.copy}
        </Button>
      )}
    </Copier>
  )
}
