import classes from './avatar.module.css'
import { initials, tint } from './initials.ts'

type AvatarProps = { id: string; name: string; size?: 'sm' | 'md' | 'lg'; off?: boolean; labelled?: boolean }

/** A person as two letters on one of six tints. Decoration beside the name; `labelled` when it stands alone. */
export function Avatar({ id, name, size = 'sm', off = false, labelled = false }: AvatarProps) {
  // Letters by style, not by text: inside a labelled button they would be a text that its label does not say.
  const shown = <span lang="" data-initials={initials(name)} />
  const className = `${classes.avatar} ${classes[size]} ${off ? classes.off : classes[`tint${tint(id)}`]}`
  return labelled ? (
    <span className={className} role="img" aria-label={name} title={name}>
      {shown}
    </span>
  ) : (
    <span className={className} aria-hidden>
      {shown}
    </span>
  )
}
