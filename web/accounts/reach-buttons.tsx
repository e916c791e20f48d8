import { Button } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import { useWords } from '../words/index.tsx'

type Props = { email?: string | null; phone?: string | null; subject?: string }

/** The ways to reach a customer: his mail program and his phone. */
export function ReachButtons({ email, phone, subject }: Props) {
  const w = useWords()
  return (
    <>
      {email && (
        <Button
          component="a"
          href={`mailto:${email}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`}
          variant="default"
          leftSection={<IconMail size={16} stroke={1.75} aria-hidden />}
        >
          {w.leads.mail}
        </Button>
      )}
      {phone && (
        <Button
          component="a"
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          variant="default"
          leftSection={<IconPhone size={16} stroke={1.75} aria-hidden />}
        >
          {w.leads.call}
        </Button>
      )}
    </>
  )
}
