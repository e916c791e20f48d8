import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { base } from '../api/request.ts'
import { useWords } from '../words/index.tsx'

/** Opens a document as it is printed, in the language of the document. */
export function PdfButton({ path, id, small }: { path: string; id: string; small?: string }) {
  const w = useWords()
  return (
    <Button
      component="a"
      href={`${base}/${path}/${id}/pdf`}
      target="_blank"
      rel="noreferrer"
      variant={small ? 'subtle' : 'default'}
      size={small ? 'compact-sm' : 'sm'}
      leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
    >
      {w.billing.pdf}
      {small && <span className="sr"> {small}</span>}
    </Button>
  )
}
