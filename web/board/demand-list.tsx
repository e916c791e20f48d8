import { type Requirement, useRequirementText } from '../opportunities/requirement.ts'
import classes from './board.module.css'

/** Requirements in words, one under the other. */
export function DemandList({ requirements }: { requirements: readonly Requirement[] }) {
  return (
    <ul className={classes.demands}>
      {requirements.map((requirement) => (
        <Demand key={requirement.id} {...requirement} />
      ))}
    </ul>
  )
}

const Demand = (requirement: Requirement) => <li lang="">{useRequirementText(requirement)}</li>
