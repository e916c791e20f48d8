import { Chip } from '../ui/chip.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

/** "+60" or "−15": what a rule gives or takes. */
export function Points({ points }: { points: number }) {
  const w = useWords()
  const format = useFormat()
  const text = `${points > 0 ? '+' : points < 0 ? '−' : ''}${format.number(Math.abs(points))}`
  return (
    <Chip look={points > 0 ? 'good' : points < 0 ? 'bad' : 'plain'}>
      <span className="num">{text}</span> <span className="sr">{w.scoring.points}</span>
    </Chip>
  )
}
