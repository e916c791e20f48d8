import { IconDiamond } from '@tabler/icons-react'
import { Chip } from '../ui/chip.tsx'
import { useWords } from '../words/index.tsx'

/** Says that an opportunity matches a Big Deal rule: on cards, in rows, at its page. */
export function BigDealBadge() {
  const w = useWords()
  return (
    <Chip look="big" icon={<IconDiamond aria-hidden />}>
      {w.bigDeals.badge}
    </Chip>
  )
}
